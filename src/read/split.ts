import { trimSpan } from "#text";
import type { Span } from "#types";
import { boilerplate, type Mark, type Piece } from "./line.ts";

/** A cut: the stretch that gets a mark; what stands before and after it stays as it was. */
interface Cut extends Span {
  readonly mark: Mark;
}

/** Finds one thing that was run into a line; offsets count from the line's start. */
type Cutter = (line: string) => Cut | null;

const cutters: readonly Cutter[] = [dateArtefact, gluedCrossLink, crossLinkBeforeProse, gluedPictureCredit];

/** Pieces with what was run into a line cut off it: the words before and after survive as pieces of their own. */
export function splitInside(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => (piece.mark ? [piece] : splitPiece(text, piece, 20)));
}

function splitPiece(text: string, piece: Piece, left: number): Piece[] {
  const line = text.slice(piece.start, piece.end);
  const cut = left > 0 && line.length <= 50_000 ? firstCut(line) : null;
  if (!cut) return [piece];
  const at = (start: number, end: number) => trimSpan(text, { start: piece.start + start, end: piece.start + end });
  const before = { ...at(0, cut.start), mark: null };
  const marked = { ...at(cut.start, cut.end), mark: cut.mark };
  const after = { ...at(cut.end, line.length), mark: null };
  return [before, marked, ...(after.end > after.start ? splitPiece(text, after, left - 1) : [])].filter(
    (part) => part.end > part.start,
  );
}

function firstCut(line: string): Cut | null {
  for (const cutter of cutters) {
    const cut = cutter(line);
    if (cut) return cut;
  }
  return null;
}

/** "… the mayor said. date 2031-04-09 The harbour board …": a field of the scraper's that was run into the text. */
function dateArtefact(line: string): Cut | null {
  const match =
    /(^\s*|[.!?…”"’')]\s+|\n)date (?:19|20)\d\d-[01]\d-[0-3]\d(?=\s|$)/.exec(line) ??
    /(\s)date (?:19|20)\d\d-[01]\d-[0-3]\d\s*$/.exec(line);
  if (!match) return null;
  return {
    start: match.index + (match[1]?.length ?? 0),
    end: match.index + match[0].length,
    mark: boilerplate("date artefact"),
  };
}

/** "… the board said.READ MORE: Tolls to rise": no space before the label, nothing but a headline behind it. */
function gluedCrossLink(line: string): Cut | null {
  const match =
    /[.!?”"’)]\s?(?=(?:READ MORE|Read more|RELATED|Related|MORE|SEE ALSO|See also|ALSO READ|Also read|Also Read|WATCH)\s?:\s?\S)/.exec(
      line,
    );
  if (!match) return null;
  const start = match.index + match[0].length;
  const rest = line.slice(start);
  return rest.length <= 160 && !/[.]\s+\p{Lu}/u.test(rest)
    ? { start, end: line.length, mark: boilerplate("cross-link") }
    : null;
}

/** "Read more: Tolls to rise in springThe harbour board said on Friday …": the link's words end where a capital follows without a space. */
function crossLinkBeforeProse(line: string): Cut | null {
  if (line.length < 120 || !/^\W{0,4}(?:read more|related|see also|also read|more|watch)\s?:/i.test(line)) return null;
  const match = /[\p{Ll}\d?!’”'"](?=\p{Lu}\p{Ll}*\s\p{L})/u.exec(line.slice(12, 220));
  if (!match) return null;
  const end = 12 + match.index + match[0].length;
  return line.length - end >= 80 ? { start: 0, end, mark: boilerplate("cross-link") } : null;
}

/** "He said the quay was safe.  Mara Vane / Getty Images": the credit of a picture behind a sentence that is no caption. */
function gluedPictureCredit(line: string): Cut | null {
  const tail = line.slice(-100);
  const match = /(?<=[.!?”"]\s{1,4})\p{Lu}[\p{L} .'’-]{2,50}\s?\/\s?(?:Getty Images|AP|AFP|Reuters|EPA)$/u.exec(tail);
  const start = line.length - tail.length + (match?.index ?? 0);
  const isSpeech = /\b(?:said|says|told|added|according to|asked|wrote)\b/.test(line.slice(0, start));
  return match && isSpeech ? { start, end: line.length, mark: boilerplate("picture credit") } : null;
}
