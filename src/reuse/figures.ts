import type { Word } from "#text";
import { type Amount, amountAt, type Many, type Unread } from "./amounts.ts";
import { type CalendarDate, type Clock, clockAt, dateAt, readingsOf } from "./calendar.ts";
import { tieOf } from "./figure-ties.ts";
import type { Found, Line } from "./line.ts";

/** What a word or several in a row say as a number, a date or an hour. */
export type Figure = Amount | Many | Unread | CalendarDate | Clock;

/** A word of an utterance, or the words of one figure: “1.8 million” is one. `norm` is the same for figures that say the same. */
export interface UtteredWord extends Word {
  readonly figure: Figure | null;
  /** What ties the figure to its neighbours: see `tieOf`. */
  readonly tie: string;
  /** How many words are printed for it. */
  readonly count: number;
}

/** The words with those of one figure made one. */
export function joinFigures(text: string, words: readonly Word[]): UtteredWord[] {
  const line = { text, words: words.flatMap((word) => splitDigits(text, word)) };
  const joined: UtteredWord[] = [];
  let known = 0;
  for (const [at, word] of line.words.entries()) {
    if (at < known) continue;
    const found = figureAt(line, at);
    known = found?.to ?? at + 1;
    if (found === null) joined.push({ ...word, figure: null, tie: "", count: 1 });
    else {
      const { start, end, figure } = found;
      joined.push({ start, end, norm: normOf(figure, word.norm), figure, tie: "", count: known - at });
    }
  }
  return tied(text, joined);
}

/** With the ties of their numbers. */
function tied(text: string, words: readonly UtteredWord[]): UtteredWord[] {
  const numbers = words.filter(({ figure }) => figure !== null && figure.kind !== "date");
  const ties = new Map(numbers.map((word, i) => [word, tieOf(text, numbers[i - 1], word, numbers[i + 1])]));
  return words.map((word) => ({ ...word, tie: ties.get(word) ?? "" }));
}

function figureAt(line: Line, at: number): Found<Figure> | null {
  return dateAt(line, at) ?? clockAt(line, at) ?? amountAt(line, at);
}

/** “20mph” is 20 and mph, as “20 mph” is; “Rs500” is “Rs 500”. */
function splitDigits(text: string, word: Word): Word[] {
  const digits = /^(?:\d+(?=[a-z]+$)|(?:rs|inr)(?=\d+$))/.exec(word.norm)?.[0].length ?? 0;
  if (digits === 0 || text.slice(word.start, word.end).toLowerCase() !== word.norm) return [word];
  const middle = word.start + digits;
  return [
    { start: word.start, end: middle, norm: word.norm.slice(0, digits) },
    { start: middle, end: word.end, norm: word.norm.slice(digits) },
  ];
}

/** A sharp sign keeps it apart from any word. */
function normOf(figure: Figure, printed: string): string {
  if (figure.kind === "amount") return `#${figure.readings[0]}${figure.unit}`;
  if (figure.kind === "many") return figure.word;
  if (figure.kind === "unread") return `#${figure.digits}`;
  if (figure.kind === "clock") return `#${figure.readings.map((minutes) => `${minutes}'`).join("")}`;
  const { year, month, day, weekday } = figure;
  return month === null ? printed : `#${year ?? ""}-${month}-${day ?? ""}${weekday === null ? "" : ` ${weekday}`}`;
}

/** A figure of an utterance, and how it is tied to its neighbours. */
export type TiedFigure = Readonly<{ figure: Figure; tie: string }>;

/**
 * Whether the figures of two stretches of words cannot all be the same, and of what kind the first that cannot is. null where they
 * may be, or where it cannot be told: “Friday” and “tomorrow”, “5m” and “5 metres”, “two in five” and “40 percent”.
 */
export function changedFigure(
  before: readonly TiedFigure[],
  after: readonly TiedFigure[],
): "number-changed" | "date-changed" | null {
  const unlike = before.filter((one) => !after.some((other) => maySay(one, other)));
  const instead = after.filter((other) => !before.some((one) => maySay(one, other)));
  for (const one of unlike)
    for (const other of instead)
      if (surelyContradicts(one, other)) return one.figure.kind === "date" ? "date-changed" : "number-changed";
  return null;
}

/** Figures that are tied in different ways, or of which one may be the other in short (2020-21, 2020-2021), may say the same. */
function surelyContradicts(a: TiedFigure, b: TiedFigure): boolean {
  const isReadAlike = a.tie === b.tie && (a.tie === "" || isSameForm(a, b));
  return isReadAlike && contradicts(a.figure, b.figure);
}

/**
 * Neither a whole number and a part (“fifteen to nine”, “quarter to nine”), nor one number that ends as the other does. Two figures joined
 * by “and” are two, of whatever form: “£2m and 300 jobs” for “£1.5m and 300 jobs”.
 */
