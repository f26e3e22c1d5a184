import { isIngForm } from "#text";
import { saidAfter, saidBy } from "./credit-rules.ts";
import { type Draft, draft, type VerbCue } from "./draft.ts";
import { contentEnd } from "./ends.ts";
import { askedTo, criticizedBy, expectedTo } from "./passive-rules.ts";
import { nounPhraseFrom, type Phrase, subjectBefore, verbGroup } from "./phrases.ts";
import { citing, quotedAsSaying } from "./relay-rules.ts";
import { polarityOf, type Rule } from "./rule.ts";
import { contentStart, takesPreposition, tokenOf, withMedium } from "./starts.ts";

/** The first rule that fits a cue makes its draft. */
export function draftVerb(cue: VerbCue, cues: readonly VerbCue[], before: readonly Draft[]): Draft | null {
  if (before.some((found) => found.cue.some(({ from, to }) => from <= cue.verb.at && cue.verb.at < to))) return null;
  for (const rule of rules) {
    const found = rule(cue, cues, before);
    if (found) return found;
  }
  return null;
}

/** Orrin said (on Monday) (that) the quay would reopen. / Orrin told reporters: “We are ready.” / Orrin praised the crew. */
const sayingThat: Rule = (cue, cues, before) => {
  const { paragraph, clause } = cue;
  if (cue.key.startsWith("be ")) return null;
  const ahead = subjectAhead(cue);
  const own = leansOn(cue) ? null : subjectBefore(paragraph, cue.group.from, clause);
  const source = ahead ?? own ?? inherited(cue, before);
  if (!source && cue.share < NEEDS_NO_SOURCE) return null;
  const from = contentStart(cue);
  const content = [{ from, to: ahead ? ahead.from - 1 : contentEnd(cue, cues, from) }];
  return draft(paragraph, {
    source,
    cue: [cueWords(cue, from)],
    content,
    method: "said-that",
    score: cue.share,
    polarity: polarityOf(cue),
  });
};

/** "…, saying that" and "to say that" have the subject of another verb. */
function leansOn(cue: VerbCue): boolean {
  const { tokens } = cue.paragraph;
  if (tokens[cue.group.from]?.lower === "to") return true;
  return isIngForm(cue.verb) && tokens[cue.group.from - 1]?.lower === ",";
}

/** Claiming that the quay was safe, Orrin left. The subject stands behind the comma. */
function subjectAhead(cue: VerbCue): Phrase | null {
  if (cue.verb.at !== cue.clause.from || !isIngForm(cue.verb)) return null;
  for (let at = cue.verb.at + 2; at < Math.min(cue.clause.to, cue.verb.at + 40); at++) {
    const comma = cue.paragraph.tokens[at];
    if (comma?.lower !== "," || comma.quote >= 0) continue;
    return nounPhraseFrom(cue.paragraph, at + 1, cue.clause.to);
  }
  return null;
}

/** Without a source only the surest verbs are kept. */
const NEEDS_NO_SOURCE = 0.75;

function cueWords(cue: VerbCue, contentFrom: number): Phrase {
  return takesPreposition(cue) && contentFrom === cue.verb.at + 2
    ? { from: cue.group.from, to: contentFrom }
    : withMedium(cue);
}

/** "…, adding that …", "and said …", "to say …": who spoke before in the sentence goes on speaking; else its subject does. */
function inherited(cue: VerbCue, before: readonly Draft[]): Phrase | null {
  const last = before.findLast((found) => found.source);
  if (last) return last.source;
  for (let at = cue.clause.from; at < cue.group.from; at++) {
    const verb = tokenOf(cue, at);
    if (verb && verb.quote < 0 && (verb.pos === "VERB" || verb.pos === "AUX")) {
      return subjectBefore(cue.paragraph, verbGroup(cue.paragraph, verb, cue.clause).from, cue.clause);
    }
  }
  return null;
}

const rules: readonly Rule[] = [
  quotedAsSaying,
  citing,
  saidAfter,
  expectedTo,
  askedTo,
  criticizedBy,
  saidBy,
  sayingThat,
];
