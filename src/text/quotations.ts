import type { Span } from "#types";
import { type Mark, marksOf } from "./marks.ts";
import { trimSpan } from "./spans.ts";

/** Words between quotation marks; `start` and `end` take the marks in. */
export interface Quotation extends Span {
  /** The words without their marks. */
  readonly inner: Span;
  readonly marks: "double" | "single";
  /** Whether the closing mark was found in its paragraph; an open one ends with its paragraph and swallows no more. */
  readonly closed: boolean;
  /** Whether it goes on from the quotation before it in the list (open mark again on each paragraph, closed on the last). */
  readonly continues: boolean;
  /** Index in the list of the quotation that holds it, or null. */
  readonly parent: number | null;
}

/** A quotation while its paragraph is read. */
interface Open {
  readonly mark: Mark;
  readonly holder: Open | null;
  end: number;
  innerEnd: number;
  closed: boolean;
  dropped: boolean;
}

/** Deeper nesting than this is broken text, and would make the search for the partner slow. */
const DEPTH = 4;

/**
 * Quotations of a text, in order of their start; each of `paragraphs` is read by itself, so that a stray mark ends with its paragraph.
 * Method: marks by their neighbours (`marks.ts`), matched with a stack; a mismatched pair (‘…” “…" "…”) still matches.
 * Known to miss: a plural possessive that ends single-quoted words may be taken for the closing mark, or the reverse.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const inside = trimSpan(text, paragraph);
    if (inside.start === inside.end) continue;
    const next = paragraphs[i + 1];
    const nextOpens = next !== undefined && /^\s*["“„«'‘`]/.test(text.slice(next.start, next.start + 12));
    const before = found.at(-1);
    const runsOn = before !== undefined && isOpenEnded(before, paragraphs[i - 1], text);
    append(found, matchParagraph(text, inside, runsOn, nextOpens), inside, runsOn);
  }
  return found;
}

/** An unclosed quotation that reaches the end of its paragraph may go on in the next. */
function isOpenEnded(quotation: Quotation, paragraph: Span | undefined, text: string): boolean {
  return paragraph !== undefined && !quotation.closed && quotation.end === trimSpan(text, paragraph).end;
}

function append(found: Quotation[], opens: readonly Open[], paragraph: Span, runsOn: boolean): void {
  const kept = opens.filter((open) => !open.dropped && open.innerEnd > open.mark.end);
  const index = new Map(kept.map((open, i) => [open, found.length + i] as const));
  for (const open of kept) {
    let holder = open.holder;
    while (holder && (!index.has(holder) || holder.end < open.end)) holder = holder.holder;
    found.push({
      start: open.mark.start,
      end: open.end,
      inner: { start: open.mark.end, end: open.innerEnd },
      marks: open.mark.family,
      closed: open.closed,
      continues: runsOn && open.mark.start === paragraph.start,
      parent: holder ? (index.get(holder) ?? null) : null,
    });
  }
}

function matchParagraph(text: string, paragraph: Span, runsOn: boolean, nextOpens: boolean): Open[] {
  const marks = marksOf(text, paragraph);
  const all: Open[] = [];
  let stack: Open[] = [];
  for (const [i, mark] of marks.entries()) {
    const partner = partnerOf(text, stack, marks, i);
    if (partner) {
      close(partner, mark);
      stack = stack.slice(0, stack.indexOf(partner));
    } else if (mark.opens && startsQuotation(marks, i, paragraph, nextOpens)) {
      stack = openAt(all, stack, mark);
    } else if (runsOn && all.length === 0 && mark.family === "double" && mark.closes) {
      all.push(closedWithoutOpening(paragraph, mark));
    }
  }
  for (const open of stack) endUnclosed(text, open, all, paragraph, nextOpens);
  return all;
}

