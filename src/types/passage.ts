import type { Excerpt } from "./span.ts";

/** Matching word runs of two members: start, end in the first, start, end in the second (UTF-16, of the articles' texts). */
export type AlignedRun = readonly [number, number, number, number];

/**
 * Why shared words are no sign of copying: an outlet prints them around its articles, a standing phrase is among them, they are names and
 * titles, they are so few and ordinary that two writers may have had them by themselves, or no more than a sentence is all that the two share.
 */
export type CommonWords = "outlet-boilerplate" | "standing-phrase" | "names" | "few-words" | "one-sentence" | null;

/** The same words, or nearly, in two or more articles (text reuse; passim). */
export interface Passage {
  readonly id: string;
  readonly kind: "verbatim" | "edited";
  /** 0–1: share of words that the members have in common. */
  readonly similarity: number;
  readonly members: readonly Excerpt[];
  /** For two members; null for more. */
  readonly alignment: readonly AlignedRun[] | null;
  /** Nothing shared but somebody's quoted words: no sign of copying. */
  readonly quotationOnly: boolean;
  /** Nothing shared but words that many may have: no sign of copying; null where the words tell of it, or are quoted only. */
  readonly common: CommonWords;
  /** Article id, or the outlet's name as printed, that the words came from; null when unknown. */
  readonly origin: string | null;
  /** How that is known, e.g. `wire credit`, `contained, earlier`; null when `origin` is. */
  readonly originBasis: string | null;
}

/** One way in which a printed quotation differs from another. */
export interface QuoteChange {
  readonly kind: "truncated" | "ellipsis" | "reworded" | "marks-moved" | "number-changed" | "date-changed";
  /** Indexes into `versions`: the fullest one, then the other. */
  readonly between: readonly [number, number];
  /** One readable line: what was dropped, added or changed. */
  readonly detail: string;
}

/** One utterance as several articles print it. */
export interface QuoteVariants {
  readonly id: string;
  readonly sourceId: string | null;
  /** In canonical order of the articles, then of the text; `attribution` is an attribution id. */
  readonly versions: readonly (Excerpt & { readonly attribution: string })[];
  /** Index into `versions`: the one that prints most of the utterance, which the others are compared with; of equals the earliest. */
  readonly fullest: number;
  readonly changes: readonly QuoteChange[];
}
