import { readWordList } from "#text";
import type { QuoteChange } from "#types";
import type { Lineup } from "./lineups.ts";
import type { SharedRun } from "./runs.ts";
import type { Utterance } from "./utterances.ts";

type Change = Omit<QuoteChange, "between">;

/** Words that only one of two versions has, between words that both have; word indexes, half-open. */
interface Hunk {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly place: "start" | "inside" | "end";
}

const numberWords = new Set(readWordList(new URL("./number-words.txt", import.meta.url)));
const dateWords = new Set(readWordList(new URL("./date-words.txt", import.meta.url)));
const ELLIPSIS = /…|\.\s?\.\s?\./;

/** How the other version differs from the fuller one, in the order of the words; empty where words and marks are the same. */
export function changesBetween(fuller: Utterance, other: Utterance, lineup: Lineup): Change[] {
  const worded = hunksOf(fuller, other, lineup).flatMap((hunk) => changeOf(fuller, other, hunk) ?? []);
  return [...worded, ...movedMarks(fuller, other, lineup)];
}

function hunksOf(fuller: Utterance, other: Utterance, { runs }: Lineup): Hunk[] {
  const hunks: Hunk[] = [];
  let a = 0;
  let b = 0;
  for (const [i, run] of runs.entries()) {
    hunks.push({ a, aEnd: run.a, b, bEnd: run.b, place: i === 0 ? "start" : "inside" });
    a = run.a + run.length;
    b = run.b + run.length;
  }
  hunks.push({ a, aEnd: fuller.words.length, b, bEnd: other.words.length, place: "end" });
  return hunks.filter((hunk) => hunk.a < hunk.aEnd || hunk.b < hunk.bEnd);
}

type ChangeRule = (fuller: Utterance, other: Utterance, hunk: Hunk) => Change | null;

/** The first that speaks names the change. */
const RULES: readonly ChangeRule[] = [ellipsis, truncated, dateChanged, numberChanged, reworded];

function changeOf(fuller: Utterance, other: Utterance, hunk: Hunk): Change | null {
  if (!isOfQuotation(fuller, other, hunk)) return null;
  for (const rule of RULES) {
    const change = rule(fuller, other, hunk);
    if (change) return change;
  }
  return null;
}

/** said that they “will rebuild”: "that they", outside the marks of both versions, is no change of the quotation. */
function isOfQuotation(fuller: Utterance, other: Utterance, hunk: Hunk): boolean {
  return hasQuoted(fuller, hunk.a, hunk.aEnd) || hasQuoted(other, hunk.b, hunk.bEnd);
}

/** “We waited … for the ferry” for “We waited all night in the rain for the ferry”. */
function ellipsis(fuller: Utterance, other: Utterance, hunk: Hunk): Change | null {
  if (hunk.a === hunk.aEnd || hunk.b < hunk.bEnd || hunk.place !== "inside") return null;
  const from = other.words[hunk.b - 1]?.end ?? 0;
  const to = other.words[hunk.b]?.start ?? from;
  if (!ELLIPSIS.test(other.article.text.slice(from, to))) return null;
  return { kind: "ellipsis", detail: `leaves out “${printed(fuller, hunk.a, hunk.aEnd)}”, with dots in its place` };
}

/** “We waited all night” for “We waited all night in the rain”. */
function truncated(fuller: Utterance, other: Utterance, hunk: Hunk): Change | null {
  if (hunk.a === hunk.aEnd || hasQuoted(other, hunk.b, hunk.bEnd)) return null;
  if (hunk.place === "inside" && hunk.b < hunk.bEnd) return null;
  const where = { start: "at the start", inside: "inside, with nothing to show it", end: "at the end" }[hunk.place];
  return { kind: "truncated", detail: `leaves out “${printed(fuller, hunk.a, hunk.aEnd)}” ${where}` };
}

/** “The bridge opens on Friday” for “The bridge opens on Monday”. */
function dateChanged(fuller: Utterance, other: Utterance, hunk: Hunk): Change | null {
  return bothHave(fuller, other, hunk, (norm) => dateWords.has(norm) || /^(?:1[6-9]|20)\d\d$/.test(norm))
    ? { kind: "date-changed", detail: replaced(fuller, other, hunk) }
    : null;
}

/** “Forty houses are gone” for “Fifty houses are gone”. */
function numberChanged(fuller: Utterance, other: Utterance, hunk: Hunk): Change | null {
  return bothHave(fuller, other, hunk, (norm) => numberWords.has(norm) || /^\d/.test(norm))
    ? { kind: "number-changed", detail: replaced(fuller, other, hunk) }
    : null;
}

/** “We sat all night” for “We waited all night”. */
function reworded(fuller: Utterance, other: Utterance, hunk: Hunk): Change {
  return { kind: "reworded", detail: replaced(fuller, other, hunk) };
}

function bothHave(fuller: Utterance, other: Utterance, hunk: Hunk, is: (norm: string) => boolean): boolean {
  const before = fuller.words.slice(hunk.a, hunk.aEnd).filter(({ norm }) => is(norm));
  const after = other.words.slice(hunk.b, hunk.bEnd).filter(({ norm }) => is(norm));
  return before.length > 0 && after.length > 0;
}

function replaced(fuller: Utterance, other: Utterance, hunk: Hunk): string {
  const before = printed(fuller, hunk.a, hunk.aEnd);
  const after = printed(other, hunk.b, hunk.bEnd);
  return before === "" ? `adds “${after}”` : after === "" ? `leaves out “${before}”` : `“${after}” for “${before}”`;
}

/** Stretches of two and more shared words that only one of the two has inside quotation marks. */
function movedMarks(fuller: Utterance, other: Utterance, { runs }: Lineup): Change[] {
  return runs
    .flatMap((run) => evenlyMarked(fuller, other, run))
    .filter((part) => part.length > 1 && fuller.quoted[part.a] !== other.quoted[part.b])
    .map((part) => {
      const words = printed(fuller, part.a, part.a + part.length);
      const how = fuller.quoted[part.a] === 1 ? "without quotation marks" : "inside quotation marks";
      return { kind: "marks-moved", detail: `has “${words}” ${how}` };
    });
}

/** A run cut wherever the marks begin or end in either version. */
function evenlyMarked(fuller: Utterance, other: Utterance, run: SharedRun): SharedRun[] {
  const parts: SharedRun[] = [];
  for (let i = 0; i < run.length; i++) {
    const a = run.a + i;
    const b = run.b + i;
    const goesOn = i > 0 && fuller.quoted[a] === fuller.quoted[a - 1] && other.quoted[b] === other.quoted[b - 1];
    const last = parts.at(-1);
    if (goesOn && last) parts[parts.length - 1] = { ...last, length: last.length + 1 };
    else parts.push({ a, b, length: 1 });
  }
  return parts;
}

function hasQuoted({ quoted }: Utterance, from: number, to: number): boolean {
  return quoted.subarray(from, to).includes(1);
}

/** The words as the article prints them, white space evened out. */
function printed({ article, words }: Utterance, from: number, to: number): string {
  const start = words[from]?.start ?? 0;
  const end = from < to ? (words[to - 1]?.end ?? start) : start;
  return article.text.slice(start, end).replace(/\s+/g, " ");
}
