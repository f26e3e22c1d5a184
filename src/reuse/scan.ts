import { LETTERED_WORD, normalizeWord } from "#text";
import { codeUnitsOf } from "./code-units.ts";
import { makeRoom, type NumberRow, push } from "./rows.ts";

/**
 * A place in a text, and the word before it: its span, its letters as they are compared, and a hash of them. The words are
 * those of `wordsOf` (a property test holds the two together); no string is made for a word of plain letters.
 */
export interface Scanner {
  text: string;
  /** Where the next word is looked for, and where the stretch to be read ends. */
  at: number;
  to: number;
  start: number;
  end: number;
  /** Well mixed, 32 bits, never `WALL`, of the letters alone: the same word has it in every text and every run of the program. */
  hash: number;
  /** UTF-16 units of the word's compared form: the first `size` of them. */
  letters: Uint16Array;
  size: number;
}

/** Stands for a wall among hashes of words. */
export const WALL = 0;

/** A hash that is never `WALL`. */
function wordHash(hash: number): number {
  return hash === WALL ? 1 : hash;
}

/** What a UTF-16 unit is to a word. Any other number is the unit that it is compared as. */
const OUTSIDE = 0;
const UNKNOWN = 1;
/** Decided by regular expression with the word around it: surrogates, combining marks, what is not seen, what grows when it is normalized. */
const INVOLVED = 2;
const APOSTROPHE = 3;
/** A word by itself; any higher number is a plain letter. */
const SYMBOL = 4;

/** Filled as units are met: most texts use some hundred of them. */
const KINDS = new Uint16Array(65_536).fill(UNKNOWN);
const STRAIGHT = 39;

const LETTER = /^[\p{L}\p{N}]$/u;
const MARK = /\p{M}/u;
const WORD_HERE = new RegExp(`^(?:${LETTERED_WORD})`, "u");
/** Conjoining Hangul letters, which normalizing joins to syllables, and Σ, which is lower-cased by its place in the word. */
const JOINING = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u03a3]/;
/** Where the hash of a word begins, and by what each letter multiplies it (FNV-1a). */
const FNV_START = 0x811c9dc5 | 0; // signed, or every step of the hash would go through a floating-point number
const FNV_PRIME = 0x01000193;

/** A scanner without a text. */
export function makeScanner(): Scanner {
  return { text: "", at: 0, to: 0, start: 0, end: 0, hash: 0, letters: new Uint16Array(64), size: 0 };
}

/** Puts a scanner at the beginning of a stretch of a text. */
export function scanFrom(scanner: Scanner, text: string, start: number, end: number): void {
  scanner.text = text;
  scanner.at = start;
  scanner.to = Math.min(end, text.length);
}

/** Goes on to the next word; false where there is none. */
export function nextWord(scanner: Scanner): boolean {
  const { text, to } = scanner;
  for (let at = scanner.at; at < to; ) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === OUTSIDE || kind === APOSTROPHE) at++;
    else if (kind === SYMBOL) return takeSymbol(scanner, at, unit);
    else if (takeWord(scanner, at)) return true;
    else at += isPair(text, at) ? 2 : 1;
  }
  scanner.at = to;
  return false;
}

function takeSymbol(scanner: Scanner, at: number, unit: number): boolean {
  scanner.letters[0] = unit;
  scanner.size = 1;
  return finish(scanner, at, at + 1, Math.imul(FNV_START ^ unit, FNV_PRIME));
}

/** The word from `start` on, letter by letter; false where an involved unit turns out to begin none. */
function takeWord(scanner: Scanner, start: number): boolean {
  const { text, to } = scanner;
  let { letters } = scanner;
  let hash = FNV_START;
  let size = 0;
  let at = start;
  for (; at < to; at++) {
    let kind = KINDS[text.charCodeAt(at)] as number;
    if (kind <= SYMBOL) {
      kind = kindAt(text, at, to);
      if (kind === INVOLVED) return takeInvolved(scanner, start);
      if (kind <= SYMBOL) break;
    }
    if (size === letters.length) letters = moreLetters(scanner, 2 * size);
    letters[size++] = kind;
    hash = Math.imul(hash ^ kind, FNV_PRIME);
  }
  scanner.size = size;
  return finish(scanner, start, at, hash);
}

/** What a unit behind a letter is to the word: an apostrophe before another letter belongs to it. */
function kindAt(text: string, at: number, to: number): number {
  const kind = kindOf(text.charCodeAt(at));
  if (kind !== APOSTROPHE || at + 1 === to) return kind;
  const behind = kindOf(text.charCodeAt(at + 1));
  return behind > SYMBOL ? STRAIGHT : behind === INVOLVED ? INVOLVED : OUTSIDE;
}

/** The word from `start` on by the definition: cut out, normalized, and its letters copied. */
function takeInvolved(scanner: Scanner, start: number): boolean {
  const [word] = WORD_HERE.exec(scanner.text.slice(start, scanner.to)) ?? [];
  if (word === undefined) return false;
  const norm = normalizeWord(word);
  const letters = norm.length > scanner.letters.length ? moreLetters(scanner, 2 * norm.length) : scanner.letters;
  let hash = FNV_START;
  for (let i = 0; i < norm.length; i++) {
    letters[i] = norm.charCodeAt(i);
    hash = Math.imul(hash ^ (letters[i] as number), FNV_PRIME);
  }
  scanner.size = norm.length;
  return finish(scanner, start, start + word.length, hash);
}

function finish(scanner: Scanner, start: number, end: number, hash: number): boolean {
  scanner.start = start;
  scanner.end = end;
  scanner.at = end;
  scanner.hash = wordHash(mixBits(hash));
  return true;
}

function moreLetters(scanner: Scanner, room: number): Uint16Array {
  const letters = new Uint16Array(room);
  letters.set(scanner.letters);
  scanner.letters = letters;
  return letters;
}

function kindOf(unit: number): number {
  const kind = KINDS[unit] as number;
  return kind === UNKNOWN ? classify(unit) : kind;
}

function classify(unit: number): number {
  const kind = kindFrom(String.fromCharCode(unit));
  KINDS[unit] = kind;
  return kind;
}

function kindFrom(unit: string): number {
  if (/['’‘]/.test(unit)) return APOSTROPHE;
  if (/[$%&@#€£]/.test(unit)) return SYMBOL;
  if (/[\ud800-\udfff]/.test(unit) || MARK.test(unit) || normalizeWord(unit) === "") return INVOLVED;
  if (!LETTER.test(unit)) return OUTSIDE;
  const norm = normalizeWord(unit);
  const plain = norm.length === 1 && !MARK.test(norm) && !JOINING.test(unit.normalize("NFKC"));
  return plain ? norm.charCodeAt(0) : INVOLVED;
}

/** A scanner for whole stretches, which leave nothing in it. */
const aside = makeScanner();

/** The hashes of a stretch's words alone: an index wants no more, and is a tenth faster for it. */
export function hashStretch(text: string, start: number, end: number, hashes: NumberRow): void {
  const to = Math.min(end, text.length);
  const values = makeRoom(hashes, Math.max(0, to - start));
  const units = codeUnitsOf(text);
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

/** What else reads letters as a scanner does: in an object, since a constant that is itself exported is read more slowly here. */
export const READING = { KINDS, OUTSIDE, SYMBOL, FNV_START, FNV_PRIME, wordHash, aside };

/** Whether a surrogate pair stands here: a unit of it alone is no place to go on from. */
function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** MurmurHash3's 32-bit finalizer: every bit of the input moves every bit of the result. */
export function mixBits(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
