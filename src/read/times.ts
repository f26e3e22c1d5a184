import { createRequire } from "node:module";
import type { ParsedComponents, ParsedResult } from "chrono-node";
import { overlaps } from "#text";
import type { Block, Span, TimeExpression } from "#types";

const load = createRequire(import.meta.url);

/** Stretches of text are looked at in pieces of this length, so that no piece's cost grows with the article's. */
const PIECE = 1500;

/** Only where one of these stands may there be a date. */
const TRIGGER =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|today|yesterday|tomorrow|tonight|overnight|morning|afternoon|evening|night|week|month|year|days?|ago|(?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\b/i;

/**
 * Dates in the prose and what they mean, in order, none overlapping. Method: chrono-node against the publication date; a bare weekday is
 * the nearest one in the past, or in the future where the words before it in its sentence speak of the future. Without a publication date,
 * only dates that are whole by themselves. `country` (ISO 3166) says how figures are read: 4/9 is April in the United States alone.
 * Known to miss: a weekday whose verb stands behind it; a relative date inside an older quotation; "the day after".
 */
export function timesOf(
  text: string,
  blocks: readonly Block[],
  published: string | null,
  country: string | null,
): TimeExpression[] {
  const reference = referenceDate(published);
  return blocks.flatMap((block) => piecesOf(text, block).flatMap((piece) => timesIn(text, piece, reference, country)));
}

function timesIn(text: string, piece: Span, reference: Date | null, country: string | null): TimeExpression[] {
  const words = text.slice(piece.start, piece.end);
  if (!TRIGGER.test(words)) return [];
  const parsed = parse(words, reference ?? new Date(Date.UTC(2000, 0, 1, 12)), country);
  const found: TimeExpression[] = [];
  for (const one of [...parsed.flatMap((result) => expression(words, result, reference)), ...bareYears(words)]) {
    const time = { start: piece.start + one.start, end: piece.start + one.end, resolved: one.resolved };
    if (!found.some((other) => overlaps(other, time))) found.push(time);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Noon of the day of publication, so that no zone moves it to another day; null where the day is not known. */
function referenceDate(published: string | null): Date | null {
  return published && /^\d{4}-\d\d-\d\d/.test(published) ? new Date(`${published.slice(0, 10)}T12:00:00Z`) : null;
}

function piecesOf(text: string, block: Span): Span[] {
  const pieces: Span[] = [];
  for (let start = block.start; start < block.end; ) {
    let end = Math.min(block.end, start + PIECE);
    const space = end < block.end ? text.lastIndexOf(" ", end) : end;
    if (end < block.end && space > start) end = space + 1;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** Loaded when the first date comes: it takes a fifth of a second. */
function parse(words: string, reference: Date, country: string | null): ParsedResult[] {
  const chrono = load("chrono-node") as typeof import("chrono-node");
  const reader = country === null || country === "US" ? chrono.en : chrono.en.GB;
  return reader.parse(words, { instant: reference, timezone: 0 });
}

function expression(words: string, result: ParsedResult, reference: Date | null): TimeExpression[] {
  const span = narrowed(result);
  if (!isDate(result.text) || isOrdinary(words, span)) return [];
  const whole = result.start.isCertain("day") && result.start.isCertain("month") && result.start.isCertain("year");
  const absolute = /\b(?:19|20)\d\d\b/.test(result.text) && (whole || result.start.isCertain("month"));
  if (!reference && !absolute) return [];
  const from = resolve(result.start, words, result, reference);
  const to = result.end ? resolve(result.end, words, result, reference) : null;
  return from ? [{ ...span, resolved: to && to > from ? `${from}/${to}` : from }] : [];
}

/** "23 on Monday" starts at "on", "March, " ends at "March", "15 June 2031 - 2 min" before the dash. */
function narrowed(result: ParsedResult): Span {
  const lead = /^(?:from\s|at\s)?\d{1,3}\s(?=on\s)/i.exec(result.text)?.[0].length ?? 0;
  const printed = result.text.replace(/\s[-–]\s\d{1,3}\s?min.*$/i, "").replace(/[\s,;.–-]+$/, "");
  return { start: result.index + lead, end: result.index + Math.max(lead, printed.length) };
}

/** A clock time alone ("at 10"), a lone number and a stretch of time ("the past 10 years") are no dates. */
function isDate(printed: string): boolean {
  if (
    /\b(?:past|last|next|coming|previous)\s+(?:\d+|few|two|three|four|five|six|seven|eight|nine|ten|several)\b/i.test(
      printed,
    )
  )
    return false;
  if (
    /^(?:in|for|within|after|over)\b.*\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/i.test(
      printed,
    )
  )
    return false;
  if (/\b(?:after|before|later|earlier|following)$/i.test(printed)) return false;
  return TRIGGER.test(printed) && !/^(?:the )?(?:same )?(?:day|night|morning|week|month|year)$/i.test(printed);
}

/** "may", "march", "sun" in lower case and "May" before a name are words or names; so is "second" in "in the day". */
function isOrdinary(words: string, span: Span): boolean {
  const printed = words.slice(span.start, span.end);
  if (/^(?:may|march|mar|sun|sat|mon|wed|jun|dec|now|second)\b/.test(printed)) return true;
  if (/^(?:may|march|april|june|august)$/i.test(printed))
    return !/\b(?:in|since|until|by|of|last|next|this|from|late|early|mid)[\s-]$/i.test(
      words.slice(Math.max(0, span.start - 8), span.start),
    );
  if (/^(?:Morning|Evening|Afternoon|Night|Today|Day|Week)$/.test(printed)) return true;
  return /^in the (?:day|morning|night)/i.test(printed) || /^\d{1,4}$/.test(printed);
}

function resolve(part: ParsedComponents, words: string, result: ParsedResult, reference: Date | null): string | null {
  const known = (name: "day" | "month" | "year" | "weekday") => part.isCertain(name);
  const week = /\b(last|this|next|past|coming)\s+week$/i.exec(result.text)?.[1]?.toLowerCase();
  if (week && reference) return weekOf(reference, week === "this" ? 0 : week === "last" || week === "past" ? -1 : 1);
  if (known("weekday") && !known("day")) return nearestWeekday(part, words, result, reference);
  if (known("day") || (!known("month") && !known("year"))) return yearRight(part, result, reference);
  return known("month") ? monthOf(part, words, result, reference) : part.date().toISOString().slice(0, 4);
}

/** "March" in a text of April is the one gone by; null for one that lies just ahead without a word of the future: either may be meant. */
function monthOf(part: ParsedComponents, words: string, result: ParsedResult, reference: Date | null): string | null {
  const date = part.date();
  const ahead = reference && !part.isCertain("year") ? (date.getTime() - reference.getTime()) / (30 * 86_400_000) : 0;
  if (ahead > 0 && !FUTURE.test(wordsBefore(words, result.index))) {
    if (ahead <= 3) return null;
    date.setUTCFullYear(date.getUTCFullYear() - 1);
  }
  return date.toISOString().slice(0, 7);
}

/** "November 4" in a text of January is last November. */
function yearRight(part: ParsedComponents, result: ParsedResult, reference: Date | null): string {
  const date = part.date();
  const months = reference ? (date.getTime() - reference.getTime()) / (30 * 86_400_000) : 0;
  if (!part.isCertain("year") && /\p{L}{3}/u.test(result.text) && months > 9)
    date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}

/** The words of the same sentence that stand before a place. */
function wordsBefore(words: string, index: number): string {
  return /[^.!?\n]*$/.exec(words.slice(Math.max(0, index - 200), index))?.[0] ?? "";
}

/** Monday to Sunday as an interval, so many weeks from that of the day. */
function weekOf(day: Date, weeks: number): string {
  const monday = day.getTime() - (((day.getUTCDay() + 6) % 7) - 7 * weeks) * 86_400_000;
  return `${isoDay(monday)}/${isoDay(monday + 6 * 86_400_000)}`;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

const FUTURE =
  /\b(?:will|shall|won't|’ll|'ll|going to|expected to|scheduled|set to|due|plans? to|planned for|planning to|next|ahead of|intends? to|begins?|starts?|opens?|hopes? to)\b[^.!?]*$/i;

/** News looks back: "on Friday" is the last Friday, the day itself included; forward only behind words of the future, "on Friday will" not seen. */
function nearestWeekday(
  part: ParsedComponents,
  words: string,
  result: ParsedResult,
  reference: Date | null,
): string | null {
  const weekday = part.get("weekday");
  if (weekday === null || !reference) return null;
  const before = wordsBefore(words, result.index);
  const back = (reference.getUTCDay() - weekday + 7) % 7;
  const forward = /^next\b/i.test(result.text) || (FUTURE.test(before) && !/^last\b/i.test(result.text));
  const lastWeek = /^last\b/i.test(result.text) && back === 0;
  const ahead = back === 0 && !/^next\b/i.test(result.text) ? 0 : 7 - back;
  return isoDay(reference.getTime() + (forward ? ahead : lastWeek ? -7 : -back) * 86_400_000);
}

/** "in 2016", "the 2031 budget": a year alone; not an amount, a street number or the end of a date. */
function bareYears(words: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of words.matchAll(
    /\b(?:in|since|until|by|of|during|before|after|from|the|late|early)\s((?:19|20)\d\d)\b(?![-/.,:]?\d|\s(?:people|dollars|euros|pounds|miles|kilometers|kilometres|tons|tonnes))/gi,
  )) {
    const start = match.index + match[0].length - 4;
    found.push({ start, end: start + 4, resolved: match[1] ?? "" });
  }
  return found;
}
