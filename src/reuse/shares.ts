import { joinSpans, wordsOf } from "#text";
import type { Article, Passage, Span } from "#types";

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
 * (side by side, as Churnalism showed it). `words` are its body words, where the caller has them already.
 */
export function shareOfWords(
  article: Article,
  passages: readonly Passage[],
  words: readonly Span[] = bodyWords(article),
): WordShare {
  const inside = wordsInside(words, memberSpans(article, passages));
  const shared = inside.reduce((sum, one) => sum + one, 0);
  return { words: words.length, shared, share: words.length === 0 ? 0 : shared / words.length };
}

/** Words of the body blocks, in order. */
export function bodyWords(article: Article): Span[] {
  return article.blocks.filter((block) => block.role === "body").flatMap((block) => wordsOf(article.text, block));
}

/** Body words of an article, in order. */
export type WordsOf = (article: Article) => readonly Span[];

/** `bodyWords`, each article read once. */
export function rememberWords(): WordsOf {
  const known = new Map<string, readonly Span[]>();
  return (article) => {
    const words = known.get(article.id) ?? bodyWords(article);
    known.set(article.id, words);
    return words;
  };
}

/** The spans of an article in the given passages, joined. */
export function memberSpans(article: Article, passages: readonly Passage[]): Span[] {
  return joinSpans(passages.flatMap((passage) => passage.members.filter((member) => member.article === article.id)));
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
