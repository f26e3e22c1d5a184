import { type Count, countAt, unitOf, valueAs } from "./counts.ts";
import { type Found, follows, type Line, matchAt, normAt } from "./line.ts";

/** A number and what it counts. */
export interface Amount {
  readonly kind: "amount";
  /** “$”, “us$”, “₹”, “%”, “th” of the third, “times” of twice; "" for anything else. */
  readonly unit: string;
  /** What it may come to, the likeliest first: “5m” is five million, or five of something. */
  readonly readings: readonly [number, ...number[]];
}

/** “hundreds”, “dozens”: a number that nobody counted. */
export interface Many {
  readonly kind: "many";
  readonly word: string;
}

/** Digits that are no plain number: “1930s”, “12.03.2031”. */
export interface Unread {
  readonly kind: "unread";
  readonly digits: string;
}

const CURRENCY = /^[$€£]$/;
/** Whose dollars: “US$5”. */
const WHOSE_DOLLARS = /^(?:us|au?|ca?|nz|s|hk|nt)$/;
/** “Rs. 500” and “INR 500”; the sign ₹ is no word. */
const RUPEES = /^(?:rs|inr)$/;
const RUPEE_SIGN = /₹\s?$/;
const AT_ONCE = /^$/;
const BESIDE = /^(?:\s+|[-‑])?$/;
const FRACTION = /(\d+)\/(\d+)(?![.,:/]?\d)/y;
const DIGITS_OF_SOME_KIND = /\d+(?:[.,:/]\d+)*(?:['’]?s\b)?/y;

/** The number that begins at a word, with its sign, its currency and “percent”; null where none does. */
export function amountAt(line: Line, at: number): Found<Amount | Many | Unread> | null {
  return signedAt(line, at) ?? timesAt(line, at) ?? manyAt(line, at) ?? unreadAt(line, at);
}

function signedAt(line: Line, at: number): Found<Amount> | null {
  const { minus, currency, from, start } = openingAt(line, at);
  const count = fractionAt(line, from) ?? countAt(line, from);
  if (!count || (count.inDigits && /^'?s$/.test(normAt(line, count.to)) && follows(line, count.to, AT_ONCE)))
    return null;
  const scale = scaleAt(line, count, currency);
  const scaled = scale === null ? count.value : count.value * scale.by;
  const counted = unitAt(line, scale?.to ?? count.to);
  const unit = currency || counted.unit || (count.isOrdinal ? "th" : "");
  const value = rounded(minus === "" ? scaled : -scaled);
  const others = [
    ...(minus === "–" ? [scaled] : []),
    ...(scale?.isSure === false ? [count.value] : []),
    ...(count.isOrdinal && count.value > 2 ? [1 / count.value] : []),
    ...(count.inDigits ? withSpaces(line, count) : []),
    ...sharedScale(line, counted.to, currency).map((by) => count.value * by),
  ];
  const readings: Amount["readings"] = [value, ...others];
  return { figure: { kind: "amount", unit, readings }, to: counted.to, start, end: endOf(line, counted.to) };
}

/** 2.3 million is 2,300,000, whatever the machine's fractions make of it. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** “4 500”, which may be one number or two: what it comes to as one. */
function withSpaces({ text, words }: Line, { value, to }: Count): number[] {
  const end = words[to - 1]?.end ?? 0;
  const groups = /^(?: \d{3})+(?!\d)/.exec(text.slice(end, end + 20))?.[0];
  return groups === undefined || value > 999 ? [] : [Number(`${value}${groups.replaceAll(" ", "")}`)];
}

/** What “million” makes of the two in “two to three million”. */
function sharedScale(line: Line, to: number, currency: string): number[] {
  const isJoined = follows(line, to, /^[-–—‑]$/);
  if (!isJoined && !/^(?:to|or|and)$/.test(normAt(line, to))) return [];
  const at = isJoined ? to : to + 1;
  const next = countAt(line, currencyAt(line, at).from);
  if (next === null) return [];
  const scale = scaleAt(line, next, currency)?.by ?? valueAs("power", normAt(line, next.to - 1));
  return scale === null ? [] : [scale];
}

/** What stands before the number itself: “minus”, a minus sign, a currency. */
function openingAt(line: Line, at: number): { minus: string; currency: string; from: number; start: number } {
  const start = line.words[at]?.start ?? 0;
  if (normAt(line, at) === "minus" && follows(line, at + 1, /^\s+$/))
    return { ...openingAt(line, at + 1), minus: "-", start };
  const dash = dashBefore(line.text, start);
  const money = currencyAt(line, at);
  const inside = money.isSign && follows(line, money.from, /[-−]/) ? "-" : "";
  return {
    minus: dash || inside,
    currency: money.currency,
    from: money.from,
    start: dash === "" ? money.start : start - 1,
  };
}

/** The currency before a number, “” for none; where the number begins, and from where on both are printed. */
function currencyAt(line: Line, at: number): { currency: string; isSign: boolean; from: number; start: number } {
  const start = line.words[at]?.start ?? 0;
  const word = normAt(line, at);
  const whose = WHOSE_DOLLARS.test(word) && normAt(line, at + 1) === "$" && follows(line, at + 1, AT_ONCE) ? word : "";
  const sign = whose === "" ? at : at + 1;
  if (CURRENCY.test(normAt(line, sign)) && follows(line, sign + 1, /^[-−]?\s?$/))
    return { currency: `${whose}${normAt(line, sign)}`, isSign: true, from: sign + 1, start };
  if (RUPEES.test(word) && follows(line, at + 1, /^\.?\s?$/))
    return { currency: "₹", isSign: false, from: at + 1, start };
  const before = RUPEE_SIGN.exec(line.text.slice(Math.max(0, start - 2), start))?.[0];
  if (before !== undefined) return { currency: "₹", isSign: false, from: at, start: start - before.length };
  return { currency: "", isSign: false, from: at, start };
}

/** A dash right before a place and behind nothing that it could join: “-” where it is a minus, “–” where it may be a dash. */
function dashBefore(text: string, start: number): string {
  const before = /(?:^|[\s([“‘"'„«])([-−–])$/.exec(text.slice(Math.max(0, start - 2), start))?.[1];
  if (before === undefined || /\d\s*$/.test(text.slice(Math.max(0, start - 4), start - 1))) return "";
  return before === "–" ? "–" : "-";
}

/** “2/3”. */
function fractionAt(line: Line, at: number): Count | null {
  const found = matchAt(line, at, FRACTION);
  if (!found || Number(found.match[2]) === 0) return null;
  const value = Number(found.match[1]) / Number(found.match[2]);
  return { value, to: found.to, isOrdinal: false, inDigits: true };
}

/** “5m”, “$2bn”, “4K”: letters behind digits; “5 m” is no million but behind a currency. */
function scaleAt(
  line: Line,
  { to, inDigits }: Count,
  currency: string,
): { by: number; to: number; isSure: boolean } | null {
  const word = normAt(line, to);
  const by = valueAs("short", word);
  const isLetter = word.length === 1;
  if (by === null || !inDigits || !follows(line, to, currency === "" && isLetter ? AT_ONCE : BESIDE)) return null;
  return { by, to: to + 1, isSure: currency !== "" || !isLetter };
}

/** “percent”, “per cent”, “dollars” behind a number. */
function unitAt(line: Line, to: number): { unit: string; to: number } {
  if (!follows(line, to, BESIDE)) return { unit: "", to };
  const word = normAt(line, to);
  if (word === "per" && normAt(line, to + 1) === "cent") return { unit: "%", to: to + 2 };
  const unit = unitOf("unit", word);
  return unit === null ? { unit: "", to } : { unit, to: to + 1 };
}

function timesAt(line: Line, at: number): Found<Amount> | null {
  const times = valueAs("times", normAt(line, at));
  return times === null ? null : found(line, at, at + 1, { kind: "amount", unit: "times", readings: [times] });
}

function manyAt(line: Line, at: number): Found<Many> | null {
  const word = normAt(line, at);
  return valueAs("many", word) === null ? null : found(line, at, at + 1, { kind: "many", word });
}

function unreadAt(line: Line, at: number): Found<Unread> | null {
  const digits = matchAt(line, at, DIGITS_OF_SOME_KIND);
  if (digits) return found(line, at, digits.to, { kind: "unread", digits: digits.match[0].replace(/['’]/g, "") });
  const word = normAt(line, at);
  return /^\d/.test(word) ? found(line, at, at + 1, { kind: "unread", digits: word }) : null;
}

function found<T>(line: Line, at: number, to: number, figure: T): Found<T> {
  return { figure, to, start: line.words[at]?.start ?? 0, end: endOf(line, to) };
}

function endOf({ words }: Line, to: number): number {
  return words[to - 1]?.end ?? 0;
}
