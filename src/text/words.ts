import type { Span } from "#types";

/** A word as text reuse and comparison count words; `norm` is what is compared. */
export interface Word extends Span {
  /** Lower case, NFKC, apostrophes straight. */
  readonly norm: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ][\p{L}\p{M}\p{N}]+)*|[$%&@#€£]/gu;

/** Words of a stretch of text in order, punctuation left out; offsets count from the start of `text`. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + match.index;
    words.push({ start, end: start + match[0].length, norm: normalizeWord(match[0]) });
  }
  return words;
}

/** The form in which two words are compared. */
export function normalizeWord(word: string): string {
  return word.normalize("NFKC").replace(/[’‘ʼ]/g, "'").toLowerCase();
}
