import { isVerb } from "#text";
import { draft, type VerbCue } from "./draft.ts";
import { contentEnd } from "./ends.ts";
import { frameOf } from "./frames.ts";
import { nounPhraseFrom, type Phrase, subjectBefore } from "./phrases.ts";
import type { Token } from "./reading.ts";
import { polarityOf, type Rule } from "./rule.ts";
import { contentStart, tokenOf } from "./starts.ts";

/** Passives whose subject is the person told, not what is expected or believed. */
const ADDRESSED = new Set([
  "be tell",
  "be ask",
  "be urge",
  "be order",
  "be quote",
  "be remind",
  "be advise",
  "be warn",
]);

/** The quay is expected to reopen. Nobody is named: what is expected is subject and all. */
export const expectedTo: Rule = (cue, cues) => {
  const { frame } = frameOf(cue.paragraph, cue.verb);
  if (!cue.key.startsWith("be ") || ADDRESSED.has(cue.key) || (frame !== "to" && frame !== "that")) return null;
  const subject = subjectBefore(cue.paragraph, cue.group.from, cue.clause);
  const rest: Phrase = { from: cue.verb.at + 1, to: contentEnd(cue, cues, cue.verb.at + 1) };
  return draft(cue.paragraph, {
    source: null,
    cue: [cue.group],
    content: subject ? [subject, rest] : [rest],
    method: "expected-to",
    score: cue.share,
  });
};

/** Finance minister was asked to resign. Who asked is not said. */
export const askedTo: Rule = (cue, cues) => {
  if (!ADDRESSED.has(cue.key) || tokenOf(cue, cue.verb.at + 1)?.lower === "by") return null;
  const from = askedFor(cue)?.at ?? contentStart(cue);
  return draft(cue.paragraph, {
    source: null,
    cue: [cue.group],
    content: [{ from, to: contentEnd(cue, cues, from) }],
    method: "asked-to",
    score: cue.share,
  });
};

/** How many words may stand between who is asked and what for: "on Monday", "at the weekend". */
const REACH = 5;

/** "to" where it begins what somebody is asked to do. */
function askedFor({ paragraph: { tokens }, verb, clause }: VerbCue): Token | undefined {
  const behind = tokens.slice(verb.at + 1, Math.min(verb.at + 1 + REACH, clause.to));
  return behind.find(({ lower, at }) => lower === "to" && isVerb(tokens[at + 1]));
}

/** The plan was criticized by the mayor. */
export const criticizedBy: Rule = (cue) => {
  if (!cue.key.startsWith("be ")) return null;
  let at = cue.verb.at + 1;
  while (at < cue.verb.at + 6 && tokenOf(cue, at) && tokenOf(cue, at)?.lower !== "by") at++;
  const source = tokenOf(cue, at)?.lower === "by" ? nounPhraseFrom(cue.paragraph, at + 1, cue.clause.to) : null;
  const subject = subjectBefore(cue.paragraph, cue.group.from, cue.clause);
  if (!source || !subject) return null;
  const words = { from: cue.group.from, to: at + 1 };
  return draft(cue.paragraph, {
    source,
    cue: [words],
    content: [subject],
    method: "criticized-by",
    score: cue.share,
    polarity: polarityOf(cue),
  });
};
