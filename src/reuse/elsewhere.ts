import { type Hunk, hasQuoted, type VersionPair } from "./hunks.ts";
import { isSameUtterance, lineUp } from "./lineups.ts";
import type { Utterance } from "./utterances.ts";
import { areOfVoice } from "./voice.ts";

/** For each word of two versions 1 where the article of the other one prints it in another quotation of the same speaker. */
export interface Elsewhere {
  readonly ofFuller: Uint8Array;
  readonly ofOther: Uint8Array;
}

/** Fewer words in a row may be in two parts of one utterance by chance. */
const LEAST_RUN = 3;
/** And fewer than these in two quotations that are no versions of each other. */
const SURE_RUN = 5;
/** Of what stands between two parts of a quotation, a single word is the seam and no cut. */
const LEAST_CUT = 2;

/** What two versions' articles print of each other's words in the rest of what they quote of the speaker. */
export function elsewhereIn({ fuller, other }: VersionPair, ofSpeaker: readonly Utterance[]): Elsewhere {
  const rest = (version: Utterance) => ofSpeaker.filter((one) => one !== version && one.article === version.article);
  return { ofFuller: printedIn(rest(other), fuller), ofOther: printedIn(rest(fuller), other) };
}

function printedIn(quotations: readonly Utterance[], version: Utterance): Uint8Array {
  const printed = new Uint8Array(version.words.length);
  for (const quotation of quotations) {
    const lineup = lineUp(version, quotation);
    const least = isSameUtterance(version, quotation, lineup) ? LEAST_RUN : SURE_RUN;
    for (const { a, b, length } of lineup.runs)
      if (length >= least && hasQuoted(quotation, b, b + length)) printed.fill(1, a, a + length);
  }
  return printed;
}

/**
 * What is left of a hunk without what is printed elsewhere. Between two parts of a quotation only the part that comes first lacks
 * what neither has: it would be told twice.
 */
export function leftOut({ fuller, other }: VersionPair, hunk: Hunk, { ofFuller, ofOther }: Elsewhere): Hunk[] {
  const { a, aEnd, b, bEnd, place } = hunk;
  if (a === aEnd) return addedAnew(other, hunk, ofOther.subarray(b, bEnd));
  const known = ofFuller.subarray(a, aEnd);
  if (hasQuoted(other, b, bEnd) || !hasQuoted(fuller, a, aEnd) || !known.includes(1)) return [hunk];
  if (place === "start") return [];
  const pieces = stretchesOf(known).map(([from, to]) => ({ ...hunk, a: a + from, aEnd: a + to }));
  const cut = pieces.filter((piece) => {
    const words = fuller.words.slice(piece.a, piece.aEnd);
    return words.length >= LEAST_CUT && !areOfVoice(words);
  });
  return place === "end" ? cut.filter((piece) => piece.a === a) : cut;
}

/** What a version adds without what is printed elsewhere, and without the “and” that joins two quotations in one. */
function addedAnew({ words }: Utterance, hunk: Hunk, known: Uint8Array): Hunk[] {
  if (!known.includes(1)) return [hunk];
  const pieces = stretchesOf(known).map(([from, to]) => ({ ...hunk, b: hunk.b + from, bEnd: hunk.b + to }));
  return pieces.filter(({ b, bEnd }) => !areOfVoice(words.slice(b, bEnd)));
}

/** Stretches of zeros, half-open. */
export function stretchesOf(known: Uint8Array): [number, number][] {
  const stretches: [number, number][] = [];
  for (const [i, one] of known.entries()) {
    const last = stretches.at(-1);
    if (one === 1) continue;
    if (last?.[1] === i) last[1] = i + 1;
    else stretches.push([i, i + 1]);
  }
  return stretches;
}
