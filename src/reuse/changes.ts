import { readWordList } from "#text";
import type { QuoteChange } from "#types";
import { sameAmounts } from "./amounts.ts";
import { type Hunk, hasQuoted, hunksOf, isInVoice, isReplaced, printedWords, type VersionPair } from "./hunks.ts";
import { movedMarks } from "./moved-marks.ts";
import type { Utterance } from "./utterances.ts";

type Change = Omit<QuoteChange, "between">;

const numberWords = new Set(readWordList(new URL("./number-words.txt", import.meta.url)));
const dateWords = new Set(readWordList(new URL("./date-words.txt", import.meta.url)));
const ELLIPSIS = /…|\.\s?\.\s?\./;
const MARK = /["“”„«»‘]/;
/** A single word dropped between others is an edit; more are a cut. */
const LEAST_CUT = 2;

/** How the other version differs from the fuller one, in the order of the words; empty where words and marks are the same. */
export function changesBetween(pair: VersionPair): Change[] {
  const hunks = hunksOf(pair);
  return [...hunks.flatMap((hunk) => changesOf(pair, hunk, hunks)), ...movedMarks(pair)];
}

type ChangeRule = (pair: VersionPair, hunk: Hunk, hunks: readonly Hunk[]) => Change | Change[] | null;

/** The first that speaks names the change. */
const RULES: readonly ChangeRule[] = [ofVoice, ellipsis, reordered, truncated, figureChanged, reworded];

function changesOf(pair: VersionPair, hunk: Hunk, hunks: readonly Hunk[]): Change[] {
  for (const rule of RULES) {
    const change = rule(pair, hunk, hunks);
    if (change) return [change].flat();
  }
  return [];
}

/** said that they “will rebuild”: words outside the marks are the article's, with its person and tense; `movedMarks` tells of them. */
function ofVoice(pair: VersionPair, hunk: Hunk): Change[] | null {
  const { fuller, other } = pair;
  if (isInVoice(pair, hunk)) return [];
  const added = hunk.a === hunk.aEnd && !hasQuoted(other, hunk.b, hunk.bEnd);
  const dropped = hunk.b === hunk.bEnd && !hasQuoted(fuller, hunk.a, hunk.aEnd);
  return added || dropped ? [] : null;
}

/** “We waited … for the ferry” for “We waited all night in the rain for the ferry”, and “We waited…” at either end. */
function ellipsis({ fuller, other }: VersionPair, hunk: Hunk): Change | null {
  if (hunk.a === hunk.aEnd || hunk.b < hunk.bEnd || !ELLIPSIS.test(gapIn(other, hunk))) return null;
  return { kind: "ellipsis", detail: `leaves out “${dropped(fuller, hunk)}”, with dots in its place` };
}

/** “Never once has she been” for “She has never once been”: dropped here, put in there. */
function reordered({ fuller, other }: VersionPair, hunk: Hunk, hunks: readonly Hunk[]): Change | null {
  const [from, to] = [hunk.a, hunk.aEnd];
  const words = fuller.words.slice(from, to).map(({ norm }) => norm);
  if (words.length === 0 || hunk.b < hunk.bEnd) return null;
  const there = hunks.some(({ b, bEnd }) => {
    const added = new Set(other.words.slice(b, bEnd).map(({ norm }) => norm));
    return words.every((norm) => added.has(norm));
  });
  return there ? { kind: "reworded", detail: `has “${dropped(fuller, hunk)}” in another place` } : null;
}

/** “We waited all night” for “We waited all night in the rain”. */
function truncated(pair: VersionPair, hunk: Hunk): Change | null {
  const { fuller, other } = pair;
  if (hunk.a === hunk.aEnd || hasQuoted(other, hunk.b, hunk.bEnd)) return null;
  const cut = hunk.aEnd - hunk.a >= LEAST_CUT || hunk.place !== "inside" || MARK.test(gapIn(other, hunk));
  if (!cut) return null;
  const where = { start: "at the start", inside: "inside, with nothing to show it", end: "at the end" }[hunk.place];
  return { kind: "truncated", detail: `leaves out “${dropped(fuller, hunk)}” ${where}` };
}

/** “The bridge opens on Friday” for “on Monday”, “Forty houses are gone” for “Fifty houses are gone”; 40 for forty is no change. */
function figureChanged(pair: VersionPair, hunk: Hunk): Change[] | null {
  if (!isReplaced(hunk)) return null;
  const [before, after] = [figuresIn(pair.fuller, hunk.a, hunk.aEnd), figuresIn(pair.other, hunk.b, hunk.bEnd)];
  if (before.figures.length === 0 || after.figures.length === 0) return null;
  const restDiffers = before.rest.join(" ") !== after.rest.join(" ");
  const detail = replaced(pair, hunk);
  const rest: Change[] = restDiffers ? [{ kind: "reworded", detail }] : [];
  if (sameAmounts(before.figures, after.figures)) return rest;
  const kind = before.ofDate && after.ofDate ? "date-changed" : "number-changed";
  return [{ kind, detail }, ...rest];
}

/** “We sat all night” for “We waited all night”. */
function reworded(pair: VersionPair, hunk: Hunk): Change {
  return { kind: "reworded", detail: replaced(pair, hunk) };
}

/** Numbers, days and months among the words, the other words, and whether the figures are a date: “12 March”, “the second of May”. */
function figuresIn(version: Utterance, from: number, to: number) {
  const words = version.words.slice(from, to).map(({ norm }, i) => ({ norm, at: from + i }));
  const isFigure = ({ norm, at }: { norm: string; at: number }) =>
    /^\d/.test(norm) || numberWords.has(norm) || isDay(version, at);
  const figures = words.filter(isFigure);
  return {
    figures: figures.map(({ norm }) => norm),
    rest: words.filter((word) => !isFigure(word)).map(({ norm }) => norm),
    ofDate: figures.some(({ at }) => isDay(version, at) || isDay(version, at - 1) || isDayOf(version, at)),
  };
}

/** A day or month. “May” is one by its capital, where no sentence begins. */
function isDay({ words, article }: Utterance, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.norm !== "may") return dateWords.has(word.norm);
  return (
    article.text[word.start] === "M" && words[at - 1] !== undefined && !/[.!?]\W*$/.test(textBefore(article, word))
  );
}

function textBefore({ text }: Utterance["article"], { start }: { start: number }): string {
  return text.slice(Math.max(0, start - 4), start);
}

/** “12 March”, “the second of June”. */
function isDayOf(version: Utterance, at: number): boolean {
  return isDay(version, at + 1) || (version.words[at + 1]?.norm === "of" && isDay(version, at + 2));
}

/** The characters of a version between the words on both sides of a hunk that has none of its words; up to its end at the ends. */
function gapIn({ article, words, printed }: Utterance, { b, place }: Hunk): string {
  const from = place === "start" ? printed.start : (words[b - 1]?.end ?? printed.start);
  return article.text.slice(from, place === "end" ? printed.end : (words[b]?.start ?? printed.end));
}

function dropped(fuller: Utterance, { a, aEnd }: Hunk): string {
  return printedWords(fuller, a, aEnd);
}

function replaced({ fuller, other }: VersionPair, { a, aEnd, b, bEnd }: Hunk): string {
  const before = printedWords(fuller, a, aEnd);
  const after = printedWords(other, b, bEnd);
  return before === "" ? `adds “${after}”` : after === "" ? `leaves out “${before}”` : `“${after}” for “${before}”`;
}
