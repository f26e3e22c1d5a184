import type { Span } from "#types";
import { trimSpan } from "./spans.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** A full stop behind one of these does not end a sentence when more follows. */
const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Pres|Supt|Det|Insp|St|Sr|Jr|vs|v|No|Inc|Corp|Co|Ltd|Bros|Mt|Ft|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|e\.g|i\.e|a\.m|p\.m|[A-Z]|(?:[A-Z]\.)+[A-Z])\.[”’"')\]]*\s*$/u;

/** Behind these a sentence does often end: it goes on only when what follows starts in lower case or with a figure. */
const MAY_END = /(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|a\.m|p\.m|(?:[A-Z]\.)+[A-Z]|est)\.[”’"')\]]*\s*$/u;

/**
 * Sentences of a stretch of text, in order, white space trimmed; a line break always ends one.
 * Method: Unicode UAX #29 through Intl.Segmenter, joined again behind abbreviations, initials and before a lower-case word.
 * Known to miss: a sentence end right behind an abbreviation that takes a capital next ("… of Acme Inc. Shares fell").
 */
export function sentencesOf(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const sentences: Span[] = [];
  for (const piece of segmentsOf(text, span)) {
    const last = sentences.at(-1);
    if (last && continues(text.slice(last.start, last.end), text.slice(piece.start, piece.end)))
      sentences[sentences.length - 1] = { start: last.start, end: piece.end };
    else sentences.push(piece);
  }
  return sentences.map((sentence) => trimSpan(text, sentence)).filter((sentence) => sentence.end > sentence.start);
}

/** The segmenter takes time that grows with the square of what it is given, so it gets so many characters at once. */
const WINDOW = 2000;

/** Segments of the span; the last two of each window wait for the next, since what follows them may change their ends. */
function* segmentsOf(text: string, { start, end }: Span): Generator<Span> {
  let width = WINDOW;
  for (let at = start; at < end; ) {
    const stop = Math.min(end, at + width);
    const found = [...segmenter.segment(text.slice(at, stop))];
    const kept = stop === end ? found : found.slice(0, -2);
    for (const { segment, index } of kept) yield { start: at + index, end: at + index + segment.length };
    const last = kept.at(-1);
    at += last ? last.index + last.segment.length : 0;
    width = last ? WINDOW : width * 2;
  }
}

function continues(before: string, next: string): boolean {
  if (/\n\s*$/.test(before)) return false;
  if (/^\s*[”’"')\]]+[\s.,;]*$/.test(next)) return true; // a closing mark left alone belongs to what it closes
  const startsLow = /^[“”‘’"'(]*(?:\p{Ll}|\p{N})/u.test(next);
  if (MAY_END.test(before)) return startsLow;
  if (ABBREVIATION.test(before)) return true;
  return (
    /^\p{Ll}/u.test(next) &&
    /[.?!…][”’"')\]]*\s*$/.test(before) &&
    /[”’"')\]…]\s*$|\.\.\.\s*$|[?!][”’"']?\s*$/.test(before)
  );
}