function isSameForm({ figure: a, tie }: TiedFigure, { figure: b }: TiedFigure): boolean {
  if (a.kind !== "amount" || b.kind !== "amount") return a.kind === b.kind;
  if (/^(?: and )?#(?: and )?$/.test(tie)) return true;
  const isWhole = ({ readings }: Amount) => readings.every(Number.isInteger);
  const [one, other] = [`${a.readings[0]}`, `${b.readings[0]}`];
  const isShort = tie.includes(" to ") ? isYearInShort : endsAs;
  return isWhole(a) === isWhole(b) && !isShort(one, other) && !isShort(other, one);
}

function endsAs(long: string, short: string): boolean {
  return long.endsWith(short);
}

/** “2020 to 21”; but 130 is no 30 in “20 to 130”. */
function isYearInShort(long: string, short: string): boolean {
  return long.endsWith(short) && (long.length === short.length || (long.length === 4 && short.length <= 2));
}

/** Whether two figures of one kind can be the same. */
function maySay(a: TiedFigure, b: TiedFigure): boolean {
  const [one, other] = [a.figure.kind, b.figure.kind];
  const kinds = [one, other].sort().join(" ");
  return !surelyContradicts(a, b) && (one === other || kinds === "amount clock");
}

function contradicts(a: Figure, b: Figure): boolean {
  if (a.kind === "date" && b.kind === "date") return differIn(a, b);
  if (a.kind === "amount" && b.kind === "amount")
    return isOtherMoney(a, b) || (isComparable(a, b) && !sameAmount(a, b));
  if (a.kind === "clock" && b.kind === "clock") return !meet(a.readings, b.readings);
  if (a.kind === "clock" && b.kind === "amount") return isOtherHour(a, b);
  if (a.kind === "amount" && b.kind === "clock") return contradicts(b, a);
  if (a.kind === "many" && b.kind === "many") return a.word !== b.word;
  const shape = (figure: Figure) => (figure.kind === "unread" ? figure.digits.replace(/\d/g, "0") : null);
  return shape(a) !== null && shape(a) === shape(b) && normOf(a, "") !== normOf(b, "");
}

function differIn(a: CalendarDate, b: CalendarDate): boolean {
  const parts = ["year", "month", "day", "weekday", "near"] as const;
  return parts.some((part) => a[part] !== null && b[part] !== null && a[part] !== b[part]);
}

/** £40 million and $40 million: one number cannot be right of both; of US$40 million and $40 million it can. */
function isOtherMoney(a: Amount, b: Amount): boolean {
  const isMoney = ({ unit }: Amount) => /[$€£₹]$/.test(unit);
  const isAlike = a.unit === b.unit || areDollars(a, b);
  return isMoney(a) && isMoney(b) && !isAlike && a.readings[0] === b.readings[0];
}

/** Dollars of which one article leaves unsaid whose they are. */
function areDollars(a: Amount, b: Amount): boolean {
  return [a.unit, b.unit].every((unit) => unit.endsWith("$")) && [a.unit, b.unit].includes("$");
}

/** “$40 million” for “US$40 million”: a house's style. */
export function isSameMoney(a: Figure | null, b: Figure | null): boolean {
  return a?.kind === "amount" && b?.kind === "amount" && areDollars(a, b) && a.readings[0] === b.readings[0];
}

/** “Once” and “first” begin what is no number (“once they came”), so that only “twice” and “second” tell that they are one. */
function isComparable(a: Amount, b: Amount): boolean {
  if (a.unit === b.unit) return true;
  const isPlain = ({ unit, readings }: Amount, other: Amount) =>
    unit !== "times" && (unit !== "th" || (readings.length > 1 && other.readings[0] < 1));
  return isPlain(a, b) && isPlain(b, a);
}

/** Half is 50 percent; “30 to 40 percent” has a 30 that is percent too; a third of something is about 33 percent. */
function sameAmount(a: Amount, b: Amount): boolean {
  if ((a.unit === "%") === (b.unit === "%")) return meet(a.readings, b.readings);
  const [share, other] = a.unit === "%" ? [a, b] : [b, a];
  const isAbout = (percent: number, value: number) => Math.abs(percent / 100 - value) < 0.01 && value < 1;
  return meet(a.readings, b.readings) || share.readings.some((one) => other.readings.some((two) => isAbout(one, two)));
}

/** “at 9”, “at nine thirty” and “at 9:30”: a number may be an hour and leave the minutes to another. */
function isOtherHour({ readings }: Clock, { unit, readings: [value] }: Amount): boolean {
  const mayBeHour = unit === "" && value >= 0 && value <= 24;
  const hours = readingsOf(60 * Math.floor(value)).map((minutes) => minutes / 60);
  return mayBeHour && !readings.some((minutes) => hours.includes(Math.floor(minutes / 60)));
}

function meet(some: readonly number[], others: readonly number[]): boolean {
  return some.some((one) => others.includes(one));
}
