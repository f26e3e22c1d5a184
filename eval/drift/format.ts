/**
 * The format of `open.json` and `held.json`: one utterance as several articles print it, with what changed on the way.
 *
 * Offsets are UTF-16 code units of the article's text, half-open. Ids are unlike any other of the file.
 */
import type { QuoteChange, Span } from "#types";

/** One half: every article, which attributions are versions of one utterance, and which only look so. */
export interface DriftFile {
  readonly format: "hearsay-drift";
  readonly version: 1;
  readonly offsets: "utf-16";
  readonly articles: readonly DriftArticle[];
  readonly utterances: readonly DriftUtterance[];
  readonly distractors: readonly DriftDistractor[];
}

/** A short article; its attributions of quotations are marked, any others are not. */
export interface DriftArticle {
  readonly id: string;
  readonly outlet: string;
  /** A day, ISO 8601. */
  readonly published: string;
  readonly text: string;
  readonly attributions: readonly DriftAttribution[];
}

/** Who is quoted, and where: roles as in the ledger's attributions, given so that they need not be found. */
export interface DriftAttribution {
  readonly id: string;
  /** The source's full name, the same in all articles. */
  readonly who: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** With the quotation marks, and with what the article tells in its own words between or around them. */
  readonly content: readonly Span[];
  /** What stands inside each pair of outer marks, without them. */
  readonly quotation: readonly Span[];
}

/** One utterance and all its versions. */
export interface DriftUtterance {
  readonly id: string;
  readonly who: string;
  /** Id of the attribution that prints the most of it; versions with no change are as full. */
  readonly fullest: string;
  readonly versions: readonly DriftVersion[];
}

/** One attribution that prints the utterance; `changes` against the fullest version, none where the words are the same. */
export interface DriftVersion {
  readonly attribution: string;
  readonly changes: readonly QuoteChange["kind"][];
}

/** An attribution of the same story that is no version: somebody else's words, other words, or a phrase that anyone might use. */
export interface DriftDistractor {
  readonly attribution: string;
  /** Id of the utterance that it must not be grouped with. */
  readonly near: string;
  readonly kind: "other-source" | "other-words" | "stock-phrase";
}
