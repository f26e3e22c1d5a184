import type { Polarity } from "#types";
import type { Draft, VerbCue } from "./draft.ts";
import { isNegation } from "./phrases.ts";
import type { Token } from "./reading.ts";
import { denying } from "./verb-words.ts";

/** What a rule sees: the cue, all cues of the sentence, and what was drafted before in it. */
export type Rule = (cue: VerbCue, cues: readonly VerbCue[], before: readonly Draft[]) => Draft | null;

/** Negated, these say the opposite of their content: "does not believe that …". */
const REVERSED = new Set(["think", "believe", "deny", "dispute", "expect", "agree"]);

/** Whether the cue asserts its content or denies it. */
export function polarityOf(cue: VerbCue): Polarity {
  return denying.has(cue.verb.lemma) !== (cue.negated && REVERSED.has(cue.verb.lemma)) ? "denies" : "asserts";
}

/** The same for the words of a cue whose head nobody named: the last of them that can deny or be reversed decides. */
export function polarityOfWords(words: readonly Token[]): Polarity {
  const head = words.findLast(({ lemma }) => denying.has(lemma) || REVERSED.has(lemma));
  if (!head) return "asserts";
  const negated = words.some(isNegation);
  return denying.has(head.lemma) !== (negated && REVERSED.has(head.lemma)) ? "denies" : "asserts";
}
