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
  for (const { segment, index } of segmenter.segment(text.slice(span.start, span.end))) {
    const piece: Span = { start: span.start + index, end: span.start + index + segment.length };
    const last = sentences.at(-1);
    if (last && continues(text.slice(last.start, last.end), segment))
      sentences[sentences.length - 1] = { start: last.start, end: piece.end };
    else sentences.push(piece);
  }
  return sentences.map((sentence) => trimSpan(text, sentence)).filter((sentence) => sentence.end > sentence.start);
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
