import { trimSpan } from "#text";
import type { Span } from "#types";
import { type NumberWord, numbers } from "./vocabulary.ts";

/** A word of a source phrase. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
}

const TOKEN = /[\p{L}\p{N}@][\p{L}\p{M}\p{N}@]*(?:[-.'’][\p{L}\p{N}]+)*/gu;

const OTHER = /^(?:second|third|fourth|fifth|sixth|another|separate|different|other|additional)$/i;

/** Words that point to what is known. */
export const DEFINITE = /^(?:the|this|that|these|those|its|his|her|their|my|our|your)$/i;

const POSSESSIVE = /^(?:its|his|her|their|my|our|your)$/i;

/** What the words in front of a noun tell. */
export interface Determiners {
  readonly definite: boolean;
  readonly behindThe: boolean;
  readonly number: NumberWord | null;
  readonly other: boolean;
}

/** What the words in front of a noun say of it. */
export function determinersOf(words: readonly Token[]): Determiners {
  const first = words[0];
  const isShare = words.some((word) => /^(?:percent|percentage)$/.test(word.lower));
  const counted = isShare ? undefined : words.slice(0, 3).findLast((word) => numbers.has(word.lower));
  return {
    definite: first !== undefined && (DEFINITE.test(first.text) || words.some((word) => /['’]s?$/.test(word.text))),
    behindThe: first?.lower === "the",
    number: counted ? (numbers.get(counted.lower) ?? null) : isShare ? { least: 2, most: null } : figuresOf(words),
    other: words.slice(0, 3).some((word) => OTHER.test(word.text)),
  };
}

/** "14 officials". */
function figuresOf(words: readonly Token[]): NumberWord | null {
  const digits = words.slice(0, 2).find((word) => /^\d{1,5}$/.test(word.text));
  return digits ? { least: Number(digits.text), most: Number(digits.text) } : null;
}

/** What stands before 's, or a possessive pronoun; null of neither. */
export function possessorOf(text: string, words: readonly Token[]): Span | null {
  const first = words[0];
  if (!first) return null;
  if (POSSESSIVE.test(first.text) && words.length > 1) return { start: first.start, end: first.end };
  const owner = words.find(
    (word) => /['’]s$|s['’]$/.test(word.text) || /^['’]/.test(text.slice(word.end, word.end + 1)),
  );
  return owner ? { start: first.start, end: owner.start + owner.text.replace(/['’]s?$/, "").length } : null;
}

/** "A spokesman for the Tarn Inspectorate": the Tarn Inspectorate. */
export function behalfOf(text: string, tokens: readonly Token[], nounPhrase: Span): Span | null {
  const link = tokens.find((token) => token.start >= nounPhrase.end);
  const last = tokens.at(-1);
  if (!link || !last || !/^(?:for|from|of|at|with|by)$/i.test(link.text) || last === link) return null;
  return trimSpan(text, { start: link.end, end: last.end });
}

/** The last two words, lower case: "staff member". */
export function lastTwo(words: readonly Token[]): string {
  return words
    .slice(-2)
    .map((word) => word.lower)
    .join(" ");
}

/** The words of a stretch of text, hyphens and inner apostrophes kept. */
export function tokensOf(text: string, span: Span): Token[] {
  return Array.from(text.slice(span.start, span.end).matchAll(TOKEN), (match) => {
    const start = span.start + match.index;
    return { start, end: start + match[0].length, text: match[0], lower: match[0].toLowerCase() };
  });
}
