import { type Arena, FRESH_ROWS } from "./arena.ts";
import { type Corpus, FOREIGN } from "./corpus.ts";
import { mixBits, WALL } from "./scan.ts";

/** A number for the run of `size` words from each corpus position on. */
export interface Fingerprints {
  readonly size: number;
  readonly prints: Int32Array;
  /** 1 where `size` words without a wall or a foreign word begin. */
  readonly begins: Uint8Array;
}

const BASE = 0x01000193; // odd, so that no bit of a word is lost modulo 2³²

/**
 * A 32-bit fingerprint of the `size` words from each position on, by a rolling hash (Karp and Rabin 1987), one step a word.
 * Equal words have equal fingerprints; the reverse is checked on the words wherever it matters (`sameRun`).
 */
export function fingerprintRuns({ hashes, ids }: Corpus, size: number, arena: Arena = FRESH_ROWS): Fingerprints {
  const prints = arena.ints(hashes.length);
  const begins = arena.bytes(hashes.length);
  let leaving = 1;
  for (let i = 0; i < size; i++) leaving = Math.imul(leaving, BASE);
  let rolling = 0;
  let inRow = 0;
  for (let at = 0; at < hashes.length; at++) {
    if (hashes[at] === WALL || ids[at] === FOREIGN) {
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
