import { joinSpans, wordsOf } from "#text";
import type { Article, Passage, Span } from "#types";
import { mayBeCopied } from "./caps.ts";
import type { Lookup } from "./lookup.ts";

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

/** Pairs of articles that share passages, the largest share first. Passages that share only somebody's quoted words, or words that everybody has, are left out. */
export function pairsOf(lookup: Lookup): ArticlePair[] {
  const lengths = new Map(lookup.ledger.articles.map((article) => [article.id, wordsIn(article)]));
  return [...passagesByPair(lookup.ledger.passages)]
    .flatMap(([key, passages]) => {
      const [a, b] = key.split("\n").map((id) => lookup.articles.get(id));
      return a && b ? [pairOf(a, b, passages, lengths)] : [];
    })
    .sort((one, other) => Math.max(other.ofA, other.ofB) - Math.max(one.ofA, one.ofB) || other.words - one.words);
}

function pairOf(
  a: Article,
  b: Article,
  passages: readonly Passage[],
  lengths: ReadonlyMap<string, number>,
): ArticlePair {
  const [inA, inB] = [sharedWords(a, passages), sharedWords(b, passages)];
  const share = (words: number, article: Article) => Math.min(1, words / Math.max(1, lengths.get(article.id) ?? 1));
  return { a, b, passages, words: inA, ofA: share(inA, a), ofB: share(inB, b) };
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

function sharedWords(article: Article, passages: readonly Passage[]): number {
  return wordCount(article.text, joinSpans(passages.flatMap((passage) => sharedSpans(passage, article.id))));
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
  const told = article.blocks.filter(({ role }) => role === "title" || role === "body");
  return wordCount(article.text, told.length > 0 ? told : [{ start: 0, end: article.text.length }]);
}

function wordCount(text: string, spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + wordsOf(text, span).length, 0);
}
