import { isIngForm } from "#text";
import type { VerbCue } from "./draft.ts";
import { type Frame, frameOf, isAlsoNoun, isCandidate } from "./frames.ts";
import { cueShare } from "./lexicon.ts";
import { isNegation, verbGroup } from "./phrases.ts";
import type { Clause, Paragraph, Token } from "./reading.ts";
import { saying } from "./verb-words.ts";

/**
 * A verb is taken for a cue from this share on: relation F1 on PolNeAR dev 0.611 (precision 0.734), against 0.606 (0.746) at 0.5 and
 * 0.612 (0.721) at 0.4, where the own examples lose precision too (npm run eval -- polnear own --dry).
 */
const THRESHOLD = 0.45;
/** "to endorse that", "before saying that" are cues less often than the finite verb: at 0.45 and 0.55 relation F1 there was 0.610. */
const LOOSE_THRESHOLD = 0.7;
/** What any verb has that stands right before a colon or comma and a quotation. */
const BEFORE_QUOTATION = 0.6;

/** The verbal cues of a sentence, in order; words inside quotations are the quoted person's. */
export function verbCues(paragraph: Paragraph, clause: Clause): VerbCue[] {
  return paragraph.tokens.slice(clause.from, clause.to).flatMap((verb) => cueAt(paragraph, clause, verb) ?? []);
}

function cueAt(paragraph: Paragraph, clause: Clause, verb: Token): VerbCue | null {
  if (verb.quote >= 0 || !isCandidate(paragraph, verb) || verb.lemma === "accord") return null;
  const { key, frame } = frameOf(paragraph, verb);
  const share = Math.max(cueShare(key, frame), beforeQuotation(paragraph, verb) ? BEFORE_QUOTATION : 0);
  const group = verbGroup(paragraph, verb, clause);
  const negated = paragraph.tokens.slice(group.from, group.to).some(isNegation);
  if (standsLoose(paragraph, group.from, verb) && !STATES.has(frame)) return null;
  if (isNounAfterAll(paragraph, verb)) return null;
  if (!quotesSomebody(verb) && share < (standsLoose(paragraph, group.from, verb) ? LOOSE_THRESHOLD : THRESHOLD))
    return null;
  if (saysNothing(verb, negated) || asksForNoName(paragraph, verb) || describes(paragraph, verb)) return null;
  return { paragraph, clause, verb, group, key, frame, share, negated };
}

/** "has not said whether", "declined to comment", "would not confirm" */
function saysNothing(verb: Token, negated: boolean): boolean {
  return (
    verb.lemma === "decline" ||
    verb.lemma === "refuse" ||
    verb.lemma === "comment" ||
    (negated && saying.has(verb.lemma))
  );
}

/** "who asked not to be named": a condition, not a claim. */
export function asksForNoName(paragraph: Paragraph, verb: Token): boolean {
  const behind = paragraph.tokens
    .slice(verb.at + 1, verb.at + 5)
    .map((token) => token.lower)
    .join(" ");
  return (
    /^(?:not to be|to remain) (?:named|identified|anonymous)|^(?:that|for) (?:his|her|their|its) names?/.test(behind) ||
    /^to remain anonymous/.test(behind)
  );
}

/** What a loose verb must have behind it to credit anybody with words: "to concede that", not "about conceding". */
const STATES: ReadonlySet<Frame> = new Set<Frame>(["that", "quote", "clause", "to"]);

/** "Reports of a leak", "the latest claims are", "press reports said": a plural noun that the tagger takes for a verb. */
function isNounAfterAll(paragraph: Paragraph, verb: Token): boolean {
  if (!isAlsoNoun(verb)) return false;
  const [before, behind] = [paragraph.tokens[verb.at - 1], paragraph.tokens[verb.at + 1]];
  if (before && ["DET", "ADJ", "NUM", "ADP"].includes(before.pos)) return true;
  return behind !== undefined && (behind.pos === "AUX" || behind.pos === "VERB" || behind.lower === "of");
}

/** "three written warnings": a participle between figure and noun. */
function describes(paragraph: Paragraph, verb: Token): boolean {
  const [before, behind] = [paragraph.tokens[verb.at - 1], paragraph.tokens[verb.at + 1]];
  return (
    (before?.pos === "NUM" || before?.pos === "DET") && behind?.pos === "NOUN" && /(?:ed|en|ing)$/.test(verb.lower)
  );
}

/** "The Echo quoted …", "citing …": weighed by what stands behind, in the rule. */
function quotesSomebody(verb: Token): boolean {
  return (verb.lemma === "quote" && verb.lower !== "quotes") || verb.lower === "citing" || verb.lower === "quoting";
}

/** "to concede", "about conceding": an act that somebody is told or asked to do. */
function standsLoose(paragraph: Paragraph, groupFrom: number, verb: Token): boolean {
  if (paragraph.tokens[groupFrom]?.lower === "to") return true;
  const before = paragraph.tokens[groupFrom - 1];
  return isIngForm(verb) && before?.pos === "ADP" && before.lower !== "by" && before.lower !== "as";
}

/** She shrugged: “We will see.” A verb right before a colon and a quotation introduces it. */
function beforeQuotation(paragraph: Paragraph, verb: Token): boolean {
  const colon = paragraph.tokens[verb.at + 1];
  const open = paragraph.tokens[verb.at + 2];
  return colon !== undefined && /^[:,]$/.test(colon.lower) && open !== undefined && quotedWords(paragraph, open) > 3;
}

/** How many words stand in a token's quotation from it on, counted up to four; 0 outside quotations. */
export function quotedWords(paragraph: Paragraph, token: Token): number {
  if (token.quote < 0) return 0;
  let words = 0;
  for (let at = token.at; words < 4 && paragraph.tokens[at]?.quote === token.quote; at++)
    if (paragraph.tokens[at]?.pos !== "PUNCT") words++;
  return words;
}
