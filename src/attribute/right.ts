import type { Frame } from "./candidate.ts";
import { contentEnd } from "./ends.ts";
import { isStop, isSubjectPronoun, isVerb, nounPhraseFrom, type Range } from "./phrases.ts";
import type { Token } from "./reading.ts";
import { isIn, words } from "./words.ts";

/** What follows a cue as its content. */
export interface Right {
  readonly frame: Frame;
  readonly content: Range;
  /** Behind the cue's last token: an object or listener may belong to the cue. */
  readonly cueEnd: number;
  /** The preposition, where the content starts with one. */
  readonly preposition: string | null;
}

type Tokens = readonly Token[];

const WHETHER = new Set(["whether", "if", "why", "how", "what", "who", "where", "when"]);
/** As far as a listener, time or place may push the content away from its cue. */
const FAR = 16;

/** The content behind a cue whose last token stands before `at`, or null when nothing there can be one. */
export function contentAfter(tokens: Tokens, at: number, lemma: string): Right | null {
  const far = farContent(tokens, at, lemma);
  if (far) return far;
  const start = skipListener(tokens, skipTime(tokens, at), lemma);
  const first = tokens[start];
  if (first === undefined || isStop(first) || first.text === ",") return null;
  if (first.text === ":") return null;
  const none = { cueEnd: at, preposition: null };
  if (WHETHER.has(first.lower)) return { ...none, frame: "whether", content: clause(tokens, start) };
  if (first.lower === "to" && tokens[start + 1]?.pos !== "NOUN" && (isVerb(tokens[start + 1]) || first.pos === "PART"))
    return { ...none, frame: "to", content: phrase(tokens, start) };
  const behindPlace = isIn(words.speech, lemma) ? clauseBehindPlace(tokens, start) : null;
  if (behindPlace) return { ...none, frame: "clause", content: behindPlace };
  if (first.pos === "ADP" || first.lower === "to" || first.lower === "as") return afterPreposition(tokens, at, start);
  if (/ing$/.test(first.lower) && isVerb(first)) return { ...none, frame: "object", content: phrase(tokens, start) };
  if (hasClause(tokens, start)) return { ...none, frame: "clause", content: clause(tokens, start) };
  if (isVerb(first) || first.pos === "CCONJ" || first.pos === "ADV") return null;
  return { ...none, frame: "object", content: phrase(tokens, start) };
}

const PLACE = new Set(["in", "on", "at", "during", "after", "before", "to", "via", "through", "from"]);

/** "said after the vote he would stay": a place or time, then a clause. */
function clauseBehindPlace(tokens: Tokens, start: number): Range | null {
  if (!PLACE.has(tokens[start]?.lower ?? "")) return null;
  const place = nounPhraseFrom(tokens, start + 1, new Set(["of"]));
  if (!place) return null;
  const at = skipTime(tokens, place.to);
  const next = tokens[at]?.text === "," ? at + 1 : at;
  return next < tokens.length && hasClause(tokens, next) ? clause(tokens, next) : null;
}

function clause(tokens: Tokens, start: number): Range {
  return { from: start, to: contentEnd(tokens, start, true) };
}

function phrase(tokens: Tokens, start: number): Range {
  return { from: start, to: contentEnd(tokens, start, false) };
}

function afterPreposition(tokens: Tokens, at: number, start: number): Right | null {
  const preposition = tokens[start]?.lower ?? "";
  const content = phrase(tokens, start + 1);
  return content.to > content.from ? { frame: "preposition", content, cueEnd: at, preposition } : null;
}

/** A quotation or a that-clause a few words on, with only a listener, time or place between: "told the paper on Monday that …". */
function farContent(tokens: Tokens, at: number, lemma: string): Right | null {
  const speech = isIn(words.speech, lemma);
  for (let i = at; i < Math.min(tokens.length, at + FAR); i++) {
    const token = tokens[i];
    if (token === undefined || isStop(token)) return token?.text === ":" ? behindColon(tokens, at, i) : null;
    if (token.quotation !== null)
      return { frame: "quote", content: { from: i, to: i + 1 }, cueEnd: at, preposition: null };
    if (token.lower === "that" && isThatClause(tokens, i, at))
      return { frame: "that", content: clause(tokens, i), cueEnd: at, preposition: null };
    if (isVerb(token) && !(speech && /ing$/.test(token.lower))) return null;
    if (token.text === "," && !quotationSoon(tokens, i)) return null;
    if (i > at && (isSubjectPronoun(token) || WHETHER.has(token.lower))) return null;
  }
  return null;
}

function behindColon(tokens: Tokens, at: number, colon: number): Right | null {
  const next = tokens[colon + 1];
  if (next === undefined) return null;
  if (next.quotation !== null)
    return { frame: "quote", content: { from: colon + 1, to: colon + 2 }, cueEnd: at, preposition: null };
  return { frame: "quote", content: clause(tokens, colon + 1), cueEnd: at, preposition: null };
}

function isThatClause(tokens: Tokens, i: number, at: number): boolean {
  if (i === at) return !isStop(tokens[i + 1]);
  const before = tokens[i - 1];
  const relative = isVerb(tokens[i + 1]) && before?.pos === "NOUN";
  return !relative && !isVerb(before) && tokens[i + 1] !== undefined;
}

function quotationSoon(tokens: Tokens, comma: number): boolean {
  for (let i = comma + 1; i < comma + 8; i++) {
    const token = tokens[i];
    if (token === undefined || isStop(token)) return false;
    if (token.quotation !== null) return true;
    if (isVerb(token) || isSubjectPronoun(token)) return false;
  }
  return false;
}

/** A subject and a finite verb, before the sentence or phrase ends: a clause, not an object. */
function hasClause(tokens: Tokens, start: number): boolean {
  if (isSubjectPronoun(tokens[start])) return true;
  for (let i = start; i < Math.min(tokens.length, start + 24); i++) {
    const token = tokens[i];
    if (token === undefined || isStop(token) || token.text === "," || token.quotation !== null) return false;
    if (SUBORDINATORS.has(token.lower)) return false;
    if (token.pos === "AUX" || (token.pos === "VERB" && !/ing$/.test(token.lower)))
      return i > start && tokens[i - 1]?.pos !== "CCONJ";
  }
  return false;
}

const SUBORDINATORS = new Set([
  "who",
  "which",
  "that",
  "to",
  "as",
  "after",
  "before",
  "when",
  "because",
  "so",
  "while",
  "if",
  "since",
  "although",
]);

function skipTime(tokens: Tokens, at: number): number {
  let i = at;
  while (i < at + 4 && isIn(words.time, tokens[i]?.lower ?? "")) i++;
  return i;
}

/** "told the paper he would go": the listener is no content. */
function skipListener(tokens: Tokens, at: number, lemma: string): number {
  if (!isIn(words.listener, lemma)) return at;
  const listener = nounPhraseFrom(tokens, at, new Set(["of"]));
  if (!listener) return at;
  const next = skipTime(tokens, listener.to);
  const token = tokens[next];
  if (token === undefined || isStop(token) || token.text === ",") return at;
  // "told her aides never to speak": who is to act belongs to what was said
  if (token.lower === "to" || tokens[next + 1]?.lower === "to") return at;
  return next;
}
