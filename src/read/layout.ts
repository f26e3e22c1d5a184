import { trimSpan } from "#text";
import type { Span } from "#types";

/**
 * Blocks of a plain text before anyone has looked at what they are, in order, white space trimmed, none empty:
 * its lines, or its paragraphs where lines are broken at a fixed width inside sentences.
 */
export function layOut(text: string): Span[] {
  const paragraphs = paragraphsOf(text);
  const hasLongLines = paragraphs.some((lines) => lines.some((line) => line.end - line.start > 120));
  return paragraphs.flatMap((lines) => (!hasLongLines && isWrapped(text, lines) ? [joined(lines)] : lines));
}

/** Lines grouped by the blank lines between them. */
function paragraphsOf(text: string): Span[][] {
  const paragraphs: Span[][] = [[]];
  for (const line of linesOf(text)) {
    if (line.end === line.start) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    lines.push(trimSpan(text, { start, end }));
    start = end + 1;
  }
  return lines;
}

/**
 * A paragraph is broken at a fixed width when all its lines but the last are of nearly one length and most break off inside a sentence:
 * "The harbour board will meet again on Friday to hear what the\nengineers have found, its chair said." A text with lines beyond 120 is not broken so.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  const widths = lines.map((line) => line.end - line.start);
  const widest = Math.max(...widths.slice(0, 10_000));
  if (widest > 100 || widest < 50) return false;
  const full = lines.slice(0, -1).filter((_, i) => (widths[i] ?? 0) >= widest * 0.7).length;
  const open = lines.slice(0, -1).filter((line) => !/[.?!:…]["”’')\]]*$/.test(text.slice(line.start, line.end))).length;
  const low = lines.slice(1).filter((line) => /^\p{Ll}/u.test(text.slice(line.start, line.start + 2))).length;
  const breaks = lines.length - 1;
  return full >= breaks * 0.8 && open >= breaks * 0.6 && low >= breaks * 0.4;
}

function joined(lines: readonly Span[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}