/** What this mark closes, or null: of its own family first, then a mismatched partner. */
function partnerOf(text: string, stack: readonly Open[], marks: readonly Mark[], i: number): Open | null {
  const mark = marks[i];
  const top = stack.at(-1);
  if (!(mark?.closes && top)) return null;
  if (mark.family === "double") return stack.findLast((open) => open.mark.family === "double") ?? top;
  if (top.mark.family === "single") return isPluralPossessive(text, marks, i) ? null : top;
  return mismatchedSingle(text, stack, marks, i) ? top : null;
}

/** ‘the voters’ choice’: behind an s, before a small letter, with another closing mark to come. */
function isPluralPossessive(text: string, marks: readonly Mark[], i: number): boolean {
  const mark = marks[i];
  const next = marks.slice(i + 1, i + 8).find((other) => other.family === "single");
  return (
    mark !== undefined &&
    next !== undefined &&
    !next.opens &&
    text[mark.start - 1] === "s" &&
    /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
  );
}

/** “We will see,’ she said. No double mark closes it later, and the single one stands behind punctuation. */
function mismatchedSingle(text: string, stack: readonly Open[], marks: readonly Mark[], i: number): boolean {
  const mark = marks[i];
  if (!mark || stack.length !== 1 || !/[.,?!]/.test(text[mark.start - 1] ?? "")) return false;
  const next = marks.slice(i + 1, i + 8).find((other) => other.family === "double");
  return next === undefined || !next.closes;
}

/** A double mark always may; a single one only with a partner to come, or where the next paragraph opens again. */
function startsQuotation(marks: readonly Mark[], i: number, paragraph: Span, nextOpens: boolean): boolean {
  const mark = marks[i];
  if (!mark || mark.family === "double") return true;
  if (mark.start === paragraph.start && nextOpens) return true;
  const next = marks.slice(i + 1, i + 12).find((other) => other.closes && (other.family === "single" || other.sided));
  return next !== undefined;
}

function openAt(all: Open[], stack: Open[], mark: Mark): Open[] {
  const top = stack.at(-1);
  // a straight mark in opening position while a straight one is open: the earlier one was never closed
  const stray = top !== undefined && !top.mark.sided && !mark.sided && top.mark.family === mark.family;
  const holders = stray ? stack.slice(0, -1) : stack;
  if (stray) cutBefore(top, mark.start);
  if (holders.length >= DEPTH) return holders;
  const open: Open = {
    mark,
    holder: holders.at(-1) ?? null,
    end: mark.end,
    innerEnd: mark.end,
    closed: false,
    dropped: false,
  };
  all.push(open);
  return [...holders, open];
}

function close(open: Open, mark: Mark): void {
  open.closed = true;
  open.innerEnd = mark.start;
  open.end = mark.end;
}

function cutBefore(open: Open, end: number): void {
  open.end = Math.max(open.mark.end, end);
  open.innerEnd = open.end;
}

/** The end of a quotation whose opening mark was left out where it runs on from the paragraph before. */
function closedWithoutOpening(paragraph: Span, mark: Mark): Open {
  const opening: Mark = {
    start: paragraph.start,
    end: paragraph.start,
    family: "double",
    opens: true,
    closes: false,
    sided: true,
  };
  return { mark: opening, holder: null, end: mark.end, innerEnd: mark.start, closed: true, dropped: false };
}

/** To the end of the paragraph where more follows in the next; else before the next quotation, so that a stray mark takes little. */
function endUnclosed(text: string, open: Open, all: readonly Open[], paragraph: Span, nextOpens: boolean): void {
  if (open.closed || open.end > open.mark.end) return;
  if (open.mark.family === "single" && open.mark.start !== paragraph.start) {
    open.dropped = true;
    return;
  }
  const next = nextOpens ? undefined : all.find((other) => other.mark.start > open.mark.start && !other.dropped);
  const end = next === undefined ? paragraph.end : next.mark.start;
  const inner = trimSpan(text, { start: open.mark.end, end });
  open.end = inner.end;
  open.innerEnd = inner.end;
}
