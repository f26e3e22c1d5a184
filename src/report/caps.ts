import type { LedgerFile, Passage } from "#types";

/** So many sayings, excerpts, quotations or aliases are printed in one list; the ledger file has all. */
export const LIST_SHOWN = 40;
/** So many names are printed in one line. */
export const NAMES_SHOWN = 12;
/** So many members of one passage are held against its first: each costs a word-level difference. */
export const MEMBERS_SHOWN = 12;
/** So many passages are printed of those copied, and of those that are quoted words only. */
export const PASSAGES_SHOWN = 300;
/** A ledger with more characters of JSON does not travel in the page. */
export const EMBEDDED_UP_TO = 5_000_000;

/** How many of each list are printed when all may have `most` together: one of each in turn, so that a long list leaves room for the short ones. */
export function fairShares(lengths: readonly number[], most: number): number[] {
  const shares = lengths.map(() => 0);
  let left = Math.min(
    most,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  for (let round = 0; left > 0; round++)
    for (const [i, length] of lengths.entries())
      if (length > round && left > 0) {
        shares[i] = round + 1;
        left--;
      }
  return shares;
}

/** The passages that the page prints, longest first: of those copied, and of those that are somebody's quoted words only. */
export function printedPassages({ passages }: LedgerFile): { copied: Passage[]; quoted: Passage[] } {
  const byLength = [...passages].sort((a, b) => lengthOf(b) - lengthOf(a));
  return {
    copied: byLength.filter(({ quotationOnly }) => !quotationOnly).slice(0, PASSAGES_SHOWN),
    quoted: byLength.filter(({ quotationOnly }) => quotationOnly).slice(0, PASSAGES_SHOWN),
  };
}

function lengthOf({ members: [first] }: Passage): number {
  return first ? first.end - first.start : 0;
}

/** The names in one line, the rest as a number: "A, B and 3 more". */
export function namesInLine(names: readonly string[]): string {
  const rest = names.length - NAMES_SHOWN;
  return rest > 0 ? `${names.slice(0, NAMES_SHOWN).join(", ")} and ${rest} more` : names.join(", ");
}
