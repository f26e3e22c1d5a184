import type { Polarity } from "#types";
import { type Draft, draft, type VerbCue } from "./draft.ts";
import { contentEnd } from "./ends.ts";
import { frameOf } from "./frames.ts";
import { nounPhraseFrom, type Phrase, subjectBefore, verbGroup } from "./phrases.ts";
import type { Paragraph, Token } from "./reading.ts";
import { behindAddressee, contentStart, takesPreposition, tokenOf, withMedium } from "./starts.ts";
import { denying, parenthetical, people, saysWhen } from "./verb-words.ts";

/** What a rule sees: the cue, all cues of the sentence, and what was drafted before in it. */
type Rule = (cue: VerbCue, cues: readonly VerbCue[], before: readonly Draft[]) => Draft | null;

/** The first rule that fits a cue makes its draft. */
export function draftVerb(cue: VerbCue, cues: readonly VerbCue[], before: readonly Draft[]): Draft | null {
  if (before.some((found) => found.cue.some(({ from, to }) => from <= cue.verb.at && cue.verb.at < to))) return null;
  for (const rule of rules) {
    const found = rule(cue, cues, before);
    if (found) return found;
  }
  return null;
}

/** The Echo quoted two officials as saying the quay was shut. Whoever is quoted is the source; who quotes carries it. */
const quotedAsSaying: Rule = (cue, cues) => {
  if (cue.verb.lemma !== "quote" && cue.verb.lemma !== "cite") return null;
  const named = nounPhraseFrom(cue.paragraph, cue.verb.at + 1, cue.clause.to);
  if (!named || tokenOf(cue, named.to)?.lower !== "as" || !isSaying(tokenOf(cue, named.to + 1))) return null;
  const from = named.to + 2;
  const behind: Phrase = { from, to: contentEnd(cue, cues, from) };
  const credit = subjectBefore(cue.paragraph, cue.group.from, cue.clause)?.from ?? cue.group.from;
  const content = behind.to - behind.from > 1 ? behind : { from: cue.clause.from, to: credit };
  const asSaying: Phrase = { from: named.to, to: from };
  return draft(cue.paragraph, {
    source: named,
    cue: [cue.group, asSaying],
    content: [content],
    method: "quoted-as-saying",
    score: 0.9,
  });
};

/** "as saying", "as writing", "as telling". */
function isSaying(token: Token | undefined): boolean {
  return token?.lower.endsWith("ing") === true && parenthetical.has(token.lemma);
}

/** The Echo reported that the levy goes, citing two officials. Whoever is cited is the source of what was reported. */
const citing: Rule = (cue, _cues, before) => {
  if (cue.verb.lower !== "citing" && cue.verb.lower !== "quoting") return null;
  const reported = before.at(-1);
  const named = nounPhraseFrom(cue.paragraph, cue.verb.at + 1, cue.clause.to);
  if (!reported || !named || !namesPeople(cue.paragraph, named)) return null;
  const content = reported.content.flatMap((phrase) =>
    phrase.from >= cue.group.from && phrase.to <= named.to
      ? []
      : [{ from: phrase.from, to: phrase.from < cue.group.from ? Math.min(phrase.to, cue.group.from) : phrase.to }],
  );
  return draft(cue.paragraph, {
    source: named,
    cue: [...reported.cue, cue.group],
    content,
    method: "citing",
    score: 0.8,
    replaces: reported,
  });
};

/** Somebody can be cited for a report; a law or a reason is something else. */
function namesPeople(paragraph: Paragraph, phrase: Phrase): boolean {
  const words = paragraph.tokens.slice(phrase.from, phrase.to);
  return words.some((token) => people.has(token.lemma) || people.has(token.lower));
}

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
const expectedTo: Rule = (cue, cues) => {
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

/** "It is expected that …": nobody. */
function isIt(paragraph: Paragraph, subject: Phrase | null): boolean {
  return subject !== null && subject.to - subject.from === 1 && paragraph.tokens[subject.from]?.lower === "it";
}

/** Finance minister was asked to resign. Who asked is not said. */
const askedTo: Rule = (cue, cues) => {
  if (!ADDRESSED.has(cue.key) || tokenOf(cue, cue.verb.at + 1)?.lower === "by") return null;
  const from = contentStart(cue);
  return draft(cue.paragraph, {
    source: null,
    cue: [cue.group],
    content: [{ from, to: contentEnd(cue, cues, from) }],
    method: "asked-to",
    score: cue.share,
  });
};

/** The plan was criticized by the mayor. */
const criticizedBy: Rule = (cue) => {
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

/** “The quay stays shut,” Orrin said. / The quay stays shut, the ministry told reporters. / The quay, he said, stays shut. */
const saidAfter: Rule = (cue, cues) => {
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
const saidBy: Rule = (cue, cues) => {
  const comma = tokenOf(cue, cue.group.from - 1);
  if (!comma || !(comma.quote >= 0 || comma.lower === ",") || !parenthetical.has(cue.verb.lemma)) return null;
  if (cue.group.from !== cue.verb.at || /ing$/.test(cue.verb.lower) || !saysSomething(cue, cue.group.from)) return null;
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
  return before.some((one) => one.quote >= 0 || one.pos === "AUX" || (one.pos === "VERB" && !/ing$/.test(one.lower)));
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
  return yields || /ing$/.test(next.lower) || GOES_ELSEWHERE.has(next.lower) || !GOES_ON.has(next.pos) ? [] : [rest];
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
  return cue.verb.lower.endsWith("ing") && tokens[cue.group.from - 1]?.lower === ",";
}

/** Claiming that the quay was safe, Orrin left. The subject stands behind the comma. */
function subjectAhead(cue: VerbCue): Phrase | null {
  if (cue.verb.at !== cue.clause.from || !cue.verb.lower.endsWith("ing")) return null;
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

/** Negated, these say the opposite of their content: "does not believe that …". */
const REVERSED = new Set(["think", "believe", "deny", "dispute", "expect", "agree"]);

function polarityOf(cue: VerbCue): Polarity {
  return denying.has(cue.verb.lemma) !== (cue.negated && REVERSED.has(cue.verb.lemma)) ? "denies" : "asserts";
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
