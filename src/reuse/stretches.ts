import { codeUnitsOf } from "./code-units.ts";
import { makeWordRoom, pushWord, type WordRow } from "./rows.ts";
import { mixBits, nextWord, READING, scanFrom } from "./scan.ts";

const { KINDS, OUTSIDE, SYMBOL, FNV_START, FNV_PRIME, wordHash, aside } = READING;

/** The words of a stretch, in a row: as a scanner has them, four times as fast where the letters are not wanted. */
export function scanStretch(text: string, start: number, end: number, words: WordRow): void {
  const to = Math.min(end, text.length);
  makeWordRoom(words, Math.max(0, to - start));
  const units = codeUnitsOf(text);
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

/** Whether units, all of them plain letters, are those of a word in lower case: `false` says nothing of other units. */
export function isPlainly(units: Uint16Array, start: number, end: number, letters: Uint16Array, from: number): boolean {
  for (let at = start; at < end; at++) if (letters[from + at - start] !== KINDS[units[at] as number]) return false;
  return true;
}
