import { isIngForm } from "#text";
import type { VerbCue } from "./draft.ts";
import { FRONTS, nounPhraseFrom, subjectBefore } from "./phrases.ts";
import type { Token } from "./reading.ts";
import { behindAddressee } from "./starts.ts";
import { parenthetical } from "./verb-words.ts";

const TURNS = new Set(["but", "although", "though", "while"]);
const TURNS_BEHIND_ACTS = new Set(["who", "which", "and", "as", "when", "where"]);

/** Where the words credited end: before the next cue that is on a level with this one, or with the sentence. */
export function contentEnd(cue: VerbCue, cues: readonly VerbCue[], from: number): number {
  let to = cue.clause.to;
  for (const other of cues) {
    if (other.clause !== cue.clause || other.group.from <= from || other.verb.at <= cue.verb.at) continue;
    to = Math.min(to, levelWith(cue, other, from) ?? to);
  }
  for (let at = from; at < to - 1; at++) if (endsAt(cue, at)) return at;
  return to;
}

/** "…; …", "…, according to …", "…, but the quay stayed shut": behind these the article speaks again. */
function endsAt(cue: VerbCue, at: number): boolean {
  const { tokens } = cue.paragraph;
  const here = tokens[at];
  if (!here || here.quote >= 0) return false;
  if (here.lower === ";") return true;
  if (DASHES.has(here.lower)) return !tokens.slice(at + 1, cue.clause.to).some(({ lower }) => DASHES.has(lower));
  if (here.lower !== ",") return false;
  if (isAct(cue)) return true;
  const next = tokens[at + 1];
  return (next?.lower === "according" && tokens[at + 2]?.lower === "to") || turnsAway(cue, next, tokens[at + 2]);
}

const DASHES = new Set(["—", "–", "--", "―"]);
/**
 * Orrin slammed the levy, as he had in May. What is slammed ends at the comma: with this and a lone dash, relation F1 on PolNeAR dev
 * 0.599 against 0.595; ending at "as", "when" and the like too gave 0.595 (npm run eval -- polnear --dry).
 */
function isAct(cue: VerbCue): boolean {
  return cue.frame === "np" && !parenthetical.has(cue.verb.lemma);
}

function turnsAway(cue: VerbCue, next: Token | undefined, then: Token | undefined): boolean {
  if (!next || then?.lower === "that") return false;
  return TURNS.has(next.lower) || (!parenthetical.has(cue.verb.lemma) && TURNS_BEHIND_ACTS.has(next.lower));
}

type Level = (cue: VerbCue, other: VerbCue, from: number) => number | null;

/** Where `other` cuts the content of `cue`, when the two are on a level; null when it lies inside. */
function levelWith(cue: VerbCue, other: VerbCue, from: number): number | null {
  for (const rule of [addingThat, andCalled, withAnother, inParenthesis, behindFronted, otherSubject, saidBehind]) {
    const cut = rule(cue, other, from);
    if (cut !== null && cut > from) return cut;
  }
  return null;
}

/** Orrin said it was late, adding that it was dark. */
const addingThat: Level = (cue, other) => {
  const comma = cue.paragraph.tokens[other.group.from - 1];
  const ends = comma?.lower === "," || (comma !== undefined && comma.quote >= 0);
  return ends && isIngForm(other.verb) ? (comma.quote >= 0 ? comma.at + 1 : comma.at) : null;
};

/** Orrin praised the crew and called for calm. */
const andCalled: Level = (cue, other) => {
  const and = cue.paragraph.tokens[other.group.from - 1];
  return (and?.lower === "and" || and?.lower === "but") && sameTense(cue.verb, other.verb) ? and.at : null;
};

/** One official said the levy goes, with a second saying it stays. */
const withAnother: Level = (cue, other) => {
  if (!isIngForm(other.verb)) return null;
  const subject = subjectBefore(cue.paragraph, other.group.from, cue.clause);
  const linking = subject ? cue.paragraph.tokens[subject.from - 1] : undefined;
  return linking?.lower === "with" && cue.paragraph.tokens[linking.at - 1]?.lower === "," ? linking.at - 1 : null;
};

/** Orrin said the levy goes (Venn later said it stays). */
const inParenthesis: Level = (cue, other) => {
  const subject = subjectBefore(cue.paragraph, other.group.from, cue.clause);
  const opens = subject ? cue.paragraph.tokens[subject.from - 1] : undefined;
  return opens?.lower === "(" ? opens.at : null;
};

/** When Orrin said that the levy goes, Venn claimed the ferry. / In a note announcing the levy, Venn said that it stays. */
const behindFronted: Level = (cue, other) => {
  const { tokens } = cue.paragraph;
  if (!FRONTS.has(tokens[cue.clause.from]?.lower ?? "")) return null;
  if (tokens.slice(cue.clause.from, cue.group.from).some(({ lower }) => lower === ",")) return null;
  const subject = subjectBefore(cue.paragraph, other.group.from, cue.clause);
  return subject && tokens[subject.from - 1]?.lower === "," ? subject.from - 1 : null;
};

/** Orrin said the levy goes, and Venn said it stays. / Orrin says the levy goes, the paper reported. */
const otherSubject: Level = (cue, other, from) => {
  const { tokens } = cue.paragraph;
  const subject = subjectBefore(cue.paragraph, other.group.from, cue.clause);
  if (!subject || subject.from <= from) return null;
  const opens = tokens[subject.from - 1];
  const joins =
    opens && ["and", "but", "while", "though", "although"].includes(opens.lower) && tokens[opens.at - 1]?.lower === ",";
  if (joins) return opens.at - 1;
  if (!opens || !(opens.lower === "," || opens.quote >= 0) || !behindAddressee(other).closed) return null;
  return opens.quote >= 0 ? subject.from : opens.at;
};

/** Orrin told the crew to leave, reports the Echo. */
const saidBehind: Level = (cue, other) => {
  const comma = cue.paragraph.tokens[other.group.from - 1];
  if (comma?.lower !== "," || !parenthetical.has(other.verb.lemma) || other.group.from !== other.verb.at) return null;
  const named = nounPhraseFrom(cue.paragraph, other.verb.at + 1, cue.clause.to);
  const next = named ? cue.paragraph.tokens[named.to] : undefined;
  return named && (named.to >= cue.clause.to || next?.lower === "." || next?.lower === ",") ? comma.at : null;
};

const IRREGULAR_PAST = new Set([
  "said",
  "told",
  "wrote",
  "went",
  "thought",
  "felt",
  "knew",
  "saw",
  "read",
  "found",
  "put",
  "made",
  "gave",
]);

function sameTense(a: Token, b: Token): boolean {
  const past = (verb: Token) => /ed$/.test(verb.lower) || IRREGULAR_PAST.has(verb.lower);
  return past(a) === past(b) && /s$/.test(a.lower) === /s$/.test(b.lower);
}
