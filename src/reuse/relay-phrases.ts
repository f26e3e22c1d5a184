import { isCapital, isJoined, type Mention, type PrintedWord, startsSentence } from "./name-places.ts";
import { isBacked } from "./relay-guards.ts";
import {
  ALL_KINDS,
  ASIDES,
  AUDIENCES,
  BEFORE_SUBJECT,
  DESCRIBING,
  DETERMINERS,
  EDITIONS,
  KINDS,
  NEGATIONS,
  OTHERS,
  PREPOSITIONS,
  REPORTER,
  REPORTER_LINKS,
  REPORTERS,
  type RelayCue,
  relayCues,
  SAYING,
  WORKS,
} from "./relay-words.ts";

type Words = readonly PrintedWord[];

/** A name with what belongs to it: “a reporter for the state-run daily Harbour Post”. */
interface NamePhrase {
  readonly start: number;
  /** The word behind it, and behind what its people or works are called: “Harbour Post reporter Ada Orle”. */
  readonly end: number;
  /** Who is meant: the outlet, one or several who write for it, or a person known by the name alone: “the Guardian’s Ada Orle”. */
  readonly means: "outlet" | "reporter" | "several" | "person";
  readonly isClear: boolean;
}

const cuesBefore = relayCues.filter(({ behind, closes }) => behind.length === 0 && !closes);
const cuesClosing = relayCues.filter(({ closes }) => closes);
const cuesBehind = relayCues.filter(({ before }) => before.length === 0);
const cuesAround = relayCues.filter(({ before, behind }) => before.length > 0 && behind.length > 0);
const TELLING = new Set(["telling", "tells", "told"]);
/** Behind these a name is no subject, and needs not be: “in the Sun’s report”, “a Reuters witness”. */
const NOUNS = new Set([...WORKS, "reporting", "witness"]);

/** Whether words of reporting stand so beside a name that its outlet is who reports: “according to the Harbour Post”, not “a spokesman for the Harbour Post said”. */
export function isRelayed(words: Words, mention: Mention): boolean {
  const phrase = phraseOf(words, mention);
  if (NEGATIONS.has(tied(words, phrase.start - 1, phrase.start)?.norm ?? "")) return false;
  if (hasNothing(words, phrase)) return false;
  return reportsBefore(words, phrase, mention) || reportsBehind(words, phrase);
}

/** “told the Harbour Post nothing”, “the Harbour Post reported nothing”. */
function hasNothing(words: Words, { end }: NamePhrase): boolean {
  const at = skipAsides(words, end);
  return [at, at + 1].some((place) => isJoined(words[place]) && words[place].norm === "nothing");
}

/** Whether the printed source of an attribution is the outlet or who writes for it: “a Harbour Post reporter”, not “Harbour Post readers”. */
export function isHeadOf(words: Words, mention: Mention, first: number, last: number): boolean {
  const { start, end } = phraseOf(words, mention);
  if (start > first && isJoined(words[start]) && !isListing(words[start - 1])) return false;
  return end > last || !isJoined(words[end]) || isListing(words[end]);
}

function isListing(word: PrintedWord | undefined): boolean {
  return word !== undefined && ["and", "or"].includes(word.norm);
}

function phraseOf(words: Words, { from, to, name }: Mention): NamePhrase {
  const isClear = !name?.ambiguous;
  const start = descriptionStart(words, from);
  const behind = peopleBehind(words, to, isClear);
  const before = behind.means === "outlet" ? peopleBefore(words, start, isClear) : null;
  return { start, isClear, ...behind, ...before };
}

