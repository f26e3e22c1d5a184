/** The benchmark's texts, cut into sentences and words: simple rules, made for these texts alone. */
import type { Span } from "#types";
import { wordSpans } from "../attribution.ts";

/** One sentence, without the white space around it; `paragraph` counts from 0, which is the headline. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

const PARAGRAPH = /[^\n]+/g;
const SENTENCE = /\S.*?(?:[.!?][”’]?(?=\s+[“\p{Lu}\d])|$)/gu;

/** Every sentence in order, the headline first. */
export function sentencesOf(text: string): Sentence[] {
  return Array.from(text.matchAll(PARAGRAPH)).flatMap((block, paragraph) =>
    Array.from(block[0].matchAll(SENTENCE), (match) => {
      const start = block.index + match.index;
      return { start, end: start + match[0].length, paragraph };
    }),
  );
}

/** The words of a stretch, placed in the whole text. */
export function wordsIn(text: string, { start, end }: Span): Span[] {
  return wordSpans(text.slice(start, end)).map((word) => ({ start: word.start + start, end: word.end + start }));
}

/** The stretch from its first word to its last, without marks around it; null where it has no word. */
export function trimToWords(text: string, span: Span): Span | null {
  const words = wordsIn(text, span);
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Words with a capital that stand inside a sentence, after a word and a space: names, days and months, titles. */
export function namesOf(text: string): Set<string> {
  const words = wordSpans(text).map(({ start, end }) => text.slice(start, end));
  const plain = new Set(words.filter((word) => /^\p{Ll}/u.test(word)));
  const inside = wordSpans(text).filter(
    ({ start, end }) =>
      /[\p{L}\d,] $/u.test(text.slice(Math.max(0, start - 2), start)) && /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)),
  );
  const names = inside.map(({ start, end }) => text.slice(start, end));
  return new Set(names.filter((name) => !plain.has(name.toLowerCase())));
}
