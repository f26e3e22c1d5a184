import type { QuoteChange } from "#types";
import { isInVoice, printedWords, type VersionPair } from "./hunks.ts";
import { hunksOf } from "./uneven.ts";
import { countWords } from "./utterances.ts";

const WITHOUT = 1;
const INSIDE = 2;
/** Words whose marks differ: fewer in a row, and none of them put in other words, are an accident of where a quotation is cut. */
const LEAST_MOVED = 2;

/** Words of the fuller version whose marks differ in the other one. */
interface Moved {
  /** For each word `WITHOUT` or `INSIDE` where the other version has it without or inside marks and the fuller one not so; else 0. */
  readonly how: Uint8Array;
  /** For each word 1 where the other version has it in other words, in its own voice. */
  readonly inVoice: Uint8Array;
}

/** Stretches of words that only one of two versions has inside quotation marks, word for word or as the article's voice must put them. */
export function movedMarks(pair: VersionPair): Omit<QuoteChange, "between">[] {
  const { how, inVoice } = movedIn(pair);
  const changes: Omit<QuoteChange, "between">[] = [];
  for (let from = 0; from < how.length; ) {
    let to = from + 1;
    while (to < how.length && how[to] === how[from]) to++;
    if (how[from] !== 0 && (countWords(pair.fuller, from, to) >= LEAST_MOVED || inVoice[from] === 1)) {
      const where = how[from] === WITHOUT ? "without quotation marks" : "inside quotation marks";
      const verb = inVoice.subarray(from, to).includes(1) ? "puts" : "has";
      changes.push({ kind: "marks-moved", detail: `${verb} “${printedWords(pair.fuller, from, to)}” ${where}` });
    }
    from = to;
  }
  return changes;
}

function movedIn(pair: VersionPair): Moved {
  const { fuller, other, lineup } = pair;
  const how = new Uint8Array(fuller.words.length);
  const inVoice = new Uint8Array(fuller.words.length);
  for (const run of lineup.runs)
    for (let i = 0; i < run.length; i++) how[run.a + i] = movedHow(fuller.quoted[run.a + i], other.quoted[run.b + i]);
  for (const hunk of hunksOf(pair)) {
    if (!isInVoice(pair, hunk)) continue;
    for (let a = hunk.a; a < hunk.aEnd; a++) {
      how[a] = movedHow(fuller.quoted[a], hunk.b < hunk.bEnd ? other.quoted[hunk.b] : 0);
      inVoice[a] = how[a] === 0 ? 0 : 1;
    }
  }
  return { how, inVoice };
}

function movedHow(inFuller = 0, inOther = 0): number {
  return inFuller === inOther ? 0 : inFuller === 1 ? WITHOUT : INSIDE;
}
