/** An invented archive: as many articles of about 400 words as are asked for, each one the same every time, some copied from others. */
import type { Article } from "#types";
import { blankArticle } from "../eval/blank.ts";

/** Numbers from 0 up to 2³² that look drawn and are the same for a seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), 61 | bits);
    return (bits ^ (bits >>> 14)) >>> 0;
  };
}

const SYLLABLES = "ba do fen gal hu kel lim mor na or pes quin ros sta tu ven wic yar zel ith".split(" ");

/** 20,000 words of one to four syllables, short ones first. */
const WORDS = Array.from({ length: 20_000 }, (_, i) => {
  let rest = i;
  let word = "";
  do {
    word = (SYLLABLES[rest % 20] ?? "") + word;
    rest = Math.floor(rest / 20) - 1;
  } while (rest >= 0);
  return word;
});

/** Ranks from 0 up for a draw of 16 bits, each as often as Zipf and Mandelbrot have it: by one over the rank and a constant. */
function zipfTable(count: number, constant: number): Uint16Array {
  const weights = Array.from({ length: count }, (_, i) => 1 / (i + constant));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint16Array(65_536);
  let sum = weights[0] ?? 0;
  for (let i = 0, rank = 0; i < table.length; i++) {
    while (sum / all < (i + 1) / table.length && rank < count - 1) sum += weights[++rank] ?? 0;
    table[i] = rank;
  }
  return table;
}

const COMMON = zipfTable(WORDS.length, 2.7);

function wordOf(drawn: number): string {
  return WORDS[COMMON[drawn >>> 16] ?? 0] ?? "";
}

function wordsOf(next: () => number, count: number): string[] {
  const words = new Array<string>(count);
  for (let i = 0; i < count; i++) words[i] = wordOf(next());
  return words;
}

/** Standing phrases: the commonest of three to six words, the others up to nine. */
const PHRASES = Array.from({ length: 3000 }, (_, i) => wordsOf(numbersFrom(1e8 + i), 3 + (i % (i < 300 ? 4 : 7))));
const USUAL = zipfTable(PHRASES.length, 30);
/** What each outlet prints under every article. */
const CLOSINGS = Array.from({ length: 1000 }, (_, i) => wordsOf(numbersFrom(2e8 + i), 14).join(" "));

const PARAGRAPHS = 7;
const FARTHEST = 5000;

/** The paragraphs of an article, each a number of its own: a quarter of the articles have some from an earlier one, which may have them from another. */
function paragraphsOf(article: number): number[] {
  const next = numbersFrom(3e8 + article);
  const own = Array.from({ length: PARAGRAPHS }, (_, k) => article * PARAGRAPHS + k);
  if (article === 0 || next() % 4 > 0) return own;
  const source = paragraphsOf(article - 1 - (next() % Math.min(article, FARTHEST)));
  const copied = 1 + (next() % (PARAGRAPHS - 1));
  return [...source.slice(0, copied), ...own.slice(copied)];
}

/** About 57 words; of a paragraph that was copied, so many in a hundred are replaced. */
function paragraph(number: number, replaced: number, next: () => number): string {
  const first = numbersFrom(number);
  const all: string[] = [];
  for (let sentence = 0; sentence < 4; sentence++) {
    const from = all.length;
    pushSentence(all, first);
    for (let i = from; replaced > 0 && i < all.length; i++) if (next() % 100 < replaced) all[i] = wordOf(next());
    all[from] = (all[from] ?? "").toUpperCase();
    all[all.length - 1] += ".";
  }
  return all.join(" ");
}

function pushSentence(all: string[], next: () => number): void {
  const phrase = next() % 6 === 0 ? (PHRASES[USUAL[next() >>> 16] ?? 0] ?? []) : [];
  for (const word of phrase) all.push(word);
  for (let more = 7 + (next() % 11); more > 0; more--) all.push(wordOf(next()));
}

/** The text of an article of the archive. */
function archiveText(article: number): string {
  const next = numbersFrom(4e8 + article);
  const replaced = [0, 3, 15][next() % 3] ?? 0;
  const parts = paragraphsOf(article).map((number) => {
    const copied = Math.floor(number / PARAGRAPHS) !== article;
    return paragraph(number, copied ? replaced : 0, next);
  });
  return [...parts, CLOSINGS[next() % CLOSINGS.length] ?? ""].join("\n\n");
}

/** An article of the archive, by its number. */
export function archiveArticle(number: number): Article {
  const text = archiveText(number);
  return {
    ...blankArticle,
    id: `archive-${String(number).padStart(8, "0")}`,
    text,
    blocks: [{ start: 0, end: text.length, role: "body", reason: null }],
  };
}

/** So many articles of the archive, the first ones unless told otherwise. */
export function archiveOf(count: number, from = 0): Article[] {
  return Array.from({ length: count }, (_, i) => archiveArticle(from + i));
}
