import { publishedRange } from "#text";
import type { Article } from "#types";

/** Whether `a` was certainly published before `b`: "2031-05-04" is not before "2031-05-04T09:00Z", which may be later the same day. */
export function publishedBefore(a: Article, b: Article): boolean {
  const first = publishedRange(a.published);
  const second = publishedRange(b.published);
  return first !== null && second !== null && first.to < second.from;
}

/** Canonical order of a batch: published, undated last, then id; an id that comes twice is one article. */
export function inCanonicalOrder(articles: readonly Article[]): Article[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return [...byId.values()].sort((a, b) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1));
}

function moment(article: Article): number {
  return publishedRange(article.published)?.from ?? Number.MAX_SAFE_INTEGER;
}
