import { contains } from "#text";
import type { Span } from "#types";
import { isSic } from "./brackets.ts";
import type { Lineup } from "./lineups.ts";
import type { Utterance } from "./utterances.ts";
import { areOfVoice, haveStemAlike } from "./voice.ts";

/** Words that only one of two versions has, between words that both have; word indexes, half-open. */
export interface Hunk {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly place: "start" | "inside" | "end";
}

/** Two versions of an utterance, the fuller one first, and how their words line up. */
export interface VersionPair {
  readonly fuller: Utterance;
  readonly other: Utterance;
  readonly lineup: Lineup;
}

/** What lies between the words of a pair that are the same, in order; “you’re” and “you”, though lined up, are not the same. */
export function gapsOf(pair: VersionPair): Hunk[] {
  const { fuller, other } = pair;
  const hunks: Hunk[] = [];
  let [a, b] = [0, 0];
  for (const [atA, atB] of sameWords(pair)) {
    const place = a === 0 && b === 0 ? "start" : "inside";
    if (a < atA || b < atB) hunks.push({ a, aEnd: atA, b, bEnd: atB, place });
    [a, b] = [atA + 1, atB + 1];
  }
  const last: Hunk = { a, aEnd: fuller.words.length, b, bEnd: other.words.length, place: "end" };
  return last.a < last.aEnd || last.b < last.bEnd ? [...hunks, last] : hunks;
}

function sameWords({ fuller, other, lineup }: VersionPair): (readonly [number, number])[] {
  return lineup.runs
    .flatMap(({ a, b, length }) => Array.from({ length }, (_, i) => [a + i, b + i] as const))
    .filter(([atA, atB]) => fuller.words[atA]?.norm === other.words[atB]?.norm);
}

/** Words of the fuller version that the other one has in other words. */
export function isReplaced({ a, aEnd, b, bEnd }: Hunk): boolean {
  return a < aEnd && b < bEnd;
}

/**
 * said that she “would stay”, for “I will stay”: the words of one version outside its marks, about as many as the other has inside, and
 * more than small words where that has more; or called the pier “a disgrace”, for “The pier is a disgrace”: words that such a voice does without.
 */
export function isInVoice({ fuller, other }: VersionPair, hunk: Hunk): boolean {
  const [there, here] = [hunk.aEnd - hunk.a, hunk.bEnd - hunk.b];
  if (here === 0 && hunk.place === "inside" && isBesideVoice(other, hunk.b))
    return areOfVoice(fuller.words.slice(hunk.a, hunk.aEnd));
  const outside = !hasQuoted(other, hunk.b, hunk.bEnd) || !hasQuoted(fuller, hunk.a, hunk.aEnd);
  return isReplaced(hunk) && outside && here <= 2 * there + 2 && there <= 2 * here + 1 && areAlike(fuller, other, hunk);
}

/** Whether both sides of a hunk say the same in a word, or neither says anything: “he was” stands for “I am”, and not for “Weary of it all I am”. */
function areAlike(fuller: Utterance, other: Utterance, { a, aEnd, b, bEnd }: Hunk): boolean {
  return haveStemAlike(fuller.words.slice(a, aEnd), other.words.slice(b, bEnd));
}

/** Whether a word on either side of a place stands outside the marks. */
function isBesideVoice({ quoted }: Utterance, at: number): boolean {
  return quoted[at - 1] === 0 || quoted[at] === 0;
}

/** Whether any of the words stands inside quotation marks. */
export function hasQuoted({ quoted }: Utterance, from: number, to: number): boolean {
  return quoted.subarray(from, to).includes(1);
}

/** The words as the article prints them, white space evened out. */
export function printedWords({ article, words }: Utterance, from: number, to: number): string {
  const start = words[from]?.start ?? 0;
  const end = from < to ? (words[to - 1]?.end ?? start) : start;
  return article.text.slice(start, end).replace(/\s+/g, " ");
}

/** The characters of a version between the words on both sides of one of its places (all of them, where it has words there), up to its ends. */
export function gapAt({ words, printed }: Utterance, from: number, to: number, place: Hunk["place"]): Span {
  const start = place === "start" ? printed.start : (words[from - 1]?.end ?? printed.start);
  return { start, end: place === "end" ? printed.end : (words[to]?.start ?? printed.end) };
}

const ELLIPSIS = /…|\.\s?\.\s?\./;

/** Whether a version shows by dots that it lacks words at a hunk's place. */
export function hasDots(version: Utterance, { b, place }: Hunk): boolean {
  const { start, end } = gapAt(version, b, b, place);
  return ELLIPSIS.test(version.article.text.slice(start, end));
}

/** What an editor put in at such a place; “[sic]” is nothing. null where there is none. */
export function insertedAt(version: Utterance, from: number, to: number, place: Hunk["place"]): Span | null {
  const gap = gapAt(version, from, to, place);
  const { text } = version.article;
  return version.inserted.find((bracket) => contains(gap, bracket) && !isSic(text, bracket)) ?? null;
}

/** The words with what an editor put in beside them: “[the mayor] told”; "" where there is neither. */
export function printedWithInserted(version: Utterance, from: number, to: number, place: Hunk["place"]): string {
  const { text } = version.article;
  const inserted = insertedAt(version, from, to, place);
  const [first, last] = [version.words[from], version.words[to - 1]];
  const stretches = [...(from < to && first && last ? [first, last] : []), ...(inserted ? [inserted] : [])];
  if (stretches.length === 0) return "";
  const start = Math.min(...stretches.map((one) => one.start));
  return text.slice(start, Math.max(...stretches.map(({ end }) => end))).replace(/\s+/g, " ");
}
