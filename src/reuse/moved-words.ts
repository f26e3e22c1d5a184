import type { QuoteChange } from "#types";
import { stretchesOf } from "./elsewhere.ts";
import { alignInFewestRuns, numberAlike } from "./fewest-runs.ts";
import type { UtteredWord } from "./figures.ts";
import { type Hunk, printedWords, type VersionPair } from "./hunks.ts";
import type { SharedRun } from "./runs.ts";
import { areOfVoice } from "./voice.ts";

/** Fewer words in a row may be put in by chance where others are left out. */
const LEAST_RUN = 3;
/** Share of the words put in at one place that must have been left out at another. */
const MOSTLY = 0.6;
/** Of what is left of a place, a single word is how a sentence is fitted in. */
const LEAST_LEFT = 2;

/** Words left out at one place and put in at another; runs count from the beginning of each. */
interface Move {
  readonly here: Hunk;
  readonly there: Hunk;
  readonly runs: readonly SharedRun[];
}

/**
 * Sentences told in another order: what is left out here and put in there is told once, as moved, and of both places is left what more
 * the one lacks and the other adds. Not looked for where other words stand in the place of either.
 */
export function movedWords(
  pair: VersionPair,
  hunks: readonly Hunk[],
): { changes: Omit<QuoteChange, "between">[]; hunks: Hunk[] } {
  const moves = movesAmong(pair, hunks);
  const rest = new Map(moves.flatMap((move) => [...restOf(pair, move)]));
  return {
    changes: moves.map((move) => changeOf(pair, move)),
    hunks: hunks.flatMap((hunk) => rest.get(hunk) ?? [hunk]),
  };
}

function movesAmong({ fuller, other }: VersionPair, hunks: readonly Hunk[]): Move[] {
  const moves: Move[] = [];
  for (const there of hunks.filter(({ a, aEnd }) => a === aEnd)) {
    const added = other.words.slice(there.b, there.bEnd);
    for (const here of hunks.filter(({ b, bEnd }) => b === bEnd)) {
      const runs = longRuns(fuller.words.slice(here.a, here.aEnd), added);
      const moved = runs.reduce((sum, { length }) => sum + length, 0);
      const isKnown = moves.some((move) => move.here === here || move.there === there);
      if (!isKnown && moved > 0 && moved >= MOSTLY * added.length) moves.push({ here, there, runs });
    }
  }
  return moves;
}

function longRuns(a: readonly UtteredWord[], b: readonly UtteredWord[]): SharedRun[] {
  const normsOf = (words: readonly UtteredWord[]) => words.map(({ norm }) => norm);
  return alignInFewestRuns(...numberAlike(normsOf(a), normsOf(b))).filter(({ length }) => length >= LEAST_RUN);
}

function changeOf({ fuller }: VersionPair, { here, runs }: Move): Omit<QuoteChange, "between"> {
  const words = runs.map(({ a, length }) => printedWords(fuller, here.a + a, here.a + a + length)).join(" … ");
  return { kind: "reworded", detail: `has “${words}” in another place` };
}

/** The hunks of a move, each with what is left of it. */
function restOf({ fuller, other }: VersionPair, { here, there, runs }: Move): [Hunk, Hunk[]][] {
  const [inHere, inThere] = [new Uint8Array(here.aEnd - here.a), new Uint8Array(there.bEnd - there.b)];
  for (const { a, b, length } of runs) {
    inHere.fill(1, a, a + length);
    inThere.fill(1, b, b + length);
  }
  const left = stretchesOf(inHere).map(([from, to]) => ({ ...here, a: here.a + from, aEnd: here.a + to }));
  const more = stretchesOf(inThere).map(([from, to]) => ({ ...there, b: there.b + from, bEnd: there.b + to }));
  return [
    [here, left.filter(({ a, aEnd }) => tells(fuller.words.slice(a, aEnd)))],
    [there, more.filter(({ b, bEnd }) => tells(other.words.slice(b, bEnd)))],
  ];
}

function tells(words: readonly UtteredWord[]): boolean {
  return words.length >= LEAST_LEFT && !areOfVoice(words);
}
