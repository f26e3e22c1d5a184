import { wordsOf } from "#text";
import type { QuoteChange } from "#types";
import { unitOf } from "./counts.ts";
import { elsewhereIn, leftOut } from "./elsewhere.ts";
import { changedFigure, isSameMoney, joinFigures, type TiedFigure, type UtteredWord } from "./figures.ts";
import {
  type Hunk,
  hasDots,
  hasQuoted,
  insertedAt,
  isInVoice,
  isReplaced,
  printedWithInserted,
  printedWords,
  type VersionPair,
} from "./hunks.ts";
import { movedMarks } from "./moved-marks.ts";
import { movedWords } from "./moved-words.ts";
import { acrossVoice, isAmidVoice, type Seam, seamAt } from "./seams.ts";
import { spelledAlike } from "./spellings.ts";
import { hunksOf } from "./uneven.ts";
import { countWords, type Utterance } from "./utterances.ts";
import { areOfVoice } from "./voice.ts";

type Change = Omit<QuoteChange, "between">;

/** A single word dropped between others is an edit, and so are “of a” and “we will”; more are a cut. */
const LEAST_CUT = 2;
/** Where words are left out, as a reader is told. */
const PLACES: Readonly<Record<Hunk["place"] | Seam, string>> = {
  start: "at the start",
  inside: "inside, with nothing to show it",
  between: "between two quoted parts",
  before: "before its quoted part",
  after: "after its quoted part",
  voice: "in the article's own voice",
  end: "at the end",
};

/**
 * How the other version differs from the fuller one: what stands in another place, then the rest in the order of the words; empty
 * where words and marks are the same. What either article prints in another quotation of the same speaker (`ofSpeaker`: all there
 * are) is neither left out nor added.
 */
export function changesBetween(pair: VersionPair, ofSpeaker: readonly Utterance[]): Change[] {
  const all = acrossVoice(pair, hunksOf(pair));
  const elsewhere = elsewhereIn(pair, all.length > 0 ? ofSpeaker : []);
  const { changes, hunks } = movedWords(
    pair,
    all.flatMap((hunk) => leftOut(pair, hunk, elsewhere)),
  );
  return [...changes, ...hunks.flatMap((hunk) => changesOf(pair, hunk, hunks)), ...movedMarks(pair)];
}

type ChangeRule = (pair: VersionPair, hunk: Hunk, hunks: readonly Hunk[]) => Change | Change[] | null;

/** The first that speaks names the change. */
const RULES: readonly ChangeRule[] = [
  ofVoice,
  ellipsis,
  ofEditor,
  restated,
  ofFraction,
  ofDollars,
  reordered,
  putElsewhere,
  truncated,
  figureChanged,
  reworded,
];

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
  if (hunk.a === hunk.aEnd || hunk.b < hunk.bEnd || !hasDots(other, hunk)) return null;
  return { kind: "ellipsis", detail: `leaves out “${dropped(fuller, hunk)}”, with dots in its place` };
}

/** “[The mayor] told us” for “She told us”: what stands in square brackets in place of words; “[He] told us” for “He told us” is no change. */
function ofEditor(pair: VersionPair, hunk: Hunk, hunks: readonly Hunk[]): Change[] | null {
  const { fuller, other } = pair;
  if (isReplaced(hunk) || (hunk.place !== "inside" && hunks.some((next) => adjoins(hunk, next)))) return null;
  const [version, from, to] = hunk.a < hunk.aEnd ? [fuller, hunk.a, hunk.aEnd] : [other, hunk.b, hunk.bEnd];
  const [bracketed, at] = version === fuller ? [other, hunk.b] : [fuller, hunk.a];
  const inserted = insertedAt(bracketed, at, at, hunk.place);
  if (inserted === null) return null;
  const instead = wordsOf(bracketed.article.text, inserted);
  const { text } = bracketed.article;
  if (normsOf(version.words.slice(from, to)) === normsOf(joinFigures(text, spelledAlike(text, instead)))) return [];
  const standsFor = hunk.place === "inside" || countWords(version, from, to) <= 2 * instead.length + 2;
  return standsFor ? [{ kind: "reworded", detail: replaced(pair, hunk) }] : null;
}

/** Whether no word that both versions have keeps two hunks apart: brackets between them are the other one's. */
function adjoins(hunk: Hunk, next: Hunk): boolean {
  const isBefore = (one: Hunk, two: Hunk) => one !== two && one.aEnd === two.a && one.bEnd === two.b;
  return isBefore(hunk, next) || isBefore(next, hunk);
}

