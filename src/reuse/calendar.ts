import { readWordTable } from "#text";
import { amountAt } from "./amounts.ts";
import { countAt } from "./counts.ts";
import { type Found, follows, gapBefore, type Line, matchAt, normAt } from "./line.ts";

/** As much of a date as is printed. */
export interface CalendarDate {
  readonly kind: "date";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 is Monday. */
  readonly weekday: number | null;
  /** Days from today: tomorrow is 1. */
  readonly near: number | null;
}

/** An hour of the day. */
export interface Clock {
  readonly kind: "clock";
  /** Minutes since midnight that it may be, the likeliest first: 9:30 is in the morning or in the evening. */
  readonly readings: readonly [number, ...number[]];
}

const dateWords = readWordTable(new URL("./date-words.txt", import.meta.url), 3);
const NOTHING: CalendarDate = { kind: "date", year: null, month: null, day: null, weekday: null, near: null };
const HALF_A_DAY = 720;
/** Months that are other words as well. */
const AMBIGUOUS = new Set(["march", "may"]);
const NEXT = /^\.?\s+$/;

function wordsOfKind(...kinds: string[]): ReadonlyMap<string, number> {
  return new Map(
    dateWords.flatMap(([word = "", kind = "", value]) =>
      kinds.includes(kind) ? [[word, Number(value)] as const] : [],
    ),
  );
}

const months = wordsOfKind("month", "short");
const shortMonths = wordsOfKind("short");
const weekdays = wordsOfKind("weekday");
const nearDays = wordsOfKind("near");
const hours = wordsOfKind("clock");

/** “12 March 2031”, “March 12th”, “the second of May”, “Monday, 12 March”, “May 2031”, “Monday”, “tomorrow”; null where no date begins. */
export function dateAt(line: Line, at: number): Found<CalendarDate> | null {
  return ofWeekday(line, at) ?? withArticle(line, at) ?? dayOfMonth(line, at) ?? dayByName(line, at);
}

function dayOfMonth(line: Line, at: number): Found<CalendarDate> | null {
  return dayBeforeMonth(line, at) ?? monthFirst(line, at);
}

/** “Monday 12 March”, “Monday, the 12th of March”: no other Monday. */
function ofWeekday(line: Line, at: number): Found<CalendarDate> | null {
  const weekday = weekdays.get(normAt(line, at));
  if (weekday === undefined || !follows(line, at + 1, /^,?\s+$/)) return null;
  const day = withArticle(line, at + 1) ?? dayOfMonth(line, at + 1);
  return day === null || day.figure.day === null
    ? null
    : { ...day, ...startOf(line, at), figure: { ...day.figure, weekday } };
}

/** “the first of March” is 1 March; the article of “the 12 March storm” is the storm's. */
function withArticle(line: Line, at: number): Found<CalendarDate> | null {
  if (normAt(line, at) !== "the" || !follows(line, at + 1, /^\s+$/)) return null;
  const count = countAt(line, at + 1);
  if (!count?.isOrdinal || normAt(line, count.to) !== "of") return null;
  const day = dayBeforeMonth(line, at + 1);
  return day && { ...day, ...startOf(line, at) };
}

function startOf({ words }: Line, at: number): { start: number } {
  return { start: words[at]?.start ?? 0 };
}

function dayBeforeMonth(line: Line, at: number): Found<CalendarDate> | null {
  const day = dayAt(line, at);
  if (!day) return null;
  const to = normAt(line, day.to) === "of" && follows(line, day.to, /^\s+$/) ? day.to + 1 : day.to;
  const month = follows(line, to, /^\s+$/) ? monthAt(line, to, true) : null;
  if (month === null) return null;
  const year = yearAt(line, to + 1);
  return dated(line, at, year?.to ?? to + 1, { ...NOTHING, day: day.value, month, year: year?.value ?? null });
}

function monthFirst(line: Line, at: number): Found<CalendarDate> | null {
  if (!months.has(normAt(line, at))) return null;
  const day = follows(line, at + 1, NEXT) ? dayAt(line, at + 1) : null;
  const year = yearAt(line, day?.to ?? at + 1);
  const month = monthAt(line, at, day !== null || year !== null);
  if (month === null) return null;
  const to = year?.to ?? day?.to ?? at + 1;
  return dated(line, at, to, { ...NOTHING, month, day: day?.value ?? null, year: year?.value ?? null });
}

function dayByName(line: Line, at: number): Found<CalendarDate> | null {
  const [weekday, near] = [weekdays.get(normAt(line, at)), nearDays.get(normAt(line, at))];
  if (weekday === undefined && near === undefined) return null;
  return dated(line, at, at + 1, { ...NOTHING, weekday: weekday ?? null, near: near ?? null });
}

