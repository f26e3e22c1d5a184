import { joinSpans, pushTo } from "#text";
import type { Article, Passage } from "#types";
import { sharedSpansOf } from "./editing.ts";
import { inCanonicalOrder } from "./order.ts";
import { CONTAINED } from "./origins.ts";
import { type ArticleWords, countInBody, rememberWords, shareOfWords, type WordShare } from "./shares.ts";

/** Another article that shares words with this one in its own voice, and how much of this one that is. */
export interface Sharer {
  readonly other: Article;
  readonly share: WordShare;
  /** Words of this one that the other has, word for word. */
  readonly same: number;
  /** Words of the other one that were cut out of what this one has. */
  readonly lacking: number;
  /** Whether one of the two lies in the other. */
  readonly contained: boolean;
  /** Where the shared words came from, if known. */
  readonly origin: Pick<Passage, "origin" | "originBasis"> | undefined;
}

/**
 * For each article the others it shares words with: the one with most of its words, word for word, first, of equals the earliest.
 * A copy of a copy has the first copy's edits, and so more of its words than of the original's.
 */
export function sharersOf(articles: readonly Article[], told: readonly Passage[]): Map<string, Sharer[]> {
  const words = rememberWords();
  const order = new Map(inCanonicalOrder(articles).map((article, i) => [article.id, { article, i }]));
  const sharers = new Map<string, (Sharer & { i: number })[]>();
  for (const [id, others] of passagesWith(told)) {
    const article = order.get(id)?.article;
    if (!article) continue;
    const found = [...others].flatMap(([otherId, shared]) => {
      const other = order.get(otherId);
      if (!other) return [];
      const share = shareOfWords(article, shared, words(article));
      const ofOther = shareOfWords(other.article, shared, words(other.article));
      const same = sameWords(article, shared, words(article));
      const origin = originKnown(shared);
      const contained = Math.max(share.share, ofOther.share) >= CONTAINED;
      const lacking = ofOther.shared - sameWords(other.article, shared, words(other.article));
      return [{ other: other.article, share, same, lacking, contained, origin, i: other.i }];
    });
    sharers.set(
      id,
      found.sort((a, b) => b.same - a.same || a.lacking - b.lacking || a.i - b.i),
    );
  }
  return sharers;
}

/** Article id → other article id → the passages that both are in. */
function passagesWith(passages: readonly Passage[]): Map<string, Map<string, Passage[]>> {
  const found = new Map<string, Map<string, Passage[]>>();
  for (const [id, own] of passagesByArticle(passages)) {
    const others = new Map<string, Passage[]>();
    for (const passage of own)
      for (const { article } of passage.members) if (article !== id) pushTo(others, article, passage);
    found.set(id, others);
  }
  return found;
}

/** Article id → the passages that it is in. */
export function passagesByArticle(passages: readonly Passage[]): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of passages) for (const { article } of passage.members) pushTo(found, article, passage);
  return found;
}

/** Body words that stand word for word in the passages. */
function sameWords(article: Article, shared: readonly Passage[], words: ArticleWords): number {
  return countInBody(words, joinSpans(sharedSpansOf(article, shared)));
}

function originKnown(shared: readonly Passage[]): Sharer["origin"] {
  return shared.find(({ origin }) => origin !== null);
}
