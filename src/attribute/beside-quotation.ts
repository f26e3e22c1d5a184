import { isVerb } from "#text";
import type { Draft } from "./draft.ts";
import { tokensOf } from "./phrases.ts";
import { isOfSaying } from "./verb-words.ts";

/**
 * A verb of saying with a quotation for its content counts from this share of the threshold on. Of the doubtful cues on PolNeAR dev 3 of 3
 * such were right, and 6 of the 22 others that have a quotation in their content.
 */
export const BESIDE_QUOTATION = 0.5;

/** "asking, “Where do we go from here?”": the cue is a verb of saying, and all that is said stands within marks. */
export function saysQuotation(found: Draft): boolean {
  return (
    !found.quotedIn && isSaying(found) && tokensOf(found.paragraph, found.content).every(({ quote }) => quote >= 0)
  );
}

/** Whether a cue has a verb that says or writes. */
export function isSaying({ paragraph, cue }: Pick<Draft, "paragraph" | "cue">): boolean {
  return tokensOf(paragraph, cue).some((token) => isVerb(token) && isOfSaying(token.lemma));
}
