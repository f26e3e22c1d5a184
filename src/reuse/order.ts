import type { Article } from "#types";

/** When an article was published, as far as it says: milliseconds, from the first to the last moment that the stated precision allows. */
export interface PublishedRange {
  readonly from: number;
  readonly to: number;
}

const DATE_ONLY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MINUTE = 60_000;

/** The moments a `published` value (ISO 8601, any precision) may mean, or null where it is missing or unreadable. Without a zone: UTC. */
export function publishedRange(published: string | null): PublishedRange | null {
  if (published === null) return null;
  const date = DATE_ONLY.exec(published);
  if (date) return calendarRange(Number(date[1]), date[2], date[3]);
  const zoned = /(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(published) ? published : `${published}Z`;
  const from = Date.parse(zoned);
  return Number.isNaN(from) ? null : { from, to: from + (/T\d{2}:\d{2}:\d{2}/.test(published) ? 0 : MINUTE - 1) };
}

function calendarRange(year: number, month: string | undefined, day: string | undefined): PublishedRange {
  const m = Number(month ?? "1") - 1;
  const d = Number(day ?? "1");
  const next = day ? Date.UTC(year, m, d + 1) : month ? Date.UTC(year, m + 1, 1) : Date.UTC(year + 1, 0, 1);
  return { from: Date.UTC(year, m, d), to: next - 1 };
}

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