/** “the state-run daily”, “Ostrel’s”, “the German weekly”, but no more behind an article than the “The” of a name: “told the Courier the Harbour Post was wrong”. */
function descriptionStart(words: Words, from: number): number {
  let at = isThe(words, from) ? from - 1 : from;
  let kindSeen = false;
  for (;;) {
    const word = words[at - 1];
    if (!word || !isTied(words, at, from)) return at;
    if (DETERMINERS.has(word.norm)) return at - 1;
    const isName = isCapital(word.printed) && (word.possessive || (kindSeen && !startsSentence(words, at - 1)));
    if (!DESCRIBING.has(word.norm) && !isName) return at;
    kindSeen ||= ALL_KINDS.has(word.norm);
    at--;
  }
}

/** “The Harbour Post”, with the capital of its name and not of its sentence. */
function isThe(words: Words, from: number): boolean {
  return words[from - 1]?.printed === "The" && isJoined(words[from]) && !startsSentence(words, from - 1);
}

function isTied(words: Words, at: number, from: number): boolean {
  return /^[-‐‑]$/.test(words[at]?.gap ?? "") || (at === from ? isOpened : isJoined)(words[at]);
}

/** “a reporter for”, “an interview with”, “Ada Orle of”. */
function peopleBefore(words: Words, start: number, isClear: boolean): Pick<NamePhrase, "start" | "means"> | null {
  const link = tied(words, start - 1, start);
  const who = tied(words, start - 2, start - 1);
  if (!link || !who || !REPORTER_LINKS.has(link.norm)) return null;
  if (REPORTER.has(who.norm)) return { start: descriptionStart(words, start - 2), means: "reporter" };
  if (REPORTERS.has(who.norm)) return { start: descriptionStart(words, start - 2), means: "several" };
  if (WORKS.has(who.norm)) return { start: descriptionStart(words, start - 2), means: "outlet" };
  if (!isClear || link.norm !== "of" || !isCapital(who.printed)) return null;
  return { start: capitalsStart(words, start - 1), means: "person" };
}

/** “magazine”, “reporter Ada Orle”, “’s Ada Orle”. */
function peopleBehind(words: Words, to: number, isClear: boolean): Pick<NamePhrase, "end" | "means"> {
  const at = kindsEnd(words, to, isClear);
  const word = follows(words, at) ? words[at] : undefined;
  if (word && REPORTER.has(word.norm)) return { end: capitalsEnd(words, at + 1), means: "reporter" };
  if (word && REPORTERS.has(word.norm)) return { end: at + 1, means: "several" };
  if (at > to || !words[to - 1]?.possessive || !isJoined(word)) return { end: at, means: "outlet" };
  const end = capitalsEnd(words, at);
  const isReporter = end > at && isJoined(words[end]) && REPORTER.has(words[end].norm);
  return { end: isReporter ? end + 1 : end, means: isReporter ? "reporter" : end > at ? "person" : "outlet" };
}

