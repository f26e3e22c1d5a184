import { overlaps, type Word } from "#text";
import type { Span } from "#types";

/** “[the mayor]”, “[sic]”, but neither “[…]”, which is dots, nor “[T]he”, which is one word. */
const INSERTED = /(?<![\p{L}\p{N}])\[[^[\]]*[\p{L}\p{N}][^[\]]*\](?![\p{L}\p{N}])/gu;
const SIC = /^\[\s*sic\s*[.!]?\s*\]$/i;

/** What editors put in, in square brackets inside quotation marks, with the brackets. */
export function insertedIn(text: string, quotations: readonly Span[]): Span[] {
  return quotations.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(INSERTED), (match) => {
      const at = start + match.index;
      return { start: at, end: at + match[0].length };
    }),
  );
}

/** Whether it stands for nothing: “[sic]”. */
export function isSic(text: string, { start, end }: Span): boolean {
  return SIC.test(text.slice(start, end));
}

/** Words less those that an editor put in; “[T]he” inside a quotation made one word. */
export function spokenWords(
  text: string,
  words: readonly Word[],
  quotations: readonly Span[],
  inserted: readonly Span[],
): Word[] {
  const spoken: Word[] = [];
  for (const word of words) {
    if (inserted.some((bracket) => overlaps(bracket, word))) continue;
    const last = spoken.at(-1);
    if (last && /^[[\]]$/.test(text.slice(last.end, word.start)) && quotations.some((span) => overlaps(span, word)))
      spoken[spoken.length - 1] = joined(text, last, word);
    else spoken.push(word);
  }
  return spoken;
}

/** “[T]he”, “end[ed]”: with the brackets at its ends. */
function joined(text: string, first: Word, second: Word): Word {
  const start = text[first.start - 1] === "[" ? first.start - 1 : first.start;
  const end = text[second.end] === "]" ? second.end + 1 : second.end;
  return { start, end, norm: first.norm + second.norm };
}
