import type { PartOfSpeech } from "#text";
import type { Token } from "./reading.ts";
import { isIn, words } from "./words.ts";

/** Token positions in a unit, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

type Tokens = readonly Token[];

const NOMINAL = new Set<PartOfSpeech>(["NOUN", "PROPN", "NUM", "SYM"]);
const IN_PHRASE = new Set<PartOfSpeech>(["NOUN", "PROPN", "NUM", "SYM", "ADJ", "DET"]);
/** No noun phrase that stands behind words is longer; it keeps the search linear. */
const LONGEST = 40;

/** Whether a finite verb, an auxiliary or a participle stands there, outside quotation marks. */
export function isVerb(token: Token | undefined): boolean {
  return token !== undefined && !token.quoted && (token.pos === "VERB" || token.pos === "AUX");
}

/** "who", "which" and "that" as the subject of a relative clause. */
export function isRelative(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === "who" || token.lower === "which" || token.lower === "that");
}

/** A pronoun that can be a subject. */
export function isSubjectPronoun(token: Token | undefined): boolean {
  return token !== undefined && isIn(words.subjectPronouns, token.lower);
}

function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && (/^['’‘]s?$/.test(token.text) || isIn(words.possessives, token.lower));
}

function isHead(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.quotation === null &&
    (NOMINAL.has(token.pos) || isSubjectPronoun(token) || isIn(words.standAlone, token.lower))
  );
}

function joinsNames(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token?.lower !== "and" && token?.lower !== "&" && token?.lower !== "or") return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return isHead(before) && after !== undefined && (IN_PHRASE.has(after.pos) || isPossessive(after)) && !isVerb(after);
}

function inPhrase(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || token.quotation !== null) return false;
  if (isPossessive(token) || joinsNames(tokens, i)) return true;
  if (IN_PHRASE.has(token.pos)) return !isIn(words.notInPhrase, token.lower);
  return token.text === "-" || token.text === "." || (token.pos === "ADV" && tokens[i + 1]?.pos === "ADJ");
}

/** Start of the plain noun phrase that ends before `end`, or `end` when there is none. */
function headStart(tokens: Tokens, end: number): number {
  const last = tokens[end - 1];
  if (!isHead(last)) return end;
  if (isSubjectPronoun(last)) return end - 1;
  let start = end - 1;
  while (start > 0 && end - start < LONGEST && inPhrase(tokens, start - 1)) start--;
  return start;
}

const LINKS = words.nounLinks;

/** The noun phrase that ends before `end`, with the "of …" and "for …" phrases that belong to it; null when there is none. */
export function nounPhraseBefore(tokens: Tokens, end: number): Range | null {
  let start = headStart(tokens, end);
  if (start === end) return null;
  for (let hops = 0; hops < 4; hops++) {
    const link = tokens[start - 1];
    if (!link || !isIn(LINKS, link.lower) || !isHead(tokens[start - 2]) || isSubjectPronoun(tokens[start - 2])) break;
    const further = headStart(tokens, start - 1);
    if (further === start - 1) break;
    start = further;
  }
  return { from: start, to: end };
}

/** The noun phrase that starts at `start`, with its "of …" phrases; null when none starts there. */
export function nounPhraseFrom(tokens: Tokens, start: number, links: ReadonlySet<string> = LINKS): Range | null {
  let end = headEnd(tokens, start);
  if (end === start) return null;
  for (let hops = 0; hops < 4; hops++) {
    const link = tokens[end];
    if (!link || !isIn(links, link.lower) || isSubjectPronoun(tokens[end - 1])) break;
    const further = headEnd(tokens, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  return { from: start, to: end };
}

function headEnd(tokens: Tokens, start: number): number {
  if (isSubjectPronoun(tokens[start]) || isIn(words.objectPronouns, tokens[start]?.lower ?? "")) return start + 1;
  let end = start;
  while (end < tokens.length && end - start < LONGEST && inPhrase(tokens, end) && tokens[end]?.text !== ".") {
    const token = tokens[end];
    // a second determiner or subject starts another phrase: "told the paper the bridge"
    if (end > start && token?.pos === "DET" && isHead(tokens[end - 1])) break;
    end++;
  }
  while (end > start && !isHead(tokens[end - 1]) && tokens[end - 1]?.pos !== "ADJ" && tokens[end - 1]?.pos !== "DET")
    end--;
  return end;
}

/** Whether the tokens between two commas can stand in apposition: "the town’s mayor", "who led the inquiry", "22", "of Dellmouth". */
function isInsertion(tokens: Tokens, from: number, to: number): boolean {
  if (from >= to || to - from > LONGEST) return false;
  const first = tokens[from];
  if (first?.lower === "who" || first?.lower === "whose" || first?.lower === "which") return true;
  if (first?.pos === "CCONJ" || first?.pos === "SCONJ") return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined || token.quotation !== null || (isSubjectPronoun(token) && token.lower !== "who"))
      return false;
    if (/^who(?:se|m)?$|^which$|^that$/.test(token.lower)) return true;
    if (isVerb(token) && i > from && !isParticiple(token)) return false;
  }
  return true;
}

