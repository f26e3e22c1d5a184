import type { Span } from "#types";
import type { Range } from "./phrases.ts";
import type { Unit } from "./reading.ts";

/** How the content stands to the cue. */
export type Frame =
  | "quote"
  | "that"
  | "whether"
  | "clause"
  | "to"
  | "object"
  | "preposition"
  | "before"
  | "around"
  | "passive"
  | "noun"
  | "according"
  | "adverb"
  | "headline";

/** A cue with what may be its source and content, before it is weighed. */
export interface Candidate {
  readonly rule: string;
  readonly unit: Unit;
  readonly frame: Frame;
  /** Dictionary form of the cue's head. */
  readonly lemma: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly negated: boolean;
  /** What the weights look at. */
  readonly features: readonly string[];
}

/** The span of a run of tokens. */
export function spanOf(unit: Unit, range: Range): Span | null {
  const first = unit.tokens[range.from];
  const last = unit.tokens[range.to - 1];
  return first && last && range.to > range.from ? { start: first.start, end: last.end } : null;
}

/** The spans of several runs, empty ones left out. */
export function spansOf(unit: Unit, ranges: readonly (Range | null)[]): Span[] {
  return ranges.map((range) => (range ? spanOf(unit, range) : null)).filter((span) => span !== null);
}
