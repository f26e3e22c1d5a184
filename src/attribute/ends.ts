import { isDash, isRelative, isStop, isSubjectPronoun, isVerb } from "./phrases.ts";
import type { Token } from "./reading.ts";
import { isIn, words } from "./words.ts";

/** A content longer than this is broken text; the bound keeps the search linear. */
const FURTHEST = 400;

/** Where the content that starts at `start` ends (position behind its last token). `clause`: a whole clause; else an object or phrase. */
export function contentEnd(tokens: readonly Token[], start: number, clause: boolean): number {
  let depth = 0;
  const furthest = Math.min(tokens.length, start + FURTHEST);
  for (let i = start; i < furthest; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.text === "(") depth++;
    else if (token.text === ")") depth--;
    if (depth < 0) return i;
    if (i > start && depth === 0 && !token.quoted && stopsAt(tokens, i, start, clause)) return i;
  }
  return furthest;
}

function stopsAt(tokens: readonly Token[], i: number, start: number, clause: boolean): boolean {
  const token = tokens[i];
  if (token?.quotation != null) return clause;
  if (token?.text === "." || isStop(token)) return token?.text !== ":" || clause ? token?.text !== ":" : false;
  if (isDash(token) && token?.text !== "(" && token?.text !== ")") return true;
  if (token?.text === ",") return clause ? clauseStopsAtComma(tokens, i, start) : !isListComma(tokens, i, start);
  if (token?.pos === "CCONJ") return cueFollows(tokens, i + 1) || (!clause && clauseFollows(tokens, i + 1));
  return !clause && i > start + 1 && isIn(SUBORDINATORS, token?.lower ?? "");
}

const SUBORDINATORS = new Set([
  "while",
  "although",
  "though",
  "because",
  "when",
  "after",
  "before",
  "since",
  "if",
  "unless",
]);
const BREAKS = new Set(["while", "although", "though", "but", "yet", "citing", "adding", "according", "which", "as"]);

/** Behind "said that …,": does the clause end here? */
function clauseStopsAtComma(tokens: readonly Token[], comma: number, start: number): boolean {
  const next = tokens[comma + 1];
  if (next === undefined || next.quotation !== null) return true;
  if (comma <= start + 1) return false;
  if (BREAKS.has(next.lower)) return true;
  if (/ing$/.test(next.lower) && isIn(words.speech, next.lemma)) return true;
  if (cueFollows(tokens, comma + 1)) return true;
  if (
    comma > start + 2 &&
    tokens[start]?.lower !== "if" &&
    next.pos === "AUX" &&
    /^(?:is|are|was|were|has|have)$/.test(next.lower)
  )
    return true;
  if (
    next.pos === "CCONJ" &&
    next.lower === "and" &&
    tokens[comma + 2]?.pos === "VERB" &&
    /ed$|^said$|^says$/.test(tokens[comma + 2]?.lower ?? "")
  )
    return true;
  if (next.pos === "CCONJ") return BREAKS.has(next.lower) || cueFollows(tokens, comma + 2);
  return false;
}

/** "… and said", "…, she added": a speech verb in the next few words, with a subject or none. */
function cueFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    const token = tokens[i];
    if (token === undefined || token.quotation !== null || token.text === ",") return false;
    if (isVerb(token) && token.pos === "VERB") return isIn(CORE, token.lemma) && !/ing$/.test(token.lower);
    if (isSubjectPronoun(token) || token.pos === "PROPN" || token.pos === "NOUN" || token.pos === "DET") continue;
    if (token.pos !== "ADV" && token.pos !== "AUX") return false;
  }
  return false;
}

/** "… and closed the road", "… and others want it open": another statement begins, with a subject of its own or the same. */
function clauseFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 6; i++) {
    const token = tokens[i];
    if (token === undefined || token.quotation !== null || isStop(token) || token.text === ",") return false;
    if (token.lower === "that" || token.lower === "who" || token.pos === "ADP" || token.pos === "PART") return false;
    if (token.pos === "AUX") return true;
    if (token.pos === "VERB") return /(?:ed|s|id)$/.test(token.lower) || i > from + 1;
  }
  return false;
}

const CORE = new Set([
  "say",
  "tell",
  "write",
  "add",
  "note",
  "argue",
  "claim",
  "call",
  "ask",
  "urge",
  "accuse",
  "report",
]);

/** "roads, bridges and ports": the comma belongs to a list when a conjunction follows soon and no verb comes before it. */
function isListComma(tokens: readonly Token[], comma: number, start: number): boolean {
  if (comma - start > 24) return false;
  const next = tokens[comma + 1];
  if (next === undefined || isRelative(next) || next.pos === "ADP" || next.pos === "SCONJ" || /ing$/.test(next.lower))
    return false;
  for (let i = comma + 1; i < comma + 8; i++) {
    const token = tokens[i];
    if (token === undefined || isVerb(token) || token.quotation !== null || isStop(token)) return false;
    if (i > comma + 1 && (token.lower === "and" || token.lower === "or")) return true;
    if (i === comma + 1 && (token.lower === "and" || token.lower === "or")) {
      const after = tokens[i + 2];
      return !isVerb(tokens[i + 1]) && !isVerb(after);
    }
  }
  return false;
}
