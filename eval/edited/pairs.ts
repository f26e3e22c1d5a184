/** The nouns of the benchmark. */
import type { Span } from "#types";
import type { EditKind } from "./edits.ts";

/** One stretch that was taken over; both sides begin and end with a word. */
export interface Stretch {
  readonly source: Span;
  readonly edited: Span;
}

/** Stretches of a pair's two texts. */
export interface PairRanges {
  readonly source: readonly Span[];
  readonly edited: readonly Span[];
}

/** A text, an article that took from it, and what it took. */
export interface EditedPair {
  /** Kind, sources, host, and the source that this pair is about: unlike any other pair's. */
  readonly id: string;
  readonly kind: EditKind;
  readonly source: { readonly name: string; readonly text: string };
  /** `host` names the text that the article's own words come from. */
  readonly edited: { readonly host: string; readonly text: string };
  /** In the order of the edited article. */
  readonly truth: readonly Stretch[];
  /** What the two have in common besides, as the press does (a stock phrase, the same old quotation): neither right nor wrong. */
  readonly aside: PairRanges;
}
