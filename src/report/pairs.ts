import { joinSpans, wordsOf } from "#text";
import type { Article, Passage, Span } from "#types";
import { mayBeCopied } from "./caps.ts";
import type { Lookup } from "./lookup.ts";
import { firstEndingAfter } from "./segments.ts";

/** Two articles and how much of each the other has too. */
export interface ArticlePair {
  readonly a: Article;
  readonly b: Article;
  readonly passages: readonly Passage[];
  /** Shared words, counted in `a`. */
  readonly words: number;
  /** Shares of the words of the article's title and body, 0–1. */
  readonly ofA: number;
  readonly ofB: number;
}

/** Beyond so many members a passage is paired only with its first: a wire story in 200 papers would make 19,900 pairs of the same words. */
const ALL_PAIRS_UP_TO = 12;

/**
 * Pairs of articles that share passages, the largest share first. Passages that share only somebody's quoted words, or words that
 * everybody has, are left out. A story in 400 papers makes 80,000 pairs: find them once a page.
 */
export function pairsOf(lookup: Lookup): ArticlePair[] {
  const counts = new Map<string, WordCount>();
  return [...passagesByPair(lookup.ledger.passages)]
    .flatMap(([key, passages]) => {
      const [a, b] = key.split("\n").map((id) => lookup.articles.get(id));
      return a && b ? [pairOf(a, b, passages, counts)] : [];
    })
    .sort((one, other) => Math.max(other.ofA, other.ofB) - Math.max(one.ofA, one.ofB) || other.words - one.words);
}

/** The words of an article: where they stand, and how many of them its title and body have. */
interface WordCount {
  readonly words: readonly Span[];
  readonly told: number;
}

function pairOf(a: Article, b: Article, passages: readonly Passage[], counts: Map<string, WordCount>): ArticlePair {
  const [countA, countB] = [countOnce(a, counts), countOnce(b, counts)];
  const [inA, inB] = [sharedWords(a, passages, countA), sharedWords(b, passages, countB)];
  const share = (words: number, { told }: WordCount) => Math.min(1, words / Math.max(1, told));
  return { a, b, passages, words: inA, ofA: share(inA, countA), ofB: share(inB, countB) };
}

/** An article is in as many pairs as it has fellows, and splitting its text is nearly all of the work. */
function countOnce(article: Article, counts: Map<string, WordCount>): WordCount {
  const known = counts.get(article.id);
  if (known) return known;
  const words = wordsOf(article.text);
  const count = { words, told: wordsWithin(words, toldSpans(article)) };
  counts.set(article.id, count);
  return count;
}

function passagesByPair(passages: readonly Passage[]): Map<string, Passage[]> {
  const pairs = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (!mayBeCopied(passage)) continue;
    for (const [a, b] of pairedMembers([...new Set(passage.members.map(({ article }) => article))])) {
      const key = `${a}\n${b}`;
      const there = pairs.get(key);
      if (there) there.push(passage);
      else pairs.set(key, [passage]);
    }
  }
  return pairs;
}

function pairedMembers(articles: readonly string[]): [string, string][] {
  const firsts = articles.length > ALL_PAIRS_UP_TO ? articles.slice(0, 1) : articles;
  return firsts.flatMap((a, i) => articles.slice(i + 1).map((b): [string, string] => (a < b ? [a, b] : [b, a])));
}

function sharedWords(article: Article, passages: readonly Passage[], { words }: WordCount): number {
  return wordsWithin(words, joinSpans(passages.flatMap((passage) => sharedSpans(passage, article.id))));
}

/** What of a passage stands in that article: the runs that match where they are known, else its whole members. */
export function sharedSpans({ members, alignment }: Passage, article: string): Span[] {
  return members.flatMap((member, side) => {
    if (member.article !== article) return [];
    if (alignment === null || members.length !== 2) return [{ start: member.start, end: member.end }];
    return alignment.map((run) => ({ start: run[side * 2] ?? 0, end: run[side * 2 + 1] ?? 0 }));
  });
}

/** Words of an article's title and body; of the whole text where no block is known. */
export function wordsIn(article: Article): number {
  return wordsWithin(wordsOf(article.text), toldSpans(article));
}

function toldSpans({ blocks, text }: Article): readonly Span[] {
  const told = blocks.filter(({ role }) => role === "title" || role === "body");
  return told.length > 0 ? told : [{ start: 0, end: text.length }];
}

/** How many of the words, which are in order, reach into the spans. */
function wordsWithin(words: readonly Span[], spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + firstStartingFrom(words, end) - firstEndingAfter(words, start), 0);
}

/** No word is empty, so what starts at `at` or behind it is what ends behind `at`, less a word that `at` cuts. */
function firstStartingFrom(words: readonly Span[], at: number): number {
  const first = firstEndingAfter(words, at);
  const cut = words[first];
  return cut !== undefined && cut.start < at ? first + 1 : first;
}
