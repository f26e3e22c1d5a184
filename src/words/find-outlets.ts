import type { Span } from "#types";
import { type Outlet, outlets } from "./outlets.ts";

/** An outlet's name as it stands in running text; the span leaves "the" out. */
export interface OutletMention<T> extends Span {
  readonly value: T;
  /** A common word too ("Time", "the Sun"): the caller must see a reporting cue beside it before it counts. */
  readonly ambiguous: boolean;
}

/** A name to look for in running text; `ambiguous` names are found only behind "the". */
export interface NameEntry<T> {
  readonly name: string;
  readonly value: T;
  readonly ambiguous: boolean;
}

/** Finds the names it was made for in a stretch of text, in order and without overlap. */
export type NameFinder<T> = (text: string, span?: Span) => OutletMention<T>[];

interface Token extends Span {
  readonly text: string;
}
interface Pattern<T> extends NameEntry<T> {
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{N}@][\p{L}\p{M}\p{N}+@-]*(?:[.'’][\p{L}\p{N}+-]+)*|&/gu;
const THE = /(?:^|[^\p{L}])[Tt]he\s+$/u;

/**
 * A finder of names: case-sensitive, whole words, longest match first; white space between the words may be a line break.
 * Names are looked up by their first word, so the time is linear in the text however many names there are.
 */
export function nameFinder<T>(entries: readonly NameEntry<T>[]): NameFinder<T> {
  const byFirstWord = new Map<string, Pattern<T>[]>();
  for (const entry of entries) {
    const words = tokensOf(entry.name.replace(/^The\s+/, "")).map((token) => token.text);
    const [first] = words;
    if (first === undefined) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { ...entry, words }]);
  }
  for (const patterns of byFirstWord.values()) patterns.sort(longestThenPlainest);
  return (text, span = { start: 0, end: text.length }) => findNames(text, span, byFirstWord);
}

function findNames<T>(text: string, span: Span, byFirstWord: ReadonlyMap<string, Pattern<T>[]>): OutletMention<T>[] {
  const tokens = tokensOf(text.slice(span.start, span.end));
  const found: OutletMention<T>[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const match = (byFirstWord.get(token.text) ?? byFirstWord.get(bare(token.text)))?.find(
      (pattern) =>
        fits(text, span.start, tokens, i, pattern.words) && (!pattern.ambiguous || behindThe(text, span, token)),
    );
    if (!match) continue;
    const last = tokens[i + match.words.length - 1] ?? token;
    const end = span.start + last.start + (match.words.at(-1)?.length ?? 0);
    found.push({ start: span.start + token.start, end, value: match.value, ambiguous: match.ambiguous });
    i += match.words.length - 1;
  }
  return found;
}

function fits(text: string, offset: number, tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => {
    const token = tokens[at + i];
    if (!token || !(token.text === word || (i === words.length - 1 && bare(token.text) === word))) return false;
    const before = tokens[at + i - 1];
    return i === 0 || (before !== undefined && isGap(text.slice(offset + before.end, offset + token.start)));
  });
}

/** "CNN's" is CNN. */
function bare(word: string): string {
  return word.replace(/['’]s?$/, "");
}

function isGap(between: string): boolean {
  return /^\.?\s{1,3}$/.test(between);
}

function behindThe(text: string, span: Span, token: Token): boolean {
  const at = span.start + token.start;
  return THE.test(text.slice(Math.max(0, at - 8), at));
}

function longestThenPlainest<T>(a: Pattern<T>, b: Pattern<T>): number {
  return b.words.length - a.words.length || Number(a.ambiguous) - Number(b.ambiguous);
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** The names of an outlet as entries to look for; "(Country)" behind a name is the list's own and never stands in text. */
export function outletEntries(outlet: Outlet): NameEntry<Outlet>[] {
  const name = outlet.name.replace(/ \([^)]*\)$/, "");
  const plain = [name, ...outlet.aliases].filter((alias) => !outlet.ambiguous.includes(alias));
  return [
    ...plain.map((alias) => ({ name: alias, value: outlet, ambiguous: false })),
    ...outlet.ambiguous.map((alias) => ({ name: alias, value: outlet, ambiguous: true })),
  ];
}

const findKnown = nameFinder(outlets.flatMap(outletEntries));

/**
 * The outlets of `outlets.tsv` named in a stretch of running text, in order, longest match first, case-sensitive.
 * Of several outlets with one name it gives the first in the list; the names that are common words are marked `ambiguous`.
 * Known to miss: names in another case or spelling.
 */
export function findOutlets(text: string, span?: Span): OutletMention<Outlet>[] {
  return findKnown(text, span);
}
