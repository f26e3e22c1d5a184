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
