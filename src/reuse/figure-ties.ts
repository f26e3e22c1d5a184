import type { Word } from "#text";
import type { Span } from "#types";

/** Between two figures: “half past nine”, “two out of five”, “2020-21”, “nineteen oh five”, “20 30”. */
const BETWEEN =
  /^\s*(?:[-–—‑/]|(?:minutes? )?(?:to|till?|past|before|after)|point|oh?|and|(?:in|out of|of)(?: (?:the|all|every|each))?)?\s*$/i;
/** Of these, those that make what one figure comes to depend on the other. */
const SHARE = /^(?:in|out of|of)\b/;
/** A year is no part of a share: “12 in 1931”. */
const IN_YEAR = /^in .*~[12]\d{3}$/;
/** Before a figure: “nought point five”, “a dollar fifty”. */
const BEFORE = /(?<![\p{L}\p{N}])(?:point|oh?|dollar|pound|euro)\s+$/iu;
/** Behind a figure: “500 grand”, “a million and a half”, “50p”. */
const BEHIND =
  /^(?:\s+(?:grand|lakh|crore|score|basis|cents?|pence|(?:\p{L}+ )?and (?:an?|one|three)[ -](?:half|quarters?))|[pc])(?![\p{L}\p{N}])/iu;

/**
 * What ties a figure to what stands beside it, so that both together may say a number that is not read; "" where nothing does. Two
 * figures tied in the same way can be compared.
 */
export function tieOf(text: string, before: Word | undefined, { start, end }: Word, after: Word | undefined): string {
  const lead = before ? linkOf(text, before, start, before) : null;
  const trail = after ? linkOf(text, { start, end }, after.start, after) : null;
  const opening = lead ?? evened(BEFORE.exec(text.slice(Math.max(0, start - 10), start)));
  const closing = trail ?? evened(BEHIND.exec(text.slice(end, end + 40)));
  return opening === null && closing === null ? "" : `${opening ?? ""}#${closing ?? ""}`;
}

/** The words between two figures, of a share with the other figure; null where they are not tied. */
function linkOf(text: string, first: Span, start: number, other: Word): string | null {
  const printed = evened(BETWEEN.exec(text.slice(first.end, start)));
  const link = printed === " and " && isRange(text, first) ? " to " : printed;
  if (link === null || !SHARE.test(link.trim())) return link;
  const share = `${link.trim()} ~${text.slice(other.start, other.end)}`;
  return IN_YEAR.test(share) ? null : `${link.trim()} ${other.norm}`;
}

/** “between 200 and 300” is 200 to 300. */
function isRange(text: string, { start }: Span): boolean {
  return /(?<!\p{L})between\s+$/iu.test(text.slice(Math.max(0, start - 10), start));
}

function evened(match: RegExpExecArray | null): string | null {
  return match === null ? null : ` ${match[0].toLowerCase().trim().replace(/\s+/g, " ")} `;
}
