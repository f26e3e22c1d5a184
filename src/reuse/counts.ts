import { readWordTable } from "#text";
import { follows, type Line, matchAt, normAt } from "./line.ts";

/** A word that has to do with numbers: see the list. */
interface NumberWord {
  readonly kind: string;
  readonly value: string;
}

const numberWords: ReadonlyMap<string, NumberWord> = new Map(
  readWordTable(new URL("./number-words.txt", import.meta.url), 3).map(([word = "", kind = "", value = ""]) => [
    word,
    { kind, value },
  ]),
);

/** The list's value of a word, where the word is of that kind; else null. */
export function valueAs(kind: string, word: string): number | null {
  const known = numberWords.get(word);
  return known?.kind === kind ? Number(known.value) : null;
}

/** The sign of money or percent (“dollars”: $), or one word for a measure (“feet”: foot); null where a word is none. */
export function unitOf(kind: "unit" | "measure", word: string): string | null {
  const known = numberWords.get(word);
  return known?.kind === kind ? known.value : null;
}

/** How many, or which one in a row; up to which word. */
export interface Count {
  readonly value: number;
  readonly to: number;
  readonly isOrdinal: boolean;
  readonly inDigits: boolean;
}

/** A count while its words are read: millions and thousands that are done with, and what is still to be multiplied. */
interface Tally {
  total: number;
  part: number | null;
  to: number;
  isOrdinal: boolean;
  mayGoOn: boolean;
  readonly inDigits: boolean;
}

const JOINED = /^(?:\s+|[-‑])$/;
const SPACED = /^\s+$/;
const THOUSAND = 1000;
const DIGITS = /(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![.,:/]?\d)/y;

/** “1,800”, “1.8 million”, “two hundred and fifty”, “a dozen”, “half a million”, “twenty-first”, “two thirds”; null where no number begins. */
export function countAt(line: Line, at: number): Count | null {
  const digits = digitsAt(line, at);
  const tally = digits ?? openingAt(line, at);
  const inDigits = digits !== null;
  while (goOn(line, tally, at));
  if (tally.to === at) return null;
  if (inDigits && /^(?:st|nd|rd|th)$/.test(normAt(line, tally.to)) && follows(line, tally.to, /^$/))
    return { value: tally.total + (tally.part ?? 0), to: tally.to + 1, isOrdinal: true, inDigits };
  const value = tally.total + (tally.part ?? 0);
  const divided = tally.isOrdinal ? null : dividedAt(line, tally.to, value);
  return divided ?? { value, to: tally.to, isOrdinal: tally.isOrdinal, inDigits };
}

function digitsAt(line: Line, at: number): Tally | null {
  const found = matchAt(line, at, DIGITS);
  if (!found) return null;
  const part = Number(found.match[0].replace(/[^\d.]/g, ""));
  return { total: 0, part, to: found.to, isOrdinal: false, mayGoOn: false, inDigits: true };
}

/** “a hundred”, “half a million”, “a dozen”: an article counts before a power alone, and the half of “a year and a half” is of the year. */
function openingAt(line: Line, at: number): Tally {
  const tally: Tally = { total: 0, part: null, to: at, isOrdinal: false, mayGoOn: true, inDigits: false };
  const isPower = (i: number) => valueAs("power", normAt(line, i)) !== null && follows(line, i, JOINED);
  const isArticle = (i: number) => /^an?$/.test(normAt(line, i));
  const goesWithNoun = normAt(line, at - 2) === "and" && isArticle(at - 1);
  const divisor = goesWithNoun ? null : valueAs("part", normAt(line, at));
  if (isArticle(at) && isPower(at + 1)) return { ...tally, part: 1, to: at + 1, mayGoOn: false };
  if (divisor === null) return tally;
  const before = isArticle(at + 1) && isPower(at + 2) ? at + 2 : at + 1;
  return { ...tally, part: 1 / divisor, to: before, mayGoOn: false };
}

