import type { Word } from "#text";

/** Words and the text they stand in, to be read from one word on. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Something read in a line: up to which word (exclusive), and the characters it takes. */
export interface Found<T> {
  readonly figure: T;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** The lower-case word at a place; "" beyond the ends. */
export function normAt({ words }: Line, at: number): string {
  return words[at]?.norm ?? "";
}

/** The characters between a word and the one before it; null beyond the ends. */
export function gapBefore({ text, words }: Line, at: number): string | null {
  const [before, word] = [words[at - 1], words[at]];
  return before && word ? text.slice(before.end, word.start) : null;
}

/** Whether a word follows the one before it with nothing between but what `gap` allows. */
export function follows(line: Line, at: number, gap: RegExp): boolean {
  const between = gapBefore(line, at);
  return between !== null && gap.test(between);
}

/** What a sticky pattern finds at a word, and the first word behind it; null where it ends within a word. */
export function matchAt(
  { text, words }: Line,
  at: number,
  pattern: RegExp,
): { match: RegExpExecArray; to: number } | null {
  pattern.lastIndex = words[at]?.start ?? text.length;
  const match = pattern.exec(text);
  if (match === null) return null;
  const end = match.index + match[0].length;
  let to = at;
  while (to < words.length && (words[to]?.start ?? end) < end) to++;
  return to > at && (words[to - 1]?.end ?? end) <= end ? { match, to } : null;
}
