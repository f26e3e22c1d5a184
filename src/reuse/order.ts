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
  return Array.from(byId.values(), (article) => ({ article, at: moment(article) }))
    .sort((a, b) => a.at - b.at || (a.article.id < b.article.id ? -1 : 1))
    .map(({ article }) => article);
}

function moment(article: Article): number {
  return publishedRange(article.published)?.from ?? Number.MAX_SAFE_INTEGER;
}