/** Takes the next word or words in, where the number goes on with them. */
function goOn(line: Line, tally: Tally, from: number): boolean {
  const { to } = tally;
  if (tally.isOrdinal || (to > from && !follows(line, to, JOINED))) return false;
  return takePower(line, tally) || takeCardinal(line, tally, from) || takeAnd(line, tally, from);
}

function takePower(line: Line, tally: Tally): boolean {
  const power = valueAs("power", normAt(line, tally.to));
  if (power === null) return false;
  if (power < THOUSAND) tally.part = (tally.part ?? 1) * power;
  else {
    tally.total += (tally.part ?? 1) * power;
    tally.part = null;
  }
  tally.to++;
  tally.mayGoOn = true;
  return true;
}

/** Twenty one, a hundred twenty; one two is no number. */
function takeCardinal(line: Line, tally: Tally, from: number): boolean {
  const { part, to } = tally;
  const word = normAt(line, to);
  const [cardinal, ordinal] = [valueAs("cardinal", word), valueAs("ordinal", word)];
  const value = cardinal ?? ordinal;
  if (value === null || !tally.mayGoOn || (to > from && countsAlone(line, to))) return false;
  const rest = (part ?? 0) % 100;
  const adds =
    part === null || (part > 0 && (rest === 0 || (rest >= 20 && rest % 10 === 0 && value > 0 && value < 10)));
  if (!adds && !isYear(part, value, tally)) return false;
  tally.part = adds ? (part ?? 0) + value : (part ?? 0) * 100 + value;
  tally.isOrdinal = cardinal === null;
  tally.to++;
  return true;
}

/** “nineteen thirty”: a year in two halves. */
function isYear(part: number | null, value: number, { total }: Tally): boolean {
  return total === 0 && part !== null && part >= 13 && part <= 20 && value >= 10 && value < 100;
}

/** “a hundred five-year-olds”: the five goes with what follows it. */
function countsAlone(line: Line, at: number): boolean {
  const next = normAt(line, at + 1);
  const goesWithNext = follows(line, at + 1, /^[-‑]$/) && valueAs("cardinal", next) === null;
  return goesWithNext && follows(line, at, SPACED);
}

/** “two and a half million”, “two hundred and five”. */
function takeAnd(line: Line, tally: Tally, from: number): boolean {
  if (tally.to === from || normAt(line, tally.to) !== "and" || !follows(line, tally.to + 1, JOINED)) return false;
  return takeHalf(line, tally) || takeRest(line, tally, from);
}

function takeHalf(line: Line, tally: Tally): boolean {
  const { to, part } = tally;
  const divisor = valueAs("part", normAt(line, to + 2));
  const isOne = /^(?:an?|one)$/.test(normAt(line, to + 1)) && follows(line, to + 2, JOINED);
  if (divisor === null || part === null || !isOne) return false;
  tally.part = part + 1 / divisor;
  tally.to = to + 3;
  tally.mayGoOn = false;
  return true;
}

/** “between one hundred and fifty” are two numbers, and so are “2 million and fifty”. */
function takeRest(line: Line, tally: Tally, from: number): boolean {
  const { to } = tally;
  const value = valueAs("cardinal", normAt(line, to + 1));
  const isRest = valueAs("power", normAt(line, to - 1)) !== null && value !== null && value < 100;
  if (!isRest || tally.inDigits || countsAlone(line, to + 1) || normAt(line, from - 1) === "between") return false;
  tally.to++;
  return takeCardinal(line, tally, from);
}

/** “two thirds”, “one third”. */
function dividedAt(line: Line, to: number, value: number): Count | null {
  if (!follows(line, to, JOINED)) return null;
  const word = normAt(line, to);
  const single = valueAs("part", word) ?? (word === "second" || word === "first" ? null : valueAs("ordinal", word));
  const divisor = valueAs("parts", word) ?? (value === 1 ? single : null);
  return divisor === null ? null : { value: value / divisor, to: to + 1, isOrdinal: false, inDigits: false };
}