function isParticiple(token: Token): boolean {
  return /(?:ing|ed|en)$/.test(token.lower) && token.pos === "VERB";
}

/** A subject with its appositions: "Orla Venn, 22, the town’s mayor," before `end`, where a comma stands right before `end`. */
function subjectOverCommas(tokens: Tokens, end: number): Range | null {
  let best: Range | null = null;
  let right = end - 1; // the comma before the verb
  for (let hops = 0; hops < 5; hops++) {
    const left = commaBefore(tokens, right);
    if (left < 0 || !isInsertion(tokens, left + 1, right)) break;
    const phrase = nounPhraseBefore(tokens, left);
    if (phrase) best = { from: phrase.from, to: end - 1 };
    right = left;
  }
  return best;
}

function commaBefore(tokens: Tokens, end: number): number {
  for (let i = end - 1; i >= 0 && end - i < LONGEST; i--) {
    const token = tokens[i];
    if (token?.text === "," || isDash(token)) return i;
    if (token?.quotation != null || token?.text === ";" || token?.text === ":") return -1;
  }
  return -1;
}

/** A dash or bracket, which sets words off as a comma does. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^(?:--?|[–—]|\(|\))$/.test(token.text);
}

/** The subject whose last token stands before `end`: plain, with appositions, or with a trailing comma. */
export function subjectBefore(tokens: Tokens, end: number): Range | null {
  let at = end;
  while (at > 0 && isIn(words.betweenSubjectAndVerb, tokens[at - 1]?.lower ?? "")) at--;
  const last = tokens[at - 1];
  if (last?.text === "," || isDash(last)) return subjectOverCommas(tokens, at);
  const bare = nounPhraseBefore(tokens, at);
  if (!bare) return null;
  if (isTime(tokens, bare)) return subjectOverTime(tokens, bare) ?? bare;
  return overParticiple(tokens, bare) ?? bare;
}

/** Whether the phrase is nothing but time: "last week", "2010", "this month". */
export function isTime(tokens: Tokens, phrase: Range): boolean {
  return tokens
    .slice(phrase.from, phrase.to)
    .every((token) => isIn(words.time, token.lower) || /^(?:19|20)\d\d$/.test(token.text));
}

/** "The mayor last week said", "Orla Venn, in 2010, said": time is not who spoke. */
function subjectOverTime(tokens: Tokens, time: Range): Range | null {
  let at = time.from;
  if (tokens[at - 1]?.pos === "ADP") at--;
  if (tokens[at - 1]?.text === ",") at--;
  const phrase = nounPhraseBefore(tokens, at);
  return phrase && !isTime(tokens, phrase) ? phrase : null;
}

/** "A poll taken in late August found": the phrase behind a participle belongs to what stands before it. */
function overParticiple(tokens: Tokens, phrase: Range): Range | null {
  if (tokens[phrase.from - 1]?.pos !== "ADP") return null;
  const participle = tokens[phrase.from - 2];
  if (participle === undefined || !isVerb(participle) || !isParticiple(participle)) return null;
  const head = nounPhraseBefore(tokens, phrase.from - 2);
  return head ? { from: head.from, to: phrase.to } : null;
}

/** The subject behind an inverted cue ("said Orla Venn, the mayor of Dellmouth"), appositions included. */
export function subjectAfter(tokens: Tokens, start: number): Range | null {
  const phrase = nounPhraseFrom(tokens, start);
  if (!phrase) return null;
  let end = phrase.to;
  for (let hops = 0; hops < 5; hops++) {
    if (tokens[end]?.text !== ",") break;
    const to = segmentEnd(tokens, end + 1);
    if (!isInsertion(tokens, end + 1, to) || isIn(words.adjunctStarts, tokens[end + 1]?.lower ?? "")) break;
    end = to;
  }
  return { from: start, to: end };
}

function segmentEnd(tokens: Tokens, start: number): number {
  let end = start;
  while (end < tokens.length && end - start < LONGEST) {
    const token = tokens[end];
    if (token?.quotation != null || token?.text === "," || isDash(token) || isStop(token)) break;
    end++;
  }
  return end;
}

/** A mark that ends a sentence. */
export function isStop(token: Token | undefined): boolean {
  return token === undefined || /^[.?!;:…]+$/.test(token.text);
}
