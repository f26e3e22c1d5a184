import type { Article } from "#types";

/** Canonical order of a batch: published, undated last, then id; an id that comes twice is one article. */
export function canonicalOrder(articles: readonly Article[]): Article[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [...byId.values()].sort((a, b) => momentOf(a) - momentOf(b) || (a.id < b.id ? -1 : 1));
}

/** The first moment that the stated precision allows, in milliseconds, without a zone as UTC; undated or unreadable: after all others. */
function momentOf({ published }: Article): number {
  const dayOnly = published !== null && !published.includes("T");
  const zoned = published !== null && /(?:z|[+-]\d{2}:?\d{2})$/i.test(published);
  const moment = published === null ? Number.NaN : Date.parse(dayOnly || zoned ? published : `${published}Z`);
  return Number.isNaN(moment) ? Number.MAX_SAFE_INTEGER : moment;
}

/** Whether the article says when it was published, in a form that can be read. */
export function isDated(article: Article): boolean {
  return momentOf(article) < Number.MAX_SAFE_INTEGER;
}