/** A month by its capital; “may” and “march” not where a sentence begins and “Mar” not alone, unless a day or a year stands beside it. */
function monthAt(line: Line, at: number, isBesideFigure: boolean): number | null {
  const word = line.words[at];
  const month = months.get(normAt(line, at));
  if (!word || month === undefined) return null;
  const isUpper = /^\p{Lu}/u.test(line.text.slice(word.start, word.end));
  if (isBesideFigure) return isUpper || !(AMBIGUOUS.has(word.norm) || shortMonths.has(word.norm)) ? month : null;
  if (!isUpper || (shortMonths.has(word.norm) && line.text[word.end] !== ".")) return null;
  return AMBIGUOUS.has(word.norm) && beginsSentence(line, at) ? null : month;
}

function beginsSentence({ text, words }: Line, at: number): boolean {
  const start = words[at]?.start ?? 0;
  return at === 0 || /[.!?:“‘"„«]\W*$/.test(text.slice(Math.max(0, start - 4), start));
}

function dayAt(line: Line, at: number): { value: number; to: number } | null {
  const count = countAt(line, at);
  const isDay = count !== null && Number.isInteger(count.value) && count.value >= 1 && count.value <= 31;
  const found = isDay ? amountAt(line, at) : null;
  return found?.to === count?.to && isDay ? count : null;
}

/** “2031” in “March 2031” and “March 12, 2031”. */
function yearAt(line: Line, at: number): { value: number; to: number } | null {
  const word = normAt(line, at);
  if (!/^[12]\d{3}$/.test(word) || !follows(line, at, /^[.,]?\s+$/) || /^[.,]\d/.test(gapBefore(line, at + 1) ?? ""))
    return null;
  const count = countAt(line, at);
  return count?.to === at + 1 && count.value === Number(word) ? count : null;
}

function dated(line: Line, at: number, to: number, figure: CalendarDate): Found<CalendarDate> {
  const [first, last] = [line.words[at], line.words[to - 1]];
  const end = last?.end ?? 0;
  const isShort = shortMonths.has(last?.norm ?? "") && line.text[end] === ".";
  return { figure, to, start: first?.start ?? 0, end: isShort ? end + 1 : end };
}

const MERIDIEM = /\s*([ap])(?:\.\s?)?m\b\.?/iy;
const HOUR = /(\d{1,2})(?:[:.](\d\d))?(?![.,:/]?\d)/y;

/** “9 p.m.”, “9.30pm”, “9:30”, “nine p.m.”, “noon”; null where no hour begins. */
export function clockAt(line: Line, at: number): Found<Clock> | null {
  const named = hours.get(normAt(line, at));
  if (named !== undefined) return clocked(line, at, at + 1, line.words[at]?.end ?? 0, [named]);
  const hour = hourAt(line, at);
  if (!hour) return null;
  MERIDIEM.lastIndex = hour.end;
  const half = MERIDIEM.exec(line.text);
  if (half === null) return hour.isClock ? clocked(line, at, hour.to, hour.end, readingsOf(hour.minutes)) : null;
  const end = hour.end + half[0].length;
  let to = hour.to;
  while ((line.words[to]?.end ?? end + 1) <= end) to++;
  if (hour.minutes >= HALF_A_DAY + 60) return null;
  const minutes = (hour.minutes % HALF_A_DAY) + (half[1]?.toLowerCase() === "p" ? HALF_A_DAY : 0);
  return clocked(line, at, to, end, [minutes]);
}

/** Minutes that the hour on a clock may be. */
export function readingsOf(minutes: number): [number, ...number[]] {
  return minutes >= 60 && minutes < HALF_A_DAY + 60 ? [minutes, (minutes + HALF_A_DAY) % (2 * HALF_A_DAY)] : [minutes];
}

function hourAt(line: Line, at: number): { minutes: number; to: number; end: number; isClock: boolean } | null {
  const digits = matchAt(line, at, HOUR);
  if (digits) {
    const [printed, hour, minute = "0"] = digits.match;
    const isClock = printed.includes(":");
    if (Number(hour) > 24 || Number(minute) > 59) return null;
    return {
      minutes: 60 * Number(hour) + Number(minute),
      to: digits.to,
      end: digits.match.index + printed.length,
      isClock,
    };
  }
  const count = countAt(line, at);
  if (!count || count.isOrdinal || !Number.isInteger(count.value) || count.value < 1 || count.value > 12) return null;
  return { minutes: 60 * count.value, to: count.to, end: line.words[count.to - 1]?.end ?? 0, isClock: false };
}

function clocked(line: Line, at: number, to: number, end: number, readings: Clock["readings"]): Found<Clock> {
  return { figure: { kind: "clock", readings }, to, start: line.words[at]?.start ?? 0, end };
}
