import type { Span } from "#types";

/** A word as text reuse and comparison count words; `norm` is what is compared. */
export interface Word extends Span {
  /** Lower case, NFKC, apostrophes straight, nothing invisible. */
  readonly norm: string;
}

/** What a reader never sees and a page may have within a word: a soft hyphen, spaces and joiners of no width. */
const INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff";
/** A word of letters, as the pattern of a regular expression. */
export const LETTERED_WORD = `[\\p{L}\\p{M}\\p{N}]+(?:(?:['’‘ʼ]|[${INVISIBLE}]+)[\\p{L}\\p{M}\\p{N}]+)*`;
const WORD = new RegExp(`${LETTERED_WORD}|[$%&@#€£]`, "gu");
const UNSEEN = new RegExp(`[${INVISIBLE}]`, "gu");

/** Words of a stretch of text in order, punctuation left out; offsets count from the start of `text`. */
export function wordsOf(text: string, span: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + match.index;
    words.push({ start, end: start + match[0].length, norm: normalizeWord(match[0]) });
  }
  return words;
}

/** How many words `wordsOf` has there, without reading them. */
export function numberOfWords(text: string, span: Span = { start: 0, end: text.length }): number {
  return text.slice(span.start, span.end).match(WORD)?.length ?? 0;
}

/** The form in which two words are compared. */
export function normalizeWord(word: string): string {
  return word.normalize("NFKC").replace(UNSEEN, "").replace(/[’‘ʼ]/g, "'").toLowerCase();
}
