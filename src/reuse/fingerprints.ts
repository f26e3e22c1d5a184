import type { Corpus, HashedCorpus } from "./corpus.ts";
import { mixBits, WALL } from "./scan.ts";

/** A number for the run of `size` words from each corpus position on. */
export interface Fingerprints {
  readonly size: number;
  /** Good where a run begins. */
  readonly prints: Int32Array;
  /** 1 where `size` words without a wall begin that another article may have. */
  readonly begins: Uint8Array;
}

/** A corpus with its runs by print: those that count, and short ones, from which reworded stretches are found (`reworded.ts`). */
export interface PrintedCorpus {
  readonly corpus: Corpus;
  readonly runs: Fingerprints;
  readonly shorts: Fingerprints;
}

const BASE = 0x01000193; // odd, so that no bit of a word is lost modulo 2³²

/** Words of a short run. */
const SHORT = 3;

/** How many words a short run has where runs of `minWords` count. */
export function shortOf(minWords: number): number {
  return Math.min(SHORT, minWords);
}

/** The runs of a corpus, `minWords` and fewer words long, by print. */
export function printCorpus(corpus: HashedCorpus, minWords: number): PrintedCorpus {
  return {
    corpus,
    runs: fingerprintRuns(corpus, minWords),
    shorts: fingerprintRuns(corpus, shortOf(minWords)),
  };
}

/**
 * A 32-bit fingerprint of the `size` words from each position on, by a rolling hash (Karp and Rabin 1987), one step a word.
 * Equal words have equal fingerprints; the reverse is checked on the words wherever it matters (`sameRun`).
 */
function fingerprintRuns({ hashes }: HashedCorpus, size: number): Fingerprints {
  const prints = new Int32Array(hashes.length);
  const begins = new Uint8Array(hashes.length);
  let leaving = 1;
  for (let i = 0; i < size; i++) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  let inRow = 0;
  for (let at = 0; at < hashes.length; at++) {
    if (hashes[at] === WALL) {
      rolling = 0;
      inRow = 0;
      continue;
    }
    rolling = (Math.imul(rolling, BASE) + (hashes[at] as number)) | 0;
    if (inRow >= size) rolling = (rolling - Math.imul(hashes[at - size] as number, leaving)) | 0;
    inRow++;
    if (inRow < size) continue;
    prints[at - size + 1] = mixBits(rolling);
    begins[at - size + 1] = 1;
  }
  return { size, prints, begins };
}

/** The same fingerprint of the words of a row of hashes from one place to another, by themselves. */
export function printOf(hashes: Int32Array, from: number, to: number): number {
  let print = 0;
  for (let i = from; i < to; i++) print = (Math.imul(print, BASE) + (hashes[i] as number)) | 0;
  return mixBits(print);
}

/** Open addressing: the slot that holds the first position of the run at `at`, by its words, or the empty slot (-1) for it. Never full: the table has two slots and more a position. */
export function slotOf(slots: Int32Array, ids: Int32Array, { prints, size }: Fingerprints, at: number): number {
  const mask = slots.length - 1;
  const print = prints[at] as number;
  let slot = print & mask;
  for (;;) {
    const seen = slots[slot] as number;
    if (seen === -1 || (prints[seen] === print && sameRun(ids, seen, at, size))) return slot;
    slot = (slot + 1) & mask;
  }
}

/** Empty slots for so many positions, at most half of them ever taken, so that probes stay short. */
export function emptySlots(positions: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(2 * positions + 2))).fill(-1);
}

function sameRun(ids: Int32Array, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (ids[a + i] !== ids[b + i]) return false;
  return true;
}

/** How many words from two different positions on are the same; the next wall ends them, being like nothing else. */
export function sharedLength(ids: Int32Array, a: number, b: number): number {
  let length = 0;
  while (ids[a + length] === ids[b + length]) length++;
  return length;
}
