import type { LedgerFile } from "#types";

/** Keys in the order in which LEDGER.md tells them; a key that is not here comes behind these, by its letters. */
const KEY_ORDER = (
  "format version generator offsets inputs articles sources attributions passages quotes stories claims conflicts notes " +
  "id story identity path url sha256 article otherPaths givenId outlet title byline dateline published publishedBasis language credit " +
  "parent coverage own copiedCredited copiedUncredited quotation text blocks times start end exact role resolved " +
  "a b code span message kind name description aliases count atLeast atMost toldTo spokenFor reason " +
  "source cue content form sourceId via polarity medium method attribution stance strength score because " +
  "similarity members alignment quotationOnly common origin originBasis basis versions fullest changes between detail from to " +
  "wording said possibly unattributed origins affirming denying onRecord people firstSeen evidence"
).split(" ");

const rank = new Map(KEY_ORDER.map((key, i) => [key, i]));

/** The ledger file: JSON with two spaces, keys in one order however the objects were made, a line end at its end. */
export function toJson(ledger: LedgerFile): string {
  return `${JSON.stringify(inOrder(ledger), null, 2)}\n`;
}

/** The ledger as one line that may stand in an HTML script element: no character in it can end the element. */
export function toEmbeddedJson(ledger: LedgerFile): string {
  return JSON.stringify(inOrder(ledger)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

function rankOf(key: string): number {
  return rank.get(key) ?? KEY_ORDER.length;
}