/** “two (2) anchors” for “two anchors”: a figure beside the same figure in round brackets. */
function restated({ fuller, other }: VersionPair, hunk: Hunk): Change[] | null {
  if (isReplaced(hunk)) return null;
  const [{ article, words }, from, to] = hunk.a < hunk.aEnd ? [fuller, hunk.a, hunk.aEnd] : [other, hunk.b, hunk.bEnd];
  const word = words[from];
  if (!word?.figure || to > from + 1) return null;
  const pairs = [
    [words[from - 1], word],
    [word, words[to]],
  ];
  const isTwice = pairs.some(
    ([one, next]) => one && next && one.norm === next.norm && /^\s*\($/.test(article.text.slice(one.end, next.start)),
  );
  return isTwice ? [] : null;
}

/** “A quarter of a point” for “0.25 of a point”: the article goes with the word. */
function ofFraction({ fuller, other }: VersionPair, hunk: Hunk): Change[] | null {
  if (isReplaced(hunk)) return null;
  const [{ words }, from, to] = hunk.a < hunk.aEnd ? [fuller, hunk.a, hunk.aEnd] : [other, hunk.b, hunk.bEnd];
  const figure = words[to]?.figure;
  const isPart = figure?.kind === "amount" && figure.readings[0] > 0 && figure.readings[0] < 1;
  return isPart && to === from + 1 && words[from]?.norm === "a" ? [] : null;
}

/** “$40 million” for “US$40 million”, and no other word. */
function ofDollars({ fuller, other }: VersionPair, { a, aEnd, b, bEnd }: Hunk): Change[] | null {
  const isOne = aEnd === a + 1 && bEnd === b + 1;
  return isOne && isSameMoney(fuller.words[a]?.figure ?? null, other.words[b]?.figure ?? null) ? [] : null;
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

/** The words that `reordered` tells of, where they are put in: nothing is added. */
function putElsewhere({ fuller, other }: VersionPair, hunk: Hunk, hunks: readonly Hunk[]): Change[] | null {
  if (hunk.a < hunk.aEnd) return null;
  const sorted = (words: readonly UtteredWord[]) => normsOf([...words].sort((a, b) => (a.norm < b.norm ? -1 : 1)));
  const added = sorted(other.words.slice(hunk.b, hunk.bEnd));
  const isMoved = hunks.some(({ a, aEnd, b, bEnd }) => b === bEnd && sorted(fuller.words.slice(a, aEnd)) === added);
  return isMoved ? [] : null;
}

/** “We waited all night” for “We waited all night in the rain”. */
function truncated(pair: VersionPair, hunk: Hunk): Change | Change[] | null {
  const { fuller, other } = pair;
  if (hunk.a === hunk.aEnd || hasQuoted(other, hunk.b, hunk.bEnd)) return null;
  const where = hunk.place === "inside" ? seamAt(other, hunk.b, hunk.bEnd) : hunk.place;
  const words = fuller.words.slice(hunk.a, hunk.aEnd);
  if (where === "inside" && areOfVoice(words)) return null;
  if (countWords(fuller, hunk.a, hunk.aEnd) < LEAST_CUT && hunk.place === "inside") {
    if (where === "inside" || isAmidVoice(other, hunk)) return null;
    if (areOfVoice(words)) return [];
  }
  return { kind: "truncated", detail: `leaves out “${dropped(fuller, hunk)}” ${PLACES[where]}` };
}

/** “The bridge opens on Friday” for “on Monday”, “Forty houses are gone” for “Fifty houses are gone”, whatever else is replaced with it. */
function figureChanged(pair: VersionPair, hunk: Hunk): Change | null {
  const before = pair.fuller.words.slice(hunk.a, hunk.aEnd);
  const after = pair.other.words.slice(hunk.b, hunk.bEnd);
  const kind = isInOtherMeasure(before, after) ? null : changedFigure(figuresIn(before), figuresIn(after));
  return kind === null ? null : { kind, detail: replaced(pair, hunk) };
}

/** “We sat all night” for “We waited all night”. */
function reworded(pair: VersionPair, hunk: Hunk): Change {
  return { kind: "reworded", detail: replaced(pair, hunk) };
}

function normsOf(words: readonly UtteredWord[]): string {
  return words.map(({ norm }) => norm).join(" ");
}

function figuresIn(words: readonly UtteredWord[]): TiedFigure[] {
  return words.flatMap(({ figure, tie }) => (figure === null ? [] : { figure, tie }));
}

/** “14 days” for “two weeks”. */
function isInOtherMeasure(before: readonly UtteredWord[], after: readonly UtteredWord[]): boolean {
  const [there, here] = [before, after].map((words) => words.flatMap(({ norm }) => unitOf("measure", norm) ?? []));
  return there?.[0] !== undefined && here?.[0] !== undefined && there.join(" ") !== here.join(" ");
}

function dropped(fuller: Utterance, { a, aEnd }: Hunk): string {
  return printedWords(fuller, a, aEnd);
}

function replaced({ fuller, other }: VersionPair, { a, aEnd, b, bEnd, place }: Hunk): string {
  const before = printedWithInserted(fuller, a, aEnd, place);
  const after = printedWithInserted(other, b, bEnd, place);
  return before === "" ? `adds “${after}”` : after === "" ? `leaves out “${before}”` : `“${after}” for “${before}”`;
}
