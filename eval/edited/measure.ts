/** How much of the reuse in edited pairs was found: characters of words, so that neither spaces nor marks matter. */
import type { Span } from "#types";
import { coveredWords, type Rates, ratesOf, shared, wordSpans } from "../attribution.ts";
import type { EditKind } from "./edits.ts";
import type { EditedPair, PairRanges } from "./pairs.ts";

/** Characters that are reuse and were found; that are reuse; that were found. */
export interface CharacterCount {
  readonly tp: number;
  readonly gold: number;
  readonly found: number;
}

/** Precision, recall and F1 with the characters they come from. */
export type CharacterRates = Rates & CharacterCount;

/** The rates of each kind and of all, both sides of all pairs counted together; `find` gives what was found in a pair. */
export function measureEdited(
  pairs: readonly EditedPair[],
  find: (pair: EditedPair) => PairRanges,
): Map<EditKind | "all", CharacterRates> {
  const sums = new Map<EditKind | "all", CharacterCount>();
  for (const pair of pairs) {
    const count = countCharacters(pair, find(pair));
    for (const key of [pair.kind, "all"] as const) sums.set(key, add(sums.get(key), count));
  }
  return new Map([...sums].map(([key, count]) => [key, { ...count, ...ratesOf(count) }]));
}

/** The characters of one pair, both sides together; those set aside count for nothing. */
export function countCharacters(pair: EditedPair, found: PairRanges): CharacterCount {
  const truth = rangesOf(pair);
  const source = countSide(pair.source.text, truth.source, found.source, pair.aside.source);
  return add(source, countSide(pair.edited.text, truth.edited, found.edited, pair.aside.edited));
}

/** The truth of a pair as ranges of each side. */
export function rangesOf({ truth }: EditedPair): PairRanges {
  return { source: truth.map(({ source }) => source), edited: truth.map(({ edited }) => edited) };
}

function countSide(
  text: string,
  truth: readonly Span[],
  found: readonly Span[],
  aside: readonly Span[],
): CharacterCount {
  const left = charactersOf(text, aside);
  const [right, ours] = [truth, found].map((spans) => {
    return new Set([...charactersOf(text, spans)].filter((place) => !left.has(place)));
  });
  return { tp: shared(right ?? new Set(), ours ?? new Set()), gold: right?.size ?? 0, found: ours?.size ?? 0 };
}

/** Places of the characters that stand in a word and in one of the spans. */
function charactersOf(text: string, spans: readonly Span[]): Set<number> {
  const words = wordSpans(text);
  const places = new Set<number>();
  for (const span of spans)
    for (const i of coveredWords(words, [span])) {
      const { start = 0, end = 0 } = words[i] ?? {};
      for (let at = Math.max(start, span.start); at < Math.min(end, span.end); at++) places.add(at);
    }
  return places;
}

function add(a: CharacterCount | undefined, b: CharacterCount): CharacterCount {
  return { tp: (a?.tp ?? 0) + b.tp, gold: (a?.gold ?? 0) + b.gold, found: (a?.found ?? 0) + b.found };
}
