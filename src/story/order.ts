import { publishedRange } from "#text";
import type { Article } from "#types";

/** Canonical order of a batch: published, undated last, then id; an id that comes twice is one article. */
export function canonicalOrder(articles: readonly Article[]): Article[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const placed = [...byId.values()].map((article) => ({
    article,
    moment: momentOf(article) ?? Number.MAX_SAFE_INTEGER,
  }));
  return placed
    .sort((a, b) => a.moment - b.moment || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}

/** The first moment that the stated precision of `published` allows, in milliseconds, without a zone as UTC; null when undated or unreadable. */
export function momentOf({ published }: Article): number | null {
  return publishedRange(published)?.from ?? null;
}
