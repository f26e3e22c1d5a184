import { contains, type Word } from "#text";
import type { Span } from "#types";
import { type Hunk, hasDots, hasQuoted, isInVoice, type VersionPair } from "./hunks.ts";
import type { Utterance } from "./utterances.ts";
import { areOfVoice } from "./voice.ts";

/**
 * Where a version lacks words: inside one quotation, with nothing to show it; between two, where it closed its marks; before its
 * first or after its last quoted word, in the article's own voice; or in that voice alone, nothing being quoted.
 */
export type Seam = "inside" | "between" | "before" | "after" | "voice";

const CLOSING = /["”»’']$/;

/** The seam between the words of a version before one of its places and from another on. */
export function seamAt(version: Utterance, from: number, to: number): Seam {
  const { words } = version;
  if (readsOn(version, quotationAt(version, words[from - 1]), quotationAt(version, words[to]))) return "inside";
  const before = hasQuoted(version, 0, from);
  const after = hasQuoted(version, to, words.length);
  if (before && after) return "between";
  return after ? "before" : before ? "after" : "voice";
}

/** Whether the words on both sides of where a version lacks some stand outside its marks. */
export function isAmidVoice({ quoted }: Utterance, { b, bEnd }: Hunk): boolean {
  return quoted[b - 1] === 0 && quoted[bEnd] === 0;
}

/** So many words left out on both sides of the article's own “and” are one cut: that the quotation has one too is chance. */
const LEAST_APART = 2;
const MOST_BETWEEN = 2;

/** Hunks with those made one that only words of the article's own voice keep apart: “in balance” and “no haste” out of a long speech. */
export function acrossVoice(pair: VersionPair, hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last && isOneCut(pair, last, hunk)) joined[joined.length - 1] = { ...last, aEnd: hunk.aEnd, bEnd: hunk.bEnd };
    else joined.push(hunk);
  }
  return joined;
}

function isOneCut(pair: VersionPair, first: Hunk, second: Hunk): boolean {
  const between = pair.fuller.words.slice(first.aEnd, second.a);
  const isVoice = between.length <= MOST_BETWEEN && areOfVoice(between);
  if (!isVoice || hasQuoted(pair.other, first.bEnd, second.b)) return false;
  const arePlaced = second.place === "inside" && (first.place === "inside" || isOwnWording(pair, second));
  return arePlaced && isCut(pair, first) && isCut(pair, second);
}

function isCut(pair: VersionPair, hunk: Hunk): boolean {
  if (hunk.aEnd - hunk.a < LEAST_APART) return false;
  return hunk.b === hunk.bEnd ? !hasDots(pair.other, hunk) : isOwnWording(pair, hunk);
}

/** “the company” where another has “the quarter, and we”: the article's own words, which say none of those left out. */
function isOwnWording(pair: VersionPair, hunk: Hunk): boolean {
  return hunk.b < hunk.bEnd && !hasQuoted(pair.other, hunk.b, hunk.bEnd) && !isInVoice(pair, hunk);
}

/** Whether a reader goes on from one quotation to the other as in one: they are one, or the first is not closed and a paragraph ends there. */
function readsOn({ article: { text } }: Utterance, first: Span | undefined, second: Span | undefined): boolean {
  if (!first || !second) return false;
  if (first === second) return true;
  return text.slice(first.end, second.start).trim() === "" && !CLOSING.test(text.slice(first.start, first.end));
}

function quotationAt({ quotations }: Utterance, word: Word | undefined): Span | undefined {
  return word && quotations.find((quotation) => contains(quotation, word));
}
