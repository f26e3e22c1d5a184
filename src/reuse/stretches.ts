import { makeRoom, makeWordRoom, type NumberRow, push, pushWord, type WordRow } from "./rows.ts";
import {
  FNV_PRIME,
  FNV_START,
  KINDS,
  makeScanner,
  mixBits,
  nextWord,
  OUTSIDE,
  SYMBOL,
  scanFrom,
  wordHash,
} from "./scan.ts";
import { unitsOf } from "./units.ts";

/** A scanner for whole stretches, which leave nothing in it. */
const aside = makeScanner();

/** The words of a stretch, in a row: as a scanner has them, four times as fast where the letters are not wanted. */
export function scanStretch(text: string, start: number, end: number, words: WordRow): void {
  const to = Math.min(end, text.length);
  makeWordRoom(words, Math.max(0, to - start));
  const units = unitsOf(text);
  for (let at = start; at < to; ) {
    at = scanPlain(units, at, to, words);
    if (at < to) at = scanAside(text, at, to, words);
  }
}

/** Words of plain letters, as far as there are no others; gives where the first other word, or what may be one, begins. */
function scanPlain(units: Uint16Array, start: number, to: number, words: WordRow): number {
  const { hashes, starts, ends } = words;
  let count = words.length;
  let hash = FNV_START;
  let begun = -1;
  let at = start;
  for (; at <= to; at++) {
    const kind = at < to ? (KINDS[units[at] as number] as number) : OUTSIDE;
    if (kind > SYMBOL) {
      hash = Math.imul(hash ^ kind, FNV_PRIME);
      if (begun < 0) begun = at;
      continue;
    }
    if (kind !== OUTSIDE) break;
    if (begun < 0) continue;
    hashes[count] = wordHash(mixBits(hash));
    starts[count] = begun;
    ends[count++] = at;
    hash = FNV_START;
    begun = -1;
  }
  words.length = count;
  return begun < 0 ? at : begun;
}

/** The next word with anything in it but plain letters; gives where it ends. */
function scanAside(text: string, at: number, to: number, words: WordRow): number {
  scanFrom(aside, text, at, to);
  if (nextWord(aside)) pushWord(words, aside.hash, aside.start, aside.end);
  return aside.at;
}

/** The hashes of a stretch's words alone: an index wants no more, and is a tenth faster for it. */
export function hashStretch(text: string, start: number, end: number, hashes: NumberRow): void {
  const to = Math.min(end, text.length);
  const values = makeRoom(hashes, Math.max(0, to - start));
  const units = unitsOf(text);
  let hash = FNV_START;
  let begun = -1;
  for (let at = start; at < to; at++) {
    const kind = KINDS[units[at] as number] as number;
    if (kind > SYMBOL) {
      hash = Math.imul(hash ^ kind, FNV_PRIME);
      if (begun < 0) begun = at;
      continue;
    }
    if (kind !== OUTSIDE) at = hashAside(text, begun < 0 ? at : begun, to, hashes) - 1;
    else if (begun >= 0) values[hashes.length++] = wordHash(mixBits(hash));
    hash = FNV_START;
    begun = -1;
  }
  if (begun >= 0) values[hashes.length++] = wordHash(mixBits(hash));
}

function hashAside(text: string, at: number, to: number, hashes: NumberRow): number {
  scanFrom(aside, text, at, to);
  if (nextWord(aside)) push(hashes, aside.hash);
  return aside.at;
}

/** Whether units, all of them plain letters, are those of a word in lower case: `false` says nothing of other units. */
export function isPlainly(units: Uint16Array, start: number, end: number, letters: Uint16Array, from: number): boolean {
  for (let at = start; at < end; at++) if (letters[from + at - start] !== KINDS[units[at] as number]) return false;
  return true;
}
