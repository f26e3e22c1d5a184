import { joinSpans, sharedBy, wordsOf } from "#text";
import type { Article, Block, Passage, Span } from "#types";
import type { Corpus } from "./corpus.ts";
import { countBelow } from "./rows.ts";

/** How much of an article's body stands in passages. */
export interface WordShare {
  /** Words of the body. */
  readonly words: number;
  /** Those of them inside a passage. */
  readonly shared: number;
  /** `shared` of `words`, 0–1; 0 for an article without body words. */
  readonly share: number;
}

/**
 * Share of an article's body words that stand in the given passages: all its passages, or those with one other article
 * (side by side, as Churnalism showed it). `words` are the article's, where the caller has them already.
 */
export function shareOfWords(
  article: Article,
  passages: readonly Passage[],
  words: ArticleWords = placesOf(article),
): WordShare {
  const all = countInBody(words);
  const shared = countInBody(words, memberSpans(article, passages));
  return { words: all, shared, share: all === 0 ? 0 : shared / all };
}

/** Words of the body blocks, in order. */
export function bodyWords(article: Article): Span[] {
  return bodyOf(article).flatMap((block) => wordsOf(article.text, block));
}

function bodyOf({ blocks }: Article): Block[] {
  return blocks.filter(({ role }) => role === "body");
}

/** Where an article's words begin and end (UTF-16 offsets), in order; other words than those of its body and walls may be among them. */
export interface ArticleWords {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly body: readonly Span[];
}

/** The words of an article by itself. */
export function placesOf(article: Article, words: readonly Span[] = bodyWords(article)): ArticleWords {
  const starts = Int32Array.from(words, ({ start }) => start);
  return { starts, ends: Int32Array.from(words, ({ end }) => end), body: bodyOf(article) };
}

/** Words of an article. */
export type WordsOf = (article: Article) => ArticleWords;

/** Words of articles by themselves, each read once. */
export function rememberWords(): WordsOf {
  return once((article) => placesOf(article));
}

/** Words of the articles of a corpus, which has read them. */
export function wordsIn({ articles, first, starts, ends }: Corpus): WordsOf {
  const places = new Map(articles.map(({ id }, i) => [id, i]));
  return once((article) => {
    const at = places.get(article.id) ?? -1;
    const ofArticle = (row: Int32Array) => row.subarray(first[at] ?? 0, first[at + 1] ?? 0);
    return { starts: ofArticle(starts), ends: ofArticle(ends), body: bodyOf(article) };
  });
}

function once(read: WordsOf): WordsOf {
  const known = new Map<string, ArticleWords>();
  return (article) => {
    const words = known.get(article.id) ?? read(article);
    known.set(article.id, words);
    return words;
  };
}

/** The spans of an article in the given passages, joined. */
export function memberSpans(article: Article, passages: readonly Passage[]): Span[] {
  return joinSpans(passages.flatMap((passage) => passage.members.filter((member) => member.article === article.id)));
}

/** How many words of the body lie in one of the spans (in order, not overlapping); all of them unless spans are given. */
export function countInBody({ starts, ends, body }: ArticleWords, spans: readonly Span[] = body): number {
  let count = 0;
  for (const { start, end } of spans === body ? body : sharedBy(body, spans)) {
    // A wall may stand right at the end, and is as long as nothing.
    const upTo = Math.min(countBelow(ends, end + 1), countBelow(starts, end));
    count += Math.max(0, upTo - countBelow(starts, start));
  }
  return count;
}

/** For each word (in order) 1 where it lies in one of the spans (in order, not overlapping). */
export function wordsInside(words: readonly Span[], spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(words.length);
  let k = 0;
  for (const [i, word] of words.entries()) {
    while (k < spans.length && (spans[k] as Span).end <= word.start) k++;
    const span = spans[k];
    if (span && span.start <= word.start && word.end <= span.end) inside[i] = 1;
  }
  return inside;
}
