import type { BlockRole, Span } from "#types";

/** What a block is and why. */
export interface Mark {
  readonly role: BlockRole;
  readonly reason: string | null;
}

/** A stretch of text that may become a block; `mark` null while nothing has been decided. */
export interface Piece extends Span {
  readonly mark: Mark | null;
}

/** A piece with the forms of its words that rules look at. */
export interface Line extends Piece {
  /** As printed, no-break spaces as spaces. */
  readonly text: string;
  /** Lower case, quotes straight, white space single, symbols at both ends dropped: "⚠ READ MORE »" is "read more". */
  readonly plain: string;
}

/** Rule over one line by itself. */
export type LineRule = (line: Line) => Mark | null;

/** Longest line that rules for chrome look into; anything longer is prose. */
const LONGEST_CHROME = 600;

/** Boilerplate for that reason. */
export function boilerplate(reason: string): Mark {
  return { role: "boilerplate", reason };
}

/** A piece as rules see it. */
export function lineOf(text: string, piece: Piece): Line {
  const printed = text
    .slice(piece.start, Math.min(piece.end, piece.start + 4000))
    .replace(/[\u00a0\u2009\u202f]/g, " ");
  const plain = printed.length > LONGEST_CHROME ? "" : plainForm(printed);
  return { ...piece, text: printed, plain };
}

/** The form in which lines are compared with phrases. */
export function plainForm(printed: string): string {
  return printed
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}"'#@$£€©]+/u, "")
    .replace(/[^\p{L}\p{N}"'?!%:.]+$/u, "")
    .replace(/(?:\.{2,}|…)$/u, "")
    .trim();
}

/** Whether somebody says something in the line: then it may be a report, whatever words it starts with. */
export function reportsSpeech(line: Line): boolean {
  return /\b(?:said|says|told|tells|added|according to|announced|reported|tweeted|wrote|asked|replied)\b/.test(
    line.plain,
  );
}

/** Whether the line ends as a sentence does. */
function endsAsSentence(printed: string): boolean {
  return /[.?!…]["”’')\]]*$/.test(printed);
}

/** A paragraph of prose: long and ended as a sentence, or two sentences and more. */
export function isProse(line: Line): boolean {
  if (line.text.length > LONGEST_CHROME) return true;
  return (
    (line.text.length >= 80 && endsAsSentence(line.text)) ||
    /[.?!]["”’]?\s+["“‘]?\p{Lu}.{20,}[.?!]["”’]?$/u.test(line.text)
  );
}

/** Like a headline: 3 to 30 words, at most 200 characters, no full stop, colon, semicolon or comma at the end. */
export function looksLikeHeadline(line: Line): boolean {
  const words = line.text.split(/\s+/).length;
  return (
    words >= 3 &&
    words <= 30 &&
    line.text.length <= 200 &&
    !/[.:;,…]["”’')]*$/.test(line.text) &&
    /\p{L}/u.test(line.text)
  );
}

/** Two to four words with capitals, as names are printed; particles ("de", "van") may stand between. */
export function looksLikeName(printed: string): boolean {
  return (
    printed.length <= 60 &&
    /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|del|della|da|dos|van|von|der|den|al|el|bin|bint|la|le|ter)\s+){0,2}\p{Lu}[\p{L}\p{M}'’.-]*){1,4}$/u.test(
      printed,
    )
  );
}

/** A place as printed on a line of its own: one to four words with capitals, commas between. */
export function looksLikePlace(printed: string): boolean {
  return (
    printed.length <= 50 &&
    !/^by\s/i.test(printed) &&
    /^\p{Lu}[\p{L}\p{M}'’.-]*(?:,?\s+(?:(?:of|the|de|la|upon|on)\s+)?\p{Lu}[\p{L}\p{M}'’.-]*){0,4}$/u.test(printed)
  );
}
