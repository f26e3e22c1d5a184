import { isIngForm } from "#text";
import type { Paragraph, Token } from "./reading.ts";
import { saysWhen } from "./verb-words.ts";

/** What follows a verb, as far as it tells a cue from another use. */
export type Frame =
  | "that"
  | "to"
  | "about"
  | "as"
  | "for"
  | "prep"
  | "quote"
  | "end"
  | "np"
  | "clause"
  | "adj"
  | "other";

const SKIPPED = new Set(["ADV", "PART"]);

/** Whether a token may be the head of a verbal cue: a verb, or a form that the tagger takes for a noun in headlines ("Mayor claims …"). */
export function isCandidate(paragraph: Paragraph, token: Token): boolean {
  if (token.pos === "VERB") return true;
  return (
    token.pos === "NOUN" &&
    /[^s]s$/.test(token.lower) &&
    MAY_BE_VERB.has(token.lemma) &&
    !isDetermined(paragraph, token)
  );
}

/** "reports", "claims": as much a plural noun as a verb. */
export function isAlsoNoun(token: Token): boolean {
  return /[^s]s$/.test(token.lower) && token.lemma !== "say" && MAY_BE_VERB.has(token.lemma);
}

const MAY_BE_VERB = new Set([
  "say",
  "claim",
  "show",
  "report",
  "note",
  "warn",
  "tell",
  "urge",
  "vow",
  "call",
  "slam",
  "blast",
  "hail",
  "mock",
  "tweet",
  "post",
  "state",
  "sign",
  "plan",
  "doubt",
  "question",
]);

function isDetermined(paragraph: Paragraph, token: Token): boolean {
  const before = paragraph.tokens[token.at - 1];
  return before !== undefined && ["DET", "ADJ", "NUM", "ADP"].includes(before.pos);
}

/** The verb's key in the table of cue verbs, and its frame. */
export function frameOf(paragraph: Paragraph, verb: Token): { key: string; frame: Frame } {
  return { key: isPassive(paragraph, verb) ? `be ${verb.lemma}` : verb.lemma, frame: frameBehind(paragraph, verb) };
}

/** "was told", "is expected", "has been accused": a form of "be" (or "get") before a participle. */
export function isPassive(paragraph: Paragraph, verb: Token): boolean {
  if (isIngForm(verb) || verb.lower === verb.lemma) return false;
  let at = verb.at - 1;
  while (SKIPPED.has(paragraph.tokens[at]?.pos ?? "")) at--;
  return paragraph.tokens[at]?.lemma === "be";
}

function frameBehind(paragraph: Paragraph, verb: Token): Frame {
  let next = paragraph.tokens[verb.at + 1];
  while (next && next.pos === "ADV") next = paragraph.tokens[next.at + 1];
  if (!next || next.lower === ".") return "end";
  if (next.quote >= 0 || next.lower === ":") return "quote";
  if (next.lower === ",") return (paragraph.tokens[next.at + 1]?.quote ?? -1) >= 0 ? "quote" : "end";
  if (statesBehindDay(paragraph, next)) return "that";
  return frameOfWord.get(next.lower) ?? frameOfTag(paragraph, next);
}

/** "reported on Monday that": the day between verb and "that". */
function statesBehindDay(paragraph: Paragraph, next: Token): boolean {
  let at = next.lower === "on" ? next.at + 1 : next.at;
  if (!saysWhen(paragraph.tokens[at]?.lower)) return false;
  while (saysWhen(paragraph.tokens[at]?.lower)) at++;
  return paragraph.tokens[at]?.lower === "that";
}

const frameOfWord: ReadonlyMap<string, Frame> = new Map([
  ...["that", "whether", "how", "why", "if", "what"].map((word) => [word, "that"] as const),
  ...["about", "of"].map((word) => [word, "about"] as const),
  ["to", "to"],
  ["as", "as"],
  ["for", "for"],
]);

function frameOfTag(paragraph: Paragraph, next: Token): Frame {
  if (next.pos === "ADP") return "prep";
  if (next.pos === "ADJ" && next.lower !== "many") return "adj";
  if (!["DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ"].includes(next.pos)) return "other";
  return hasVerbAhead(paragraph, next) ? "clause" : "np";
}

/** Within a few words of the noun phrase a finite verb follows: "said the quay is shut" against "read the letter". */
function hasVerbAhead(paragraph: Paragraph, from: Token): boolean {
  for (let at = from.at + 1; at < from.at + 9; at++) {
    const token = paragraph.tokens[at];
    if (!token || token.pos === "PUNCT") return false;
    if (token.pos === "AUX" || (token.pos === "VERB" && !isIngForm(token) && paragraph.tokens[at - 1]?.lower !== "to"))
      return true;
  }
  return false;
}
