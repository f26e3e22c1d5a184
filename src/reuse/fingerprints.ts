import { type Corpus, mixBits } from "./corpus.ts";

const BASE = 0x01000193; // odd, so that no bit of a word is lost modulo 2³²

/**
 * A 32-bit fingerprint of the `size` words from each position on, by a rolling hash (Karp and Rabin 1987), one step a word.
 * Equal words have equal fingerprints; the reverse is checked on the words wherever it matters.
 */
export function fingerprintRuns(corpus: Corpus, size: number): Int32Array {
  const { ids, hashes } = corpus;
  const prints = new Int32Array(ids.length);
  let leaving = 1;
  for (let i = 0; i < size; i++) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  for (let at = 0; at < ids.length; at++) {
    rolling = Math.imul(rolling, BASE) + hashAt(ids, hashes, at);
    if (at >= size) rolling -= Math.imul(hashAt(ids, hashes, at - size), leaving);
    rolling |= 0;
    if (at >= size - 1) prints[at - size + 1] = mixBits(rolling);
  }
  return prints;
}

function hashAt(ids: Int32Array, hashes: Int32Array, at: number): number {
  const id = ids[at] as number;
  return id < 0 ? id : (hashes[id] as number);
}

/** Whether the `size` words at two positions are the same words, without a wall among them. */
export function sameRun(ids: Int32Array, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (ids[a + i] !== ids[b + i]) return false;
  return true;
}

/** How many words from two different positions on are the same; the next wall ends them, being like nothing else. */
export function sharedLength(ids: Int32Array, a: number, b: number): number {
  let length = 0;
  while (ids[a + length] === ids[b + length]) length++;
  return length;
}

/** Positions from `from` to `to` at which `size` words without a wall begin, in order. */
export function* runStarts(ids: Int32Array, from: number, to: number, size: number): Generator<number> {
  let wall = from - 1;
  for (let at = from; at < to; at++) {
    if ((ids[at] as number) < 0) wall = at;
    if (at - wall >= size) yield at - size + 1;
  }
}
