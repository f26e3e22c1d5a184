/** The usual ways to find articles that share text: pairs of places in the given order, the earlier one first. */
import { LshIndex, Minhash } from "minhash";
import { sharedFiveWordRuns } from "./peers.ts";

/** Two articles, by their places. */
export type Pair = readonly [number, number];

/** Pairs that a plain index of five-word runs lists. */
export function fiveWordPairs(texts: readonly string[]): Pair[] {
  return sharedFiveWordRuns(texts).map(({ a, b }) => [a, b]);
}

/** Pairs that the npm package `minhash` gives as its README uses it: 128 permutations over runs of five words, its index with bands as they come. */
export function minhashPairs(texts: readonly string[]): Pair[] {
  const index = new LshIndex();
  const signatures = texts.map((text, i) => {
    const signature = new Minhash();
    const words = wordsIn(text);
    for (let k = 0; k + 5 <= words.length; k++) signature.update(words.slice(k, k + 5).join(" "));
    index.insert(String(i), signature);
    return signature;
  });
  return signatures.flatMap((signature, b) =>
    index
      .query(signature)
      .map(Number)
      .filter((a) => a < b)
      .map((a): Pair => [a, b]),
  );
}

/** Pairs with seven words in a row among the matching blocks that Python's `difflib.SequenceMatcher` finds: everything compared with everything. */
export function difflibPairs(texts: readonly string[]): Pair[] {
  const rows = texts.map(wordsIn);
  const pairs: Pair[] = [];
  for (const [b, second] of rows.entries()) {
    const places = placesOf(second);
    for (let a = 0; a < b; a++) if (longestBlock(rows[a] ?? [], second, places) >= 7) pairs.push([a, b]);
  }
  return pairs;
}

/** Words of a text, as the peers take them. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where each word stands; like difflib, without those that are more than a hundredth of 200 words or more. */
function placesOf(words: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(i);
    else places.set(word, [i]);
  }
  const most = words.length >= 200 ? Math.floor(words.length / 100) + 1 : words.length;
  for (const [word, at] of places) if (at.length > most) places.delete(word);
  return places;
}

/** The longest of the blocks of difflib: its first one, grown over the common words at its ends. */
function longestBlock(
  first: readonly string[],
  second: readonly string[],
  places: ReadonlyMap<string, number[]>,
): number {
  let best = { a: 0, b: 0, length: 0 };
  let before = new Map<number, number>();
  for (const [a, word] of first.entries()) {
    const lengths = new Map<number, number>();
    for (const b of places.get(word) ?? []) {
      const length = (before.get(b - 1) ?? 0) + 1;
      lengths.set(b, length);
      if (length > best.length) best = { a: a - length + 1, b: b - length + 1, length };
    }
    before = lengths;
  }
  let { a, b, length } = best;
  while (a > 0 && b > 0 && first[a - 1] === second[b - 1]) {
    a--;
    b--;
    length++;
  }
  while (a + length < first.length && b + length < second.length && first[a + length] === second[b + length]) length++;
  return length;
}
