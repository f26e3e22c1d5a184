import type { LedgerFile, Passage } from "#types";

/** So many sayings, excerpts, quotations or aliases are printed in one list; the ledger file has all. */
export const LIST_SHOWN = 40;
/** So many names are printed in one line. */
export const NAMES_SHOWN = 12;
/** So many members of one passage are held against its first: each costs a word-level difference. */
export const MEMBERS_SHOWN = 12;
/** So many passages are printed of those copied, of those that are quoted words only, and of those that everybody has. */
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

/** Passages that may be copied, those that share somebody's quoted words only, and those that share words everybody has. */
export interface SortedPassages {
  readonly copied: readonly Passage[];
  readonly quoted: readonly Passage[];
  readonly common: readonly Passage[];
}

/** All passages of a ledger, longest first. */
export function sortedPassages({ passages }: LedgerFile): SortedPassages {
  const byLength = [...passages].sort((a, b) => lengthOf(b) - lengthOf(a));
  return {
    copied: byLength.filter(mayBeCopied),
    quoted: byLength.filter(({ quotationOnly }) => quotationOnly),
    common: byLength.filter(({ quotationOnly, common }) => !quotationOnly && common !== null),
  };
}

/** The passages that the page prints. */
export function printedPassages(ledger: LedgerFile): SortedPassages {
  const { copied, quoted, common } = sortedPassages(ledger);
  const first = (passages: readonly Passage[]) => passages.slice(0, PASSAGES_SHOWN);
  return { copied: first(copied), quoted: first(quoted), common: first(common) };
}

/** Whether a passage shares more than somebody's quoted words and words that everybody has. */
export function mayBeCopied({ quotationOnly, common }: Passage): boolean {
  return !quotationOnly && common === null;
}

function lengthOf({ members: [first] }: Passage): number {
  return first ? first.end - first.start : 0;
}

/** The names in one line, the rest as a number: "A, B and 3 more". */
export function namesInLine(names: readonly string[]): string {
  const rest = names.length - NAMES_SHOWN;
  return rest > 0 ? `${names.slice(0, NAMES_SHOWN).join(", ")} and ${rest} more` : names.join(", ");
}
