import type { Span } from "#types";

/** A quotation mark and what its neighbours allow it to be; apostrophes and inch and foot marks are none. */
export interface Mark extends Span {
  readonly family: "double" | "single";
  readonly opens: boolean;
  readonly closes: boolean;
  /** “ ” « » and the like: the character itself says which side it is on. */
  readonly sided: boolean;
}

const MARK = /``|''|‘‘|’’|["“”„‟«»'‘’`‛]/g;
const OPENERS = new Set(["“", "„", "‟", "«", "‘", "``", "‘‘", "`", "‛"]);
const CLOSERS = new Set(["”", "»", "’", "’’"]);
const SINGLE = new Set(["'", "‘", "’", "`", "‛"]);

/** Words that English prints with an apostrophe in front: "get ’em", "in the ’90s". */
const ELISION = /^(?:em|tis|twas|til|n|bout|cuz|\d\ds?)(?![\p{L}\p{N}])/iu;
/** What stands behind the apostrophe of a possessive or contraction, also where a scraper left a space: "the mayor ‘s office". */
const ENDING = /^(?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}])/u;

/** The quotation marks of one paragraph, in order. */
export function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  const stretch = text.slice(paragraph.start, paragraph.end);
  for (const match of stretch.matchAll(MARK)) {
    const mark = read(stretch, match.index, match[0]);
    if (mark.opens || mark.closes)
      marks.push({ ...mark, start: paragraph.start + mark.start, end: paragraph.start + mark.end });
  }
  return marks;
}

function read(stretch: string, start: number, sign: string): Mark {
  const end = start + sign.length;
  const before = stretch[start - 1] ?? " ";
  const after = stretch[end] ?? " ";
  const family = SINGLE.has(sign) ? "single" : "double";
  const sided = OPENERS.has(sign) || CLOSERS.has(sign);
  const none = { start, end, family, sided, opens: false, closes: false } as const;
  if (family === "single") {
    if (isApostrophe(before, after, stretch.slice(end, end + 6))) return none;
    const opens = sign !== "’" && (mayOpen(before, after) || opensDots(before, stretch, end));
    return { ...none, opens, closes: mayClose(before, after) };
  }
  if (sign === '"' && opensDots(before, stretch, end)) return { ...none, opens: true };
  if (sign === '"' && isDigit(before) && isMeasure(stretch, start)) return none;
  return { ...none, ...doubleSides(sign, before, after) };
}

function doubleSides(sign: string, before: string, after: string): { opens: boolean; closes: boolean } {
  if (OPENERS.has(sign)) return { opens: true, closes: !mayOpen(before, after) && mayClose(before, after) };
  if (CLOSERS.has(sign)) return { opens: isSpace(before) && !isSpace(after), closes: true };
  if (isSpace(before) && isSpace(after)) return { opens: true, closes: true };
  const opens = mayOpen(before, after) || isWord(after);
  return { opens, closes: !mayOpen(before, after) && !isSpace(before) };
}

function isApostrophe(before: string, after: string, rest: string): boolean {
  if (isWord(before) && isWord(after)) return true;
  if (isSpace(before)) return ELISION.test(rest) || ENDING.test(rest);
  return false;
}

/** `a 12" pipe`, `6'2" tall`: a figure before the mark and no sign that words were quoted. */
function isMeasure(stretch: string, at: number): boolean {
  const head = stretch.slice(Math.max(0, at - 8), at);
  const foot = /\d['’′]\s?\d{1,2}(?:\.\d)?$/.test(head);
  return foot || (/(?:^|\s)\d{1,3}(?:\.\d)?$/.test(head) && /^["](?:-|\sby\s|\sx\s)/.test(stretch.slice(at, at + 5)));
}

/** `She said: "... and nobody came."`: dots for what was said before; one full stop behind a mark ends the sentence around it. */
function opensDots(before: string, stretch: string, end: number): boolean {
  return (
    (isSpace(before) || /[([{]/.test(before)) && /^\.\s?\.\s?\.?\s?[\p{L}\p{N}$£€]/u.test(stretch.slice(end, end + 8))
  );
}

function mayOpen(before: string, after: string): boolean {
  return (isSpace(before) || /[([{—–\-/:“‘"'„«`]/.test(before)) && !isSpace(after) && !/[.,;!?)\]]/.test(after);
}

function mayClose(before: string, after: string): boolean {
  return !isSpace(before) && !isWord(after);
}

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

function isDigit(character: string): boolean {
  return /\d/.test(character);
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
