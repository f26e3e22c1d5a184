import { normalizeWord, readWordList, readWordTable } from "#text";
import type { Article } from "#types";
import type { Arena } from "./arena.ts";
import type { Corpus } from "./corpus.ts";
import type { Quoted } from "./quoted.ts";

const listFile = (file: string) => new URL(file, import.meta.url);
/** Word → share of news articles that have it. */
const ORDINARY = new Map(
  readWordTable(listFile("./ordinary-words.tsv"), 2).map(([word = "", per1000]) => [word, Number(per1000) / 1000]),
);
const TITLES = new Set(readWordList(listFile("./title-words.txt")));

/** Tenths of a bit that any word tells at the least. */
export const LEAST_BITS = 7;
/** Of a name or a title, which everybody who writes of the matter has; of a number; of a word that is not on the list. */
const NAME = 10;
const NUMBER = 20;
const UNLISTED = 50;

/** What a word tells: how far it sets one text apart from others, in tenths of a bit, and whether it is part of a name or title. */
export interface WordWorth {
  readonly bits: number;
  readonly isName: boolean;
}

const PRINTED_NAME: WordWorth = { isName: true, bits: NAME };
const PRINTED_WORD: WordWorth = { isName: false, bits: UNLISTED };

/** The words of a corpus as they are compared and what they tell; each is asked for only where two articles share it. */
export interface Weigher {
  /** The word at a corpus position of an article, as it is compared. */
  readonly normAt: (article: number, at: number) => string;
  /** What the word at a corpus position of an article tells: the more, the fewer articles of the news have it. */
  readonly worthAt: (quoted: Quoted, at: number) => WordWorth;
  /** Its bits alone, remembered by position. */
  readonly bitsAt: (quoted: Quoted, at: number) => number;
}

/** Weighs the words of a corpus; lists are asked once for each word, for as often as it stands there. */
export function weighWords(corpus: Corpus, arena: Arena): Weigher {
  const { ids } = corpus;
  const norms = new Map<number, string>();
  const said = new Map<number, WordWorth | null>();
  const bits = arena.bytes(ids.length); // 0 where none was asked for: no word tells so little
  const normAt = (article: number, at: number) => {
    const id = ids[at] as number;
    const norm = norms.get(id) ?? normalizeWord(printedAt(corpus, article, at));
    norms.set(id, norm);
    return norm;
  };
  const worthAt = (quoted: Quoted, at: number) => {
    const id = ids[at] as number;
    const known = said.get(id);
    const listed = known === undefined ? worthListed(normAt(quoted.article, at)) : known;
    if (known === undefined) said.set(id, listed);
    return listed ?? worthPrinted(corpus, quoted, at);
  };
  const bitsAt = (quoted: Quoted, at: number) => {
    if (bits[at] === 0) bits[at] = worthAt(quoted, at).bits;
    return bits[at] as number;
  };
  return { normAt, worthAt, bitsAt };
}

function printedAt({ articles, starts, ends }: Corpus, article: number, at: number): string {
  return (articles[article] as Article).text.slice(starts[at], ends[at]);
}

/** What lists and digits say of a word, wherever it stands; null where they say nothing. */
function worthListed(norm: string): WordWorth | null {
  if (TITLES.has(norm)) return { isName: true, bits: NAME };
  const share = ORDINARY.get(norm);
  if (share !== undefined) return { isName: false, bits: Math.max(LEAST_BITS, Math.round(-10 * Math.log2(share))) };
  return /^\d/.test(norm) ? { isName: false, bits: NUMBER } : null;
}

/** What the letters of a word on no list say where it stands. */
function worthPrinted(corpus: Corpus, { article, title }: Quoted, at: number): WordWorth {
  const { text } = corpus.articles[article] as Article;
  const start = corpus.starts[at] as number;
  const inTitle = title !== null && title.start <= start && start < title.end;
  return !inTitle && isCapital(text, start) ? PRINTED_NAME : PRINTED_WORD;
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2));
}
