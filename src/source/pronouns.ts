import type { Cast } from "./cast.ts";
import type { Figure, Mention } from "./model.ts";
import { lastIndexBefore, type Survey } from "./survey.ts";
import type { Gender } from "./vocabulary.ts";

/** How far back a pronoun is followed, in sentences. */
const REACH = 5;
/** Mentions looked at before giving up: a page of names is a list, not an antecedent. */
const LOOK_BACK = 60;

const GENDERS: Readonly<Record<string, Gender>> = { he: "m", him: "m", himself: "m", she: "f", her: "f", herself: "f" };

/**
 * Who "he", "she", "it", "they", "I" … stands for, or null. `speaker` is the source of the attribution around it;
 * `quoted` says that the pronoun is in that source's own words, where "he" is anyone but the speaker.
 */
export function resolvePronoun(
  cast: Cast,
  word: string,
  at: number,
  speaker: Figure | null,
  quoted: boolean,
): Figure | null {
  const lower = word.toLowerCase();
  if (/^(?:i|we|me|us|my|our)$/.test(lower)) return speaker;
  const excluded = quoted ? speaker : null;
  const gender = GENDERS[lower];
  if (gender) return nearest(cast, at, (figure) => figure !== excluded && isOnePerson(figure, gender), quoted);
  if (/^(?:it|itself|this|that|which)$/.test(lower))
    return nearest(cast, at, (figure) => /^(?:organization|document|outlet|post)$/.test(figure.kind), quoted);
  if (/^(?:they|them|both|these|those|one)$/.test(lower))
    return nearest(cast, at, (figure) => figure !== excluded && isSeveral(figure), quoted);
  if (lower === "who")
    return nearest(cast, at, (figure) => figure.kind === "person" || figure.kind === "anonymous", quoted);
  return null;
}

function isOnePerson(figure: Figure, gender: Gender): boolean {
  if (figure.plural || (figure.kind !== "person" && figure.kind !== "anonymous")) return false;
  return figure.gender === null || figure.gender === gender;
}

function isSeveral(figure: Figure): boolean {
  return figure.plural || figure.kind === "organization";
}

/** The best mention before a place: the nearest sentence first; in it sources, then the one it begins with, then the others. */
function nearest(cast: Cast, at: number, fits: (figure: Figure) => boolean, quoted: boolean): Figure | null {
  const { survey } = cast;
  const here = lastIndexBefore(survey.sentences, at);
  const sources = new Set(before(cast.sourced, at));
  const candidates = [...sources, ...before(cast.mentions, at)].filter(
    (mention) => fits(mention.figure) && (quoted || !isInsideQuote(survey, mention)),
  );
  let best: { mention: Mention; rank: number } | null = null;
  for (const mention of candidates) {
    const back = here - lastIndexBefore(survey.sentences, mention.start);
    if (back > REACH) continue;
    const rank = back * 4 + (sources.has(mention) ? 0 : mention.subject ? 1 : 2);
    if (!best || rank < best.rank || (rank === best.rank && back === 0 && mention.start > best.mention.start))
      best = { mention, rank };
  }
  return best?.mention.figure ?? null;
}

function before(mentions: readonly Mention[], at: number): readonly Mention[] {
  const end = lastIndexBefore(mentions, at - 1) + 1;
  return mentions.slice(Math.max(0, end - LOOK_BACK), end);
}

function isInsideQuote(survey: Survey, mention: Mention): boolean {
  const quotation = survey.quotations[lastIndexBefore(survey.quotations, mention.start)];
  return quotation !== undefined && mention.start < quotation.end;
}

/** The last figure spoken of before a place that fits, sources and names alike, or null. */
export function lastSpokenOf(cast: Cast, at: number, fits: (figure: Figure) => boolean): Figure | null {
  const candidates = [...before(cast.sourced, at), ...before(cast.mentions, at)].filter((mention) =>
    fits(mention.figure),
  );
  let last: Mention | null = null;
  for (const mention of candidates) if (!last || mention.start > last.start) last = mention;
  return last?.figure ?? null;
}
