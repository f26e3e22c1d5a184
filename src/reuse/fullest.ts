import { hasQuoted, type VersionPair } from "./hunks.ts";
import { lineUp } from "./lineups.ts";
import { hunksOf } from "./uneven.ts";
import { byPlace, type Utterance } from "./utterances.ts";

/**
 * The version that prints most of the utterance inside quotation marks; of versions that print as much of it in other words, the
 * earliest, however many words it takes: to reword is not to print more.
 */
export function fullestOf(versions: readonly Utterance[]): Utterance {
  const [first, ...others] = [...versions].sort(byPlace) as [Utterance, ...Utterance[]];
  let fullest = first;
  for (const version of others) {
    const forth = { fuller: fullest, other: version, lineup: lineUp(fullest, version) };
    const back = { fuller: version, other: fullest, lineup: lineUp(version, fullest) };
    if (lackingWords(back) > lackingWords(forth)) fullest = version;
  }
  return fullest;
}

/** Words that the first version has inside its marks and the other one has not at all, nor others in their place, or outside its marks. */
function lackingWords(pair: VersionPair): number {
  const { fuller, other, lineup } = pair;
  let lacking = 0;
  for (const { a, aEnd, b, bEnd } of hunksOf(pair))
    if (!hasQuoted(other, b, bEnd)) for (let i = a; i < aEnd; i++) lacking += quotedAt(fuller, i);
  for (const run of lineup.runs)
    for (let i = 0; i < run.length; i++) if (other.quoted[run.b + i] === 0) lacking += quotedAt(fuller, run.a + i);
  return lacking;
}

/** Words printed inside quotation marks for one of a version's words. */
function quotedAt({ words, quoted }: Utterance, at: number): number {
  return quoted[at] === 1 ? (words[at]?.count ?? 0) : 0;
}
