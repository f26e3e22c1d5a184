import { normalizeWord, readWordList, readWordTable } from "#text";
import type { Article } from "#types";
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

/** By corpus: what the lists say of each word, by its number; one look-up is enough for as often as it stands there. */
const SAID = new WeakMap<Corpus, Map<number, WordWorth | null>>();

/** What the word (as compared) at a corpus position of an article tells: the more, the fewer articles of the news have it. */
export function weighWord(corpus: Corpus, quoted: Quoted, at: number): WordWorth {
  const said = SAID.get(corpus) ?? new Map<number, WordWorth | null>();
  SAID.set(corpus, said);
  const id = corpus.ids[at] as number;
  const known = said.get(id);
  const listed = known === undefined ? worthListed(corpus, quoted, at) : known;
  if (known === undefined) said.set(id, listed);
  return listed ?? worthPrinted(corpus, quoted, at);
}

/** What lists and digits say of a word, wherever it stands; null where they say nothing. */
function worthListed(corpus: Corpus, { article }: Quoted, at: number): WordWorth | null {
  const { text } = corpus.articles[article] as Article;
  const norm = normalizeWord(text.slice(corpus.starts[at], corpus.ends[at]));
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
  const isName = !inTitle && /^\p{Lu}/u.test(text.slice(start, start + 2));
  return isName ? { isName, bits: NAME } : { isName, bits: UNLISTED };
}

/** Bits by corpus position, filled article by article where they are asked for. */
export function rememberBits(corpus: Corpus): (article: Quoted) => Uint8Array {
  const bits = new Uint8Array(corpus.ids.length);
  const known = new Set<number>();
  return (quoted) => {
    if (known.has(quoted.article)) return bits;
    known.add(quoted.article);
    const to = corpus.first[quoted.article + 1] as number;
    for (let at = corpus.first[quoted.article] as number; at < to; at++)
      if ((corpus.ids[at] as number) >= 0) bits[at] = weighWord(corpus, quoted, at).bits;
    return bits;
  };
}