/** Behind “(HP)” and “Online”. */
function kindsEnd(words: Words, to: number, isClear: boolean): number {
  const isBracketed = isClear && /^\s+\($/.test(words[to]?.gap ?? "") && words[to + 1]?.gap.startsWith(")");
  let at = isBracketed ? to + 1 : to;
  while (follows(words, at) && isKind(words[at]?.norm ?? "", isClear)) at++;
  return at;
}

function isKind(norm: string, isClear: boolean): boolean {
  return KINDS.has(norm) || (isClear && (ALL_KINDS.has(norm) || EDITIONS.has(norm)));
}

/** Nothing but white space stands before it, or the mark at a name's end: “Northern Wire (NW) reported”, “the ‘Wire’ reported”. */
function follows(words: Words, at: number): boolean {
  return at > 0 && /^[)"'’”*_]?\s+$/.test(words[at]?.gap ?? "");
}

function isOpened(word: PrintedWord | undefined): boolean {
  return word !== undefined && /^\s+["'‘“*_]?$/.test(word.gap);
}

/** The word, where nothing but white space stands between it and the next. */
function tied(words: Words, at: number, next: number): PrintedWord | undefined {
  return isJoined(words[next]) ? words[at] : undefined;
}

function capitalsStart(words: Words, end: number): number {
  let at = end;
  while (isJoined(words[at]) && isCapital(words[at - 1]?.printed ?? "")) at--;
  return at;
}

function capitalsEnd(words: Words, start: number): number {
  let at = start;
  while (isJoined(words[at]) && isCapital(words[at]?.printed ?? "")) at++;
  return at;
}

function reportsBefore(words: Words, phrase: NamePhrase, { from, to }: Mention): boolean {
  if (AUDIENCES.has(tied(words, to, to)?.norm ?? "")) return false;
  const isOrder = mayBeOrder(words, phrase, to);
  const mayCount = ({ forAll, before }: RelayCue): boolean =>
    (forAll || phrase.isClear) && !(isOrder && TELLING.has(before.at(-1) ?? ""));
  const starts = [descriptionStart(words, from), phrase.start].flatMap((start) => [start, listStart(words, start)]);
  const closed = !isJoined(words[phrase.end]);
  return (
    cuesBefore.some((cue) => mayCount(cue) && starts.some((start) => standsBefore(words, start, cue.before))) ||
    (phrase.isClear && closed && cuesClosing.some((cue) => standsBefore(words, phrase.start, cue.before))) ||
    cuesAround.some(
      (cue) => isCueAt(words, from - 1, cue.before) && isJoined(words[from]) && isCueAt(words, to, cue.behind),
    )
  );
}

/** “told CNN and the Sun’s photographer to leave the quay”: “to” behind whom somebody tells. */
function mayBeOrder(words: Words, { end, means }: NamePhrase, to: number): boolean {
  const isOwner = means === "outlet" && words[to - 1]?.possessive;
  const ends = [listEnd(words, end), ...(isOwner ? [end + 1, end + 2] : [])].map((at) => skipAsides(words, at));
  return ends.some((at) => isJoined(words[at]) && words[at].norm === "to");
}

function standsBefore(words: Words, start: number, cue: readonly string[]): boolean {
  const at = cueStart(words, start, cue);
  return (
    isOpened(words[start]) &&
    at !== null &&
    !isNegated(words, at, cue[0] === "according" ? 1 : 2) &&
    isBacked(words, at, cue)
  );
}

/** Where a cue begins that ends before a word: “said late on Monday on”. */
function cueStart(words: Words, end: number, cue: readonly string[]): number | null {
  if (isCueAt(words, end - cue.length, cue)) return end - cue.length;
  const [first = "", ...rest] = cue;
  if (rest.length === 0 || !isCueAt(words, end - rest.length, rest)) return null;
  let at = end - rest.length;
  while (isJoined(words[at]) && ASIDES.has(words[at - 1]?.norm ?? "")) at--;
  return isJoined(words[at]) && isCueAt(words, at - 1, [first]) ? at - 1 : null;
}

/** “has never told”, “declined an interview with”. */
function isNegated(words: Words, at: number, reach: number): boolean {
  for (let i = at; i > at - reach; i--) {
    const word = tied(words, i - 1, i);
    if (!word) return false;
    if (NEGATIONS.has(word.norm) || word.norm.endsWith("n't")) return true;
  }
  return false;
}

/** Where “CNN and”, “Reuters, CNN and” begin before a name: what is said of them is said of it. */
function listStart(words: Words, start: number): number {
  if (!isListing(tied(words, start - 1, start))) return start;
  let at = start - 1;
  while (/^,?\s+$/.test(words[at]?.gap ?? "") && isListed(words[at - 1])) at--;
  return at;
}

function isListed(word: PrintedWord | undefined): boolean {
  return word !== undefined && (isCapital(word.printed) || word.norm === "the" || isListing(word));
}

function reportsBehind(words: Words, phrase: NamePhrase): boolean {
  const places = [phrase.end, ...asidesFrom(words, phrase.end)];
  const found = cuesBehind.filter(
    (cue) =>
      (cue.forAll || phrase.isClear) &&
      places.some((at) => follows(words, at) && isCueAt(words, at, cue.behind) && !isOfOneself(words, phrase, cue, at)),
  );
  if (found.some((cue) => isNoun(cue) || mayBeSubject(words, phrase, cue))) return true;
  return !isPlaced(words, phrase) && goesOnReporting(words, phrase);
}

/** “a reporter for the Sun said he had been struck”: what befell one who writes is no report of the outlet. */
function isOfOneself(words: Words, { means }: NamePhrase, cue: RelayCue, at: number): boolean {
  if (means === "outlet" || !isSaying(cue)) return false;
  const behind = skipAsides(words, at + cue.behind.length);
  const word = words[words[behind]?.norm === "that" ? behind + 1 : behind];
  return isJoined(word) && ["he", "she", "they"].includes(word.norm);
}

function isNoun({ behind }: RelayCue): boolean {
  return behind.length === 1 && NOUNS.has(behind[0] ?? "");
}

function isSaying({ behind }: RelayCue): boolean {
  return SAYING.has(behind[0] ?? "");
}

/** Behind each word of “has late on Monday first”. */
function asidesFrom(words: Words, from: number): number[] {
  const places: number[] = [];
  for (let at = from; follows(words, at) && ASIDES.has(words[at]?.norm ?? ""); at++) places.push(at + 1);
  return places;
}

function skipAsides(words: Words, from: number): number {
  return asidesFrom(words, from).at(-1) ?? from;
}

/** Behind a preposition a name is no subject. Of "said", which anybody may do, it is one where a clause begins with it. */
function mayBeSubject(words: Words, phrase: NamePhrase, cue: RelayCue): boolean {
  if (isPlaced(words, phrase)) return false;
  if (!isSaying(cue)) return true;
  if (phrase.means === "several" || (phrase.means === "person" && !phrase.isClear)) return false;
  const before = tied(words, phrase.start - 1, phrase.start);
  return before === undefined || BEFORE_SUBJECT.has(before.norm);
}

function isPlaced(words: Words, { start }: NamePhrase): boolean {
  return PREPOSITIONS.has(tied(words, start - 1, start)?.norm ?? "");
}

/** “the Sun, which first reported”, “Reuters, citing”, “the Harbour Post and other media reported”. */
function goesOnReporting(words: Words, { end, isClear }: NamePhrase): boolean {
  const next = words[end];
  if (next === undefined) return false;
  const isBehindComma = /^,\s+$/.test(next.gap);
  if (isBehindComma && next.norm === "which") return hasReportAt(words, skipAsides(words, end + 1));
  if (!isClear) return false;
  if (isBehindComma && ["citing", "quoting"].includes(next.norm)) return true;
  const listed = listEnd(words, end);
  return listed > end && hasReportAt(words, skipAsides(words, listed));
}

function hasReportAt(words: Words, at: number): boolean {
  return (
    isJoined(words[at]) &&
    cuesBehind.some((cue) => cue.forAll && !isSaying(cue) && !isNoun(cue) && isCueAt(words, at, cue.behind))
  );
}

/** Behind “and the Sun”, “, CNN and other media”; `from` where no list goes on. */
function listEnd(words: Words, from: number): number {
  let at = from;
  let isList = false;
  while (/^,?\s+$/.test(words[at]?.gap ?? "")) {
    const word = words[at];
    if (!isListed(word) && !OTHERS.has(word?.norm ?? "")) break;
    isList ||= isListing(word);
    at++;
  }
  return isList ? at : from;
}

/** In small letters but at a sentence's start: in a line all in capitals a capital tells nothing. */
function isCueAt(words: Words, at: number, cue: readonly string[]): boolean {
  return cue.every((norm, i) => {
    const word = words[at + i];
    if (word?.norm !== norm || (i > 0 && !isJoined(word))) return false;
    return word.printed === norm || (/^\p{Lu}\p{Ll}+$/u.test(word.printed) && startsSentence(words, at + i));
  });
}
