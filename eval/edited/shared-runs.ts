/** What a source and an article have in common apart from the copy. */
import type { Span } from "#types";
import { coveredWords, wordSpans } from "../attribution.ts";
import type { PairRanges, Stretch } from "./pairs.ts";

/** Words in a row from which on a common stretch counts as one: shorter ones are how the language goes. */
const RUN = 5;

/** Words of the article's own that stand in the source as well, five or more in a row, and the same words there, outside the truth. */
export function sharedRuns(source: string, edited: string, truth: readonly Stretch[]): PairRanges {
  const a = sideOf(
    source,
    truth.map((stretch) => stretch.source),
  );
  const b = sideOf(
    edited,
    truth.map((stretch) => stretch.edited),
  );
  // the article's own words may repeat what was also copied, so on that side they are sought in the whole source
  return { source: common(a, gramsOf(b, true)), edited: common(b, gramsOf(a, false)) };
}

interface Side {
  readonly words: readonly Span[];
  readonly keys: readonly string[];
  readonly taken: ReadonlySet<number>;
}

function sideOf(text: string, truth: readonly Span[]): Side {
  const words = wordSpans(text);
  const keys = words.map(({ start, end }) => text.slice(start, end).toLowerCase());
  return { words, keys, taken: coveredWords(words, truth) };
}

function gramAt({ keys }: Side, i: number): string {
  return keys.slice(i, i + RUN).join(" ");
}

function isFree({ taken, words }: Side, i: number): boolean {
  return i + RUN <= words.length && Array.from({ length: RUN }, (_, k) => i + k).every((k) => !taken.has(k));
}

function gramsOf(side: Side, freeOnly: boolean): Set<string> {
  const places = side.keys.map((_, i) => i).filter((i) => i + RUN <= side.keys.length);
  return new Set(places.filter((i) => !freeOnly || isFree(side, i)).map((i) => gramAt(side, i)));
}

function common(side: Side, grams: ReadonlySet<string>): Span[] {
  return side.words.flatMap((word, i) => {
    const last = side.words[i + RUN - 1];
    return last && isFree(side, i) && grams.has(gramAt(side, i)) ? [{ start: word.start, end: last.end }] : [];
  });
}
