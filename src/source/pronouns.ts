import { type Cast, mentionsBefore } from "./cast.ts";
import type { Figure, Mention } from "./model.ts";
import { lastIndexBefore, type Survey } from "./survey.ts";
import { type Gender, roles } from "./vocabulary.ts";

/** How far back a pronoun is followed, in sentences. */
const REACH = 5;

const GENDERS: Readonly<Record<string, Gender>> = { he: "m", him: "m", himself: "m", she: "f", her: "f", herself: "f" };

const SUBJECTS: Readonly<Record<string, string>> = { his: "he", its: "it", their: "they" };

/** A pronoun as a source, and what it stands in. */
interface Pronoun {
  readonly word: string;
  readonly at: number;
  /** Source of the attribution around it. */
  readonly speaker: Figure | null;
  /** Between quotation marks: in the speaker's own words, where "he" is anyone but the speaker. */
  readonly quoted: boolean;
}

/** Who "he", "she", "it", "they", "I" … stands for, or null. */
export function resolvePronoun(cast: Cast, pronoun: Pronoun): Figure | null {
  const { at, speaker, quoted } = pronoun;
  const lower = pronoun.word.toLowerCase();
  const word = SUBJECTS[lower] ?? lower;
  if (/^(?:i|we|me|us|my|our|mine|ours)$/.test(word)) return speaker;
  const excluded = quoted || (speaker?.kind === "anonymous" && !speaker.plural) ? speaker : null;
  const gender = GENDERS[word];
  const find = (fits: (figure: Figure) => boolean, reach = REACH): Figure | null =>
    nearest(cast, at, (figure) => figure !== excluded && fits(figure), { quoted, reach });
  if (gender) return asPerson(find((figure) => isOnePerson(figure, gender)));
  if (/^(?:who|which|that)$/.test(word)) return justBefore(cast, at);
  if (/^(?:it|itself|this)$/.test(word)) return find(isThing, 2);
  if (/^(?:they|them|both|these|those|one)$/.test(word))
    return find((figure) => figure.plural, 2) ?? (quoted ? null : lastBody(cast, at));
  return null;
}

/** "Vane, who said": the name right before. */
function justBefore(cast: Cast, at: number): Figure | null {
  const last = [...mentionsBefore(cast.mentions, at), ...mentionsBefore(cast.sourced, at)].findLast(
    (mention) => mention.end <= at && at - mention.end <= 3,
  );
  return last?.figure ?? null;
}

/** "The board met. They said": a body that spoke in this sentence or the one before. */
function lastBody(cast: Cast, at: number): Figure | null {
  const { sentences } = cast.survey;
  const last = mentionsBefore(cast.sourced, at).at(-1);
  if (!last || !/^(?:organization|outlet)$/.test(last.figure.kind)) return null;
  return lastIndexBefore(sentences, at) - lastIndexBefore(sentences, last.start) <= 1 ? last.figure : null;
}

/** Whoever is "he" or "she" is no body. */
function asPerson(figure: Figure | null): Figure | null {
  if (figure) figure.bare = false;
  return figure;
}

function isThing(figure: Figure): boolean {
  return /^(?:organization|document|outlet|post)$/.test(figure.kind);
}

function isOnePerson(figure: Figure, gender: Gender): boolean {
  if (figure.plural || (figure.gender !== null && figure.gender !== gender)) return false;
  if (figure.kind === "anonymous") return [...figure.nouns].some((noun) => roles.has(noun));
  return figure.kind === "person";
}

/** A capitalised pair of words ("Harvest Day") is a person only where something shows it: a role, a gender, a short form, words of its own. */
function isAttested({ figure, subject }: Mention, back: number): boolean {
  if (figure.kind !== "person" || figure.gender !== null || figure.nouns.size > 0 || figure.aliases.size > 0)
    return true;
  return subject && back <= 1;
}

/** The best mention before a place: the nearest sentence first; in it sources, then those that begin a clause, then the others. */
function nearest(
  cast: Cast,
  at: number,
  fits: (figure: Figure) => boolean,
  { quoted, reach }: { readonly quoted: boolean; readonly reach: number },
): Figure | null {
  const { survey } = cast;
  const here = lastIndexBefore(survey.sentences, at);
  const sources = new Set(mentionsBefore(cast.sourced, at));
  const candidates = [...sources, ...mentionsBefore(cast.mentions, at)].filter(
    (mention) => fits(mention.figure) && (quoted || !isInsideQuote(survey, mention)),
  );
  let best: { readonly mention: Mention; readonly rank: number } | null = null;
  for (const mention of candidates) {
    const back = here - lastIndexBefore(survey.sentences, mention.start);
    if (back > reach || !isAttested(mention, back)) continue;
    const rank = back * 4 + (sources.has(mention) ? 0 : mention.subject ? 1 : 2);
    const isCloser = best !== null && rank === best.rank && back === 0 && mention.start > best.mention.start;
    if (!best || rank < best.rank || isCloser) best = { mention, rank };
  }
  return best?.mention.figure ?? null;
}

function isInsideQuote(survey: Survey, mention: Mention): boolean {
  const quotation = survey.quotations[lastIndexBefore(survey.quotations, mention.start)];
  return quotation !== undefined && mention.start < quotation.end;
}
