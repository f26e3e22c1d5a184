import { MONTH_NAMES } from "#text";

/** Month names and their abbreviations by number; "sept" is the one with two. */
const MONTHS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(MONTH_NAMES.flatMap((name, i) => [name, name.slice(0, 3)].map((one) => [one, i + 1]))),
  sept: 9,
};

const MONTH =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d\\d)";
/** Of a date as archives write it, which may be of an old newspaper. */
const OLD_YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";

/** Whole dates as they are printed, the day, month and year all stated. */
const DATES: readonly RegExp[] = [
  new RegExp(`\\b${OLD_YEAR}-(?<m>[01]\\d)-(?<day>[0-3]\\d)(?!\\d)`, "iu"), // 2031-04-09
  new RegExp(`\\b${DAY}(?: of)?[\\s/-]{1,3}${MONTH},?[\\s/-]{1,3}${YEAR}\\b`, "iu"), // Wednesday 09 April 2031
  new RegExp(`\\b${MONTH}\\s{1,3}${DAY},?\\s{1,3}${YEAR}\\b`, "iu"), // Apr. 9, 2031
  new RegExp(`\\b${YEAR}/(?<m>[01]?\\d)/(?<day>[0-3]?\\d)(?!\\d)`, "iu"), // 2031/04/09
];

/** 21:44, 9.44pm, 9:44 p.m.; with the zone as printed. */
const TIME =
  /(?<![\d:.])(?<hour>[0-2]?\d)\s?[:.]\s?(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.\d+)?)?\s?(?<half>[ap]\.?m\b\.?)?\s?(?<zone>Z\b|[+-]\d\d:?\d\d|GMT|UTC|BST|IST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|AEST|AEDT|SGT|HKT|JST)?/i;

/** Offsets of zone names that mean one thing; the others (IST, CST, ET without its season) are left out. */
const ZONES: Readonly<Record<string, string>> = {
  Z: "Z",
  GMT: "Z",
  UTC: "Z",
  BST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  SGT: "+08:00",
  HKT: "+08:00",
  JST: "+09:00",
};

/** A date found in a line: where, and what it is. */
export interface PrintedDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601 to the precision printed, zone where it is clear: "2031-04-09T21:44Z". */
  readonly iso: string;
}

/** The first whole date of a short text, with a time right behind it or before it; null when there is none that is real. */
export function printedDate(text: string): PrintedDate | null {
  for (const expression of DATES) {
    const match = expression.exec(text);
    const day = match?.groups ? dayOf(match.groups) : null;
    if (match && day) return withTime(text, match.index, match.index + match[0].length, day);
  }
  return dateInFigures(text);
}

/** "23/04/2031" and "04/23/2031" can be read in one way only, "04/09/2031" in two: that is none. */
function dateInFigures(text: string): PrintedDate | null {
  const match = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?![\d/])/.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const dayFirst = first > 12 || first === second;
  const day = dayFirst ? realDay(year, second, first) : second > 12 ? realDay(year, first, second) : null;
  return day ? withTime(text, match.index, match.index + match[0].length, day) : null;
}

function dayOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const month = groups.month ? MONTHS[groups.month.toLowerCase().replace(".", "")] : Number(groups.m);
  return realDay(Number(groups.year), month ?? 0, Number(groups.day));
}

/** The day as YYYY-MM-DD, or null for the 31st of April. */
export function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function withTime(text: string, start: number, end: number, day: string): PrintedDate {
  const behind = TIME.exec(text.slice(end, end + 40));
  if (behind && /^[\s,T|•·–—-]*(?:at\s+)?$/i.test(text.slice(end, end + behind.index)))
    return { start, end: end + behind.index + behind[0].trimEnd().length, iso: day + clock(behind.groups ?? {}) };
  const from = Math.max(0, start - 40);
  const before = TIME.exec(text.slice(from, start));
  if (
    before &&
    /^[\s,|•·–—-]*(?:on\s+)?(?:\w{3,9}day,?\s*)?$/i.test(text.slice(from + before.index + before[0].length, start))
  )
    return { start: from + before.index, end, iso: day + clock(before.groups ?? {}) };
  return { start, end, iso: day };
}

function clock(groups: Readonly<Record<string, string | undefined>>): string {
  let hour = Number(groups.hour);
  if (groups.half && hour <= 12) hour = (hour % 12) + (/^p/i.test(groups.half) ? 12 : 0);
  if (hour > 23) return "";
  const seconds = groups.second ? `:${groups.second}` : "";
  return `T${String(hour).padStart(2, "0")}:${groups.minute}${seconds}${zoneOf(groups.zone)}`;
}

function zoneOf(zone = ""): string {
  if (/^[+-]/.test(zone)) return /^[+-]00:?00$/.test(zone) ? "Z" : zone.replace(/^(...)(\d\d)$/, "$1:$2");
  return ZONES[zone.toUpperCase()] ?? "";
}
