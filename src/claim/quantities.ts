import type { TaggedToken } from "#text";
import type { TimeExpression } from "#types";
import { numberWords } from "./words.ts";

/** A number of something. */
export interface Quantity {
  readonly value: number;
  /** Lemma of the counted noun; "" when none follows. */
  readonly unit: string;
}

const MONTHS = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/;
const DIGITS = /^\d[\d,]*(?:\.\d+)?$/;

/** Numbers in a run of words with what they count; dates, years, clock times and ages are none. */
export function quantitiesIn(tokens: readonly TaggedToken[], times: readonly TimeExpression[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const run = numberRun(tokens, i);
    if (run === 0) continue;
    const words = tokens.slice(i, i + run);
    const value = numberOf(words);
    if (value !== null && !isDatePart(tokens, i, run, times) && !isAge(tokens, i, run))
      found.push({ value, unit: unitAfter(tokens, i, run) });
    i += run - 1;
  }
  return found;
}

/** The value of a run of number words or digits, or null when it is none. */
export function numberOf(words: readonly TaggedToken[]): number | null {
  let total = 0;
  let part = 0;
  let any = false;
  for (const word of words.flatMap((token) => token.lower.split("-"))) {
    const known = DIGITS.test(word) ? word.replaceAll(",", "") : numberWords.get(word);
    if (known === undefined) continue;
    any = true;
    if (!known.startsWith("x")) part += Number(known);
    else {
      const times = Number(known.slice(1));
      part = (part || 1) * times;
      if (times >= 1000) {
        total += part;
        part = 0;
      }
    }
  }
  return any ? total + part : null;
}

function numberRun(tokens: readonly TaggedToken[], from: number): number {
  let i = from;
  while (i < tokens.length && isNumber(tokens[i]?.lower ?? "", i > from)) i++;
  return i - from;
}

function isNumber(lower: string, goesOn: boolean): boolean {
  if (DIGITS.test(lower)) return true;
  if (lower === "m" || lower === "bn") return goesOn;
  const parts = lower.split("-");
  return parts.length <= 2 && parts.every((part) => numberWords.has(part));
}

/** "5 January", "June 3", "in 2022", "at 7 p.m.": what a clock or a calendar says is compared as a time. */
function isDatePart(
  tokens: readonly TaggedToken[],
  at: number,
  run: number,
  times: readonly TimeExpression[],
): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (times.some((time) => time.start <= token.start && token.end <= time.end)) return true;
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + run]?.lower ?? "";
  const year = run === 1 && /^(1[89]|20)\d\d$/.test(token.text);
  return year || MONTHS.test(before) || MONTHS.test(after) || /^([ap]\.?m\.?|o'clock)$/.test(after);
}

/** "Vell, 58," gives an age. */
function isAge(tokens: readonly TaggedToken[], at: number, run: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + run];
  return before?.text === "," && tokens[at - 2]?.pos === "PROPN" && (!after || after.pos === "PUNCT");
}

function unitAfter(tokens: readonly TaggedToken[], at: number, run: number): string {
  let unit = "";
  for (let i = at + run; i < Math.min(tokens.length, at + run + 4); i++) {
    const token = tokens[i];
    if (!token || !["NOUN", "PROPN", "ADJ", "SYM"].includes(token.pos)) break;
    if (token.pos !== "ADJ") unit = token.lemma;
  }
  return unit || (/[$€£]/.test(tokens[at - 1]?.text ?? "") ? (tokens[at - 1]?.text ?? "") : "");
}

/** Dates in a stretch: what `read/` resolved, else month and day as printed ("june 3"). Bare weekdays are left out: they say nothing between articles. */
export function datesIn(tokens: readonly TaggedToken[], times: readonly TimeExpression[]): string[] {
  const first = tokens[0]?.start ?? 0;
  const last = tokens.at(-1)?.end ?? 0;
  const dates = times
    .filter((time) => first <= time.start && time.end <= last)
    .map((time) => time.resolved.slice(0, 10));
  for (const [i, token] of tokens.entries()) {
    if (!MONTHS.test(token.lower) || token.pos === "AUX") continue;
    if (times.some((time) => time.start <= token.start && token.end <= time.end)) continue;
    const day = [tokens[i + 1], tokens[i - 1]].find((near) => /^\d{1,2}$/.test(near?.text ?? ""));
    if (day) dates.push(`${token.lower.slice(0, 3)} ${day.text}`);
  }
  return dates;
}
