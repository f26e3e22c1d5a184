import { printedDate, realDay } from "./dates.ts";

/** A date given as metadata, as ISO 8601 to the precision stated; null when it cannot be read for sure ("04/09/2031" cannot). */
export function checkedDate(given: string | null): string | null {
  if (!given) return null;
  const text = given.trim().slice(0, 100);
  if (/^(?:19|20)\d\d$/.test(text)) return text;
  if (/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  if (/^(?:19|20)\d{6}$/.test(text)) return realDay(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6));
  return printedDate(text)?.iso ?? null;
}

/** The day that a URL's path states: "/2031/04/09/", "/2031-04-09-", "/2031/apr/09/"; null when none. */
export function dateInUrl(url: string): string | null {
  const figures = /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)/.exec(url);
  if (figures) return realDay(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const named = /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d{1,2})(?=[/_-]|$)/i.exec(url);
  return named ? (printedDate(`${named[3]} ${named[2]} ${named[1]}`)?.iso ?? null) : null;
}

/** What a line says about when the article was published. */
export interface StatedDate {
  readonly iso: string;
  /** `published` goes before a bare date, and that before `updated`. */
  readonly kind: "published" | "bare" | "updated";
}

const LABEL =
  /^\W{0,3}(?:(?<updated>(?:last\s+)?(?:updated?|modified)\b)|(?<published>(?:first\s+)?published|posted|created|issued|date(?:line)?\b|publish(?:ed)? date|filed))(?:\s+(?:on|at))?\s*[:|–—-]?\s*/i;

/**
 * A line that states when the article was published and says nothing else: "Published: 9 April 2031", "Updated 9:44 pm, Apr 9, 2031",
 * "Wednesday 09 April 2031 21:44 GMT". A date in the prose is none.
 */
export function statedDate(line: string): StatedDate | null {
  if (line.length > 120) return null;
  const label = LABEL.exec(line);
  const date = printedDate(line);
  if (!date || !nothingElse(line, label?.[0].length ?? 0, date)) return null;
  return { iso: date.iso, kind: label?.groups?.updated ? "updated" : label?.groups?.published ? "published" : "bare" };
}

/** Weekdays, zones and clock words may stand beside the date, and a second date behind "Updated". */
function nothingElse(line: string, from: number, date: { readonly start: number; readonly end: number }): boolean {
  const around =
    line.slice(Math.min(from, date.start), date.start) +
    " " +
    line.slice(date.end).replace(/\b(?:last\s+)?(?:updated|modified)\b.*/i, "");
  const left = around
    .replace(
      /\bby (?:the |our )?(?:newsdesk|staff|editors?|admin|web desk|news desk|reporter)\b|[-–—|·]\s*\d{1,3} min(?:ute)?s?(?: read)?\b/gi,
      "",
    )
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi, "")
    .replace(
      /\b(?:at|on|am|pm|a\.m\.|p\.m\.|hrs|hours|[A-Z]{2,4}T?|time|local|first|last|published|posted|updated|\d{1,2}[:.]\d\d(?::\d\d)?)\b/gi,
      "",
    );
  return !/[\p{L}\p{N}]/u.test(left);
}
