import type { Span } from "#types";
import { isDigit, isLetterOrDigit } from "./characters.ts";
import type { EncodedWord } from "./wordpiece.ts";

/**
 * What the encoder has one vector for: a word with the article before it, the marks that touch it, and what hyphens and apostrophes
 * join to it. A third fewer than words and marks, and no attribution that people marked ends within one but 1 in 150 (PolNeAR dev).
 */
export interface EncodedUnit extends Span {
  /** The word itself, without article and marks. */
  readonly core: Span;
  /** Word pieces of its core that the encoder is shown. */
  readonly pieces: readonly number[];
  /** How it is written, 0–47: the case of its core's first word + 4 × (what stands behind the core + 4 × what stands before it). */
  readonly look: number;
  /** Whether a full stop, a question mark or an exclamation mark is its core or stands behind that. */
  readonly stops: boolean;
}

/** The words of a paragraph in order, joined to units; `shown` is how many pieces of each the encoder takes. */
export function unitsOf(text: string, words: readonly EncodedWord[], shown: number): EncodedUnit[] {
  return groupsOf(text, words).map((group) => unitOf(text, words, group, shown));
}

/** Units at either end of a quotation that are read: whose words lie between, its ends tell. */
const EDGE = 4;

/** Units but those deep within a quotation; `quotations` in order, none within another. */
export function withoutInsides(units: readonly EncodedUnit[], quotations: readonly Span[]): EncodedUnit[] {
  const kept: EncodedUnit[] = [];
  let next = 0;
  for (let at = 0; at < units.length; ) {
    const start = units[at]?.core.start ?? 0;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const quotation = quotations[next];
    let behind = at + 1;
    if (quotation && quotation.start <= start)
      while ((units[behind]?.core.start ?? quotation.end) < quotation.end) behind++;
    if (behind - at <= 2 * EDGE) kept.push(...units.slice(at, behind));
    else kept.push(...units.slice(at, at + EDGE), ...units.slice(behind - EDGE, behind));
    at = behind;
  }
  return kept;
}

/** Words `first` to `last`, both included; `core` are those of the word itself. */
interface Group {
  readonly first: number;
  last: number;
  readonly core: number[];
}

function groupsOf(text: string, words: readonly EncodedWord[]): Group[] {
  const groups: Group[] = [];
  let first = -1; // of the words that wait for the one behind them
  for (let at = 0; at < words.length; at++) {
    if (first < 0 && joinsLast(text, words, groups.at(-1), at)) continue;
    const from = first < 0 ? at : first;
    const waits = waitsFor(text, words[at], words[at + 1]);
    first = waits ? from : -1;
    if (!waits) groups.push({ first: from, last: at, core: [at] });
  }
  return groups;
}

/** Puts a word into the group that it touches, as part of its core or beside it, if it belongs there. */
function joinsLast(text: string, words: readonly EncodedWord[], group: Group | undefined, at: number): boolean {
  const behind = words[at - 1];
  const word = words[at];
  if (!(group && behind && word) || behind.end !== word.start) return false;
  const form = formIn(text, word);
  if (isMark(form) || isHyphenWithin(text, form, word, words[at + 1])) {
    if (APART.has(formIn(text, behind))) return false;
  } else {
    if (APART.has(form) || isAlone(group, at - 1) || !goesOn(text, word)) return false;
    group.core.push(at);
  }
  group.last = at;
  return true;
}

function isAlone({ core }: Group, at: number): boolean {
  return core.length === 1 && core[0] === at;
}

/** Marks that stay by themselves: cues of headlines and transcripts, dashes, signs that count as words. */
const APART: ReadonlySet<string> = new Set(":–—-$%#@&/+=*•…");
/** Marks over which a word goes on. */
const LINKS = "'’-";
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

function isMark(form: string): boolean {
  return isOneCharacter(form) && !isLetterOrDigit(form) && !APART.has(form);
}

function isOneCharacter(form: string): boolean {
  return form.length === 1 || (form.length === 2 && (form.codePointAt(0) ?? 0) > 0xffff);
}

function isHyphenWithin(text: string, form: string, { start, end }: Span, ahead: Span | undefined): boolean {
  return (
    form === "-" && ahead?.start === end && isLetterOrDigit(text.charAt(end)) && isLetterOrDigit(text.charAt(start - 1))
  );
}

/** Whether a word that touches a mark goes on with what stands before that: "don't", "long-time", "1.6", "U.S.". */
function goesOn(text: string, { start, end }: Span): boolean {
  const link = text.charAt(start - 1);
  if (LINKS.includes(link)) return true;
  if (isDigit(text.charAt(start - 2))) return (link === "." || link === ",") && isDigit(text.charAt(start));
  return link === "." && end - start === 1 && !isLetterOrDigit(text.charAt(start - 3));
}

/** Opening marks and articles. */
function waitsFor(text: string, word: Span | undefined, ahead: Span | undefined): boolean {
  if (!word || !ahead) return false;
  const form = formIn(text, word);
  if (isMark(form)) return ahead.start === word.end;
  return form.length <= 3 && ARTICLES.has(form.toLowerCase()) && !APART.has(text.charAt(ahead.start));
}

function unitOf(text: string, words: readonly EncodedWord[], group: Group, shown: number): EncodedUnit {
  const { first, last, core } = group;
  const from = core[0] ?? first;
  const to = core.at(-1) ?? last;
  const head = words[from];
  const tail = words[to];
  const behind = to < last ? markBehind(text, words, to + 1, last) : 0;
  const before = first < from ? markBefore(text, words[from - 1]) : 0;
  return {
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
    core: { start: head?.start ?? 0, end: tail?.end ?? 0 },
    pieces: shownOf(piecesOf(words, core), shown),
    look: (head?.case ?? 0) + CASES * (behind + KINDS_BEHIND * before),
    stops: behind === SENTENCE_END || endsSentence(text, tail),
  };
}

function piecesOf(words: readonly EncodedWord[], core: readonly number[]): readonly number[] {
  return core.length === 1 ? (words[core[0] ?? -1]?.pieces ?? []) : core.flatMap((at) => words[at]?.pieces ?? []);
}

/** Of more pieces than are shown the first ones and the last. */
function shownOf(pieces: readonly number[], shown: number): readonly number[] {
  return pieces.length <= shown ? pieces : [...pieces.slice(0, shown - 1), ...pieces.slice(-1)];
}

const CASES = 4;
const KINDS_BEHIND = 4;
const SENTENCE_END = 2;

/** Of words `first` to `last`, both included: 1 a comma, 2 the end of a sentence, 3 another mark; 0 where there is none. */
function markBehind(text: string, words: readonly EncodedWord[], first: number, last: number): number {
  let mark = 3;
  for (let at = first; at <= last; at++) {
    if (endsSentence(text, words[at])) return SENTENCE_END;
    if (isOnly(text, words[at], ",")) mark = 1;
  }
  return mark;
}

/** 1 a mark, 2 an article; 0 where there is none. */
function markBefore(text: string, word: Span | undefined): number {
  return word && ARTICLES.has(formIn(text, word).toLowerCase()) ? 2 : 1;
}

function endsSentence(text: string, word: Span | undefined): boolean {
  return isOnly(text, word, ".") || isOnly(text, word, "!") || isOnly(text, word, "?");
}

function isOnly(text: string, word: Span | undefined, mark: string): boolean {
  return word !== undefined && word.end - word.start === 1 && text[word.start] === mark;
}

function formIn(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
