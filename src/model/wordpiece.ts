import type { Span } from "#types";
import { ALONE, IN_WORD, kindOf, LEFT_OUT, normalizePoint } from "./characters.ts";

/** How a word is written: lower case or without letters, Capitalised, CAPITALS. */
export type WordCase = 0 | 1 | 2;

/** A word with its pieces; the span leaves out what the vocabulary does not know at its ends: accents set apart, control characters. */
export interface EncodedWord extends Span {
  /** Indexes into the vocabulary, one or more. */
  readonly pieces: readonly number[];
  readonly case: WordCase;
}

/** Pieces by their place in the vocabulary file: those that begin a word, and those that go on in one (without their ##). */
export interface Vocabulary {
  readonly heads: ReadonlyMap<string, number>;
  readonly tails: ReadonlyMap<string, number>;
  /** What stands for a word that no pieces make up. */
  readonly unknown: number;
}

/** The words of a stretch of text, in order. */
export type EncodeWords = (text: string, span: Span) => EncodedWord[];

/** A vocabulary file, `vocab.txt`: a piece a line. Throws a RangeError when it has no `[UNK]`. */
export function readVocabulary(file: string): Vocabulary {
  const heads = new Map<string, number>();
  const tails = new Map<string, number>();
  for (const [place, piece] of file.split(/\r?\n/).entries()) {
    if (piece.startsWith("##")) tails.set(piece.slice(2), place);
    else if (piece !== "") heads.set(piece, place);
  }
  const unknown = heads.get("[UNK]");
  if (unknown === undefined) throw new RangeError("the vocabulary has no [UNK]");
  return { heads, tails, unknown };
}

/**
 * Calls `found` with the start and end of each word of a stretch of text: runs between white space, punctuation apart.
 * As BERT's normaliser and pre-tokeniser part them, but on the text as it is, so that no place need be mapped back.
 */
export function eachWord(text: string, { start, end }: Span, found: (start: number, end: number) => void): void {
  let from = -1;
  let to = -1;
  for (let at = start, next = at; at < end; at = next) {
    const point = pointAt(text, at, end);
    next = at + (point > 0xffff ? 2 : 1);
    const kind = kindOf(point);
    if (kind === LEFT_OUT) continue;
    if (kind === IN_WORD) {
      from = from < 0 ? at : from;
      to = next;
      continue;
    }
    if (from >= 0) found(from, to);
    if (kind === ALONE) found(at, next);
    from = -1;
  }
  if (from >= 0) found(from, to);
}

function pointAt(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  return (unit & 0xfc00) === 0xd800 && at + 1 < end ? (text.codePointAt(at) ?? unit) : unit;
}

/** Forms kept with their pieces; a newspaper uses some 30,000 in a month. All are let go at once, so memory is bounded and no result changes. */
const KEPT = 60_000;

/**
 * BERT's WordPiece, uncased (Wu et al. 2016; Devlin et al. 2019): the longest piece that fits, again and again; `[UNK]` where none does.
 * Spans are UTF-16. Hugging Face's tokenizers, by which the weights were trained, count code points in Python and bytes in Rust.
 * Known to differ from them: some 660 characters that Unicode has added since its version 8, which they still take for letters.
 */
export function wordPieces(vocabulary: Vocabulary): EncodeWords {
  const kept = new Map<string, Pick<EncodedWord, "pieces" | "case">>();
  const learn = (form: string) => {
    if (kept.size >= KEPT) kept.clear();
    const entry = { pieces: piecesOf(vocabulary, normalize(form)), case: caseOf(form) };
    // A slice keeps the whole text alive that it was cut from: what is kept must be a string of its own.
    kept.set(` ${form}`.slice(1), entry);
    return entry;
  };
  return (text, span) => {
    const words: EncodedWord[] = [];
    eachWord(text, span, (start, end) => {
      const form = text.slice(start, end);
      const entry = kept.get(form) ?? learn(form);
      words.push({ start, end, pieces: entry.pieces, case: entry.case });
    });
    return words;
  };
}

function normalize(form: string): string {
  let normal = "";
  for (const character of form) {
    const point = character.codePointAt(0) ?? 0;
    const kind = kindOf(point);
    if (kind === IN_WORD || kind === ALONE) normal += normalizePoint(point);
  }
  return normal;
}

/** Characters of the longest word that is taken to pieces; a longer one is unknown as a whole. */
const LONGEST = 100;

function piecesOf({ heads, tails, unknown }: Vocabulary, word: string): readonly number[] {
  if (word.length > LONGEST && Array.from(word).length > LONGEST) return [unknown];
  const pieces: number[] = [];
  for (let start = 0; start < word.length; ) {
    const inventory = start === 0 ? heads : tails;
    let end = word.length;
    let piece = inventory.get(word.slice(start, end));
    while (piece === undefined && --end > start) piece = inventory.get(word.slice(start, end));
    if (piece === undefined) return [unknown];
    pieces.push(piece);
    start = end;
  }
  return pieces;
}

/** By the letters (Unicode L) of the word as it stands in the text. */
function caseOf(form: string): WordCase {
  const letters = form.match(/\p{L}/gu) ?? [];
  const isUpper = (letter: string | undefined) => letter !== undefined && /\p{Uppercase}/u.test(letter);
  if (!isUpper(letters[0])) return 0;
  return letters.length > 1 && letters.every(isUpper) ? 2 : 1;
}
