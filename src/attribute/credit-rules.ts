import { isIngForm } from "#text";
import { type Draft, draft, type VerbCue } from "./draft.ts";
import { contentEnd } from "./ends.ts";
import { nounPhraseFrom, type Phrase, subjectBefore } from "./phrases.ts";
import type { Paragraph, Token } from "./reading.ts";
import { polarityOf, type Rule } from "./rule.ts";
import { behindAddressee, tokenOf, withMedium } from "./starts.ts";
import { parenthetical, saysWhen } from "./verb-words.ts";

/** “The quay stays shut,” Orrin said. / The quay stays shut, the ministry told reporters. / The quay, he said, stays shut. */
export const saidAfter: Rule = (cue, cues) => {
  const source = subjectBefore(cue.paragraph, cue.group.from, cue.clause);
  if (!source || !parenthetical.has(cue.verb.lemma)) return null;
  const comma = tokenOf(cue, source.from - 1);
  if (!comma || !(comma.quote >= 0 || [",", "—", "–"].includes(comma.lower))) return null;
  const after = behindAddressee(cue);
  if (
    !(after.closed || closesWithComma(cue, comma)) ||
    !(saysSomething(cue, source.from) || goesOnWithVerb(cue, after.to))
  )
    return null;
  const credit = { from: source.from, to: after.to };
  if (cue.key.startsWith("be ") && !isIt(cue.paragraph, source)) return null;
  return aroundCue(cue, cues, cue.key.startsWith("be ") ? null : source, credit, "said-after");
};

/** “…,” she said of the port: behind a comma and the closing mark nothing but a credit follows. Not: In “Port Talk,” she said that … */
function closesWithComma(cue: VerbCue, mark: Token): boolean {
  const { tokens } = cue.paragraph;
  const head = tokens.slice(cue.clause.from, mark.at);
  if (head[0]?.quote === -1 && !head.some(({ pos, quote }) => quote < 0 && (pos === "VERB" || pos === "AUX")))
    return false;
  return mark.quote >= 0 && [",", "?", "!"].includes(tokens[mark.at - 1]?.lower ?? "");
}

/** “The quay stays shut,” said Orrin, the harbour master. */
export const saidBy: Rule = (cue, cues) => {
  const comma = tokenOf(cue, cue.group.from - 1);
  if (!comma || !(comma.quote >= 0 || comma.lower === ",") || !parenthetical.has(cue.verb.lemma)) return null;
  if (cue.group.from !== cue.verb.at || isIngForm(cue.verb) || !saysSomething(cue, cue.group.from)) return null;
  const named = nounPhraseFrom(cue.paragraph, cue.verb.at + 1, cue.clause.to);
  if (!named || (comma.quote < 0 && !endsCredit(cue, comma, named))) return null;
  return aroundCue(cue, cues, withoutDay(cue.paragraph, named), { from: cue.group.from, to: named.to }, "said-by");
};

/** Behind a bare comma "said Orrin" must close the sentence or a clause, or the verb's subject stands before it: "Orrin, who runs the port, said dues …". */
function endsCredit(cue: VerbCue, comma: Token, named: Phrase): boolean {
  const quoted = (tokenOf(cue, comma.at - 1)?.quote ?? -1) >= 0;
  const next = tokenOf(cue, named.to);
  if (next && (next.pos === "VERB" || next.pos === "AUX" || next.lower === "that")) return false;
  return quoted || next === undefined || next.lower === "," || next.lower === ".";
}

/** The quay, she said, will stay shut: the verb of what is said stands behind the credit. */
function goesOnWithVerb(cue: VerbCue, from: number): boolean {
  const next = tokenOf(cue, from + 1);
  return tokenOf(cue, from)?.lower === "," && next !== undefined && (next.pos === "AUX" || next.pos === "VERB");
}

function withoutDay(paragraph: Paragraph, phrase: Phrase): Phrase {
  let to = phrase.to;
  while (to > phrase.from + 1 && saysWhen(paragraph.tokens[to - 1]?.lower)) to--;
  return { from: phrase.from, to };
}

/** What stands before the credit is a statement or a quotation, not "In March," or "At the quay,". */
function saysSomething(cue: VerbCue, to: number): boolean {
  const before = cue.paragraph.tokens.slice(cue.clause.from, to);
  return before.some((one) => one.quote >= 0 || one.pos === "AUX" || (one.pos === "VERB" && !isIngForm(one)));
}

/** Content before the cue, and what goes on behind it. */
function aroundCue(
  cue: VerbCue,
  cues: readonly VerbCue[],
  source: Phrase | null,
  credit: Phrase,
  method: string,
): Draft | null {
  const first: Phrase = { from: cue.clause.from, to: Math.min(credit.from, cue.group.from) };
  if (first.to - first.from < 2) return null;
  const content = [first, ...goingOn(cue, cues, credit.to)];
  return draft(cue.paragraph, {
    source,
    cue: [withMedium(cue)],
    content,
    method,
    score: cue.share,
    polarity: polarityOf(cue),
  });
}

const GOES_ON = new Set(["CCONJ", "SCONJ", "VERB", "AUX", "ADP", "PRON"]);
const GOES_ELSEWHERE = new Set(["who", "which", "as", "in", "according"]);

/** "…, he said, and it would stay so" or "…, he said, “…”": the rest of the sentence, unless another cue begins there. */
function goingOn(cue: VerbCue, cues: readonly VerbCue[], from: number): Phrase[] {
  const { tokens } = cue.paragraph;
  let at = from;
  while (at < cue.clause.to && tokens[at]?.lower !== "," && tokens[at]?.quote === -1) at++;
  const next = tokenOf(cue, tokens[at]?.lower === "," ? at + 1 : at);
  if (!next || cue.clause.to - next.at < 3) return [];
  const rest: Phrase = { from: next.at, to: contentEnd(cue, cues, next.at) };
  if (next.quote >= 0) return [rest];
  const yields = cues.some((other) => other.verb.at > cue.verb.at) && (next.pos === "VERB" || next.pos === "CCONJ");
  return yields || isIngForm(next) || GOES_ELSEWHERE.has(next.lower) || !GOES_ON.has(next.pos) ? [] : [rest];
}

/** "It is expected that …": nobody. */
function isIt(paragraph: Paragraph, subject: Phrase | null): boolean {
  return subject !== null && subject.to - subject.from === 1 && paragraph.tokens[subject.from]?.lower === "it";
}
