import type { Draft } from "./draft.ts";
import { tokensOf } from "./phrases.ts";
import { isTitled, type Token } from "./reading.ts";
import { isOfSaying } from "./verb-words.ts";

/**
 * A verb of saying with a quotation for its content counts from this share of the threshold on. Of the doubtful cues on PolNeAR dev 3 of 3
 * such were right, and 6 of the 22 others that have a quotation in their content.
 */
export const BESIDE_QUOTATION = 0.5;

/** "asking, “Where do we go from here?”": the cue is a verb of saying, and all that is said stands within marks. */
export function saysQuotation(found: Draft): boolean {
  return !found.quotedIn && isSaying(found) && contentOf(found).every(({ quote }) => quote >= 0);
}

/** "sang “The Song of the Quay” twice": nobody's words but a work's name, capitals at its head and in all its longer words; a headline may have them anyway. */
export function namesWork(found: Draft): boolean {
  const all = contentOf(found);
  const content = all.filter(({ quote }) => quote >= 0);
  const [words, end] = [content.filter(({ pos }) => pos !== "PUNCT"), content.at(-2)];
  if (found.quotedIn || found.paragraph.role === "title" || isSaying(found)) return false;
  if (words.length < 2 || end?.pos === "PUNCT") return false;
  if (!content.every(({ quote }) => quote === content[0]?.quote)) return false;
  if (all.some(({ quote, pos }) => quote < 0 && pos !== "ADV" && pos !== "PUNCT")) return false;
  return isTitled(words);
}

function isSaying({ paragraph, cue }: Draft): boolean {
  return tokensOf(paragraph, cue).some(({ pos, lemma }) => pos === "VERB" && isOfSaying(lemma));
}

function contentOf({ paragraph, content }: Draft): Token[] {
  return tokensOf(paragraph, content);
}
