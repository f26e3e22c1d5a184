/** What becomes of a character: left out, between words, a word of its own (punctuation, a Chinese character), or part of a word. */
export const LEFT_OUT = 1;
export const BETWEEN = 2;
export const ALONE = 3;
export const IN_WORD = 4;

/**
 * Chinese characters as BERT lists them (`_is_chinese_char`; U+2B820 to U+2B91F are not in the list).
 * Compatibility characters count; kana and Hangul do not.
 */
const CHINESE = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0x2f800, 0x2fa1f],
] as const;

/** The kind of a code point; a lone surrogate, which no UTF-8 text can hold, is left out. */
export const kindOf = remembered(tellKind);

/**
 * A code point as BERT's uncased vocabulary spells it: canonically decomposed, accents (Mn) gone, lower case, each character by itself,
 * so that a final sigma stays σ. May be empty or several characters (Hangul).
 */
export function normalizePoint(point: number): string {
  if (point < 0x80) return String.fromCharCode(point).toLowerCase();
  const parts = String.fromCodePoint(point)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
  return Array.from(parts, (part) => part.toLowerCase()).join("");
}

function tellKind(point: number): number {
  const character = String.fromCodePoint(point);
  if (character === "\t" || character === "\n" || character === "\r") return BETWEEN;
  if (point === 0xfffd || /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(character)) return LEFT_OUT;
  if (/\p{White_Space}/u.test(character)) return BETWEEN;
  if (CHINESE.some(([from, to]) => from <= point && point <= to)) return ALONE;
  const normal = normalizePoint(point);
  if (normal === "") return LEFT_OUT;
  return /^[!-/:-@[-`{-~\p{P}]$/u.test(normal) ? ALONE : IN_WORD;
}

/** What a character is in a word: a decimal digit, a letter or another number, or none of these. */
const DIGIT = 1;
const LETTER_OR_NUMBER = 2;
const OTHER = 3;

const writtenAs = remembered(tellWritten);

/** Whether a string begins with a letter (Unicode L) or a number (N). */
export function isLetterOrDigit(form: string): boolean {
  return form !== "" && writtenAs(form.codePointAt(0) ?? 0) < OTHER;
}

/** Whether a string begins with a decimal digit (Nd). */
export function isDigit(form: string): boolean {
  return form !== "" && writtenAs(form.codePointAt(0) ?? 0) === DIGIT;
}

function tellWritten(point: number): number {
  const character = String.fromCodePoint(point);
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /[\p{L}\p{N}]/u.test(character) ? LETTER_OR_NUMBER : OTHER;
}

/** What `tell` says of code points, above 0 and below 256, remembered for those of the Basic Multilingual Plane as they are first met. */
function remembered(tell: (point: number) => number): (point: number) => number {
  const known = new Uint8Array(0x10000);
  return (point) => {
    if (point > 0xffff) return tell(point);
    const before = known[point];
    if (before) return before;
    const kind = tell(point);
    known[point] = kind;
    return kind;
  };
}
