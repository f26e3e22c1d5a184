import { isSaying } from "./beside-quotation.ts";
import type { Draft } from "./draft.ts";
import { tokensOf } from "./phrases.ts";
import { isTitled } from "./reading.ts";

/** Verbs of giving a name, as lemmas. */
const NAMING_VERBS = new Set(["name", "nickname", "dub", "christen", "title", "entitle"]);

/**
 * "The line, known as the Crooked Mile", "a ferry named Orrin": a name, and nobody's words, where nobody is said to give it.
 * PolNeAR's training articles mark about every second one.
 */
export function givesName({ paragraph, source, cue }: Draft): boolean {
  const words = tokensOf(paragraph, cue);
  const before = paragraph.tokens[(words[0]?.at ?? 0) - 1];
  if (source && before?.lower !== ",") return false;
  return words.some(({ lower, lemma }) => lower === "known" || NAMING_VERBS.has(lemma));
}

/** "sang “The Song of the Quay” twice": nobody's words but a work's name, capitals at its head and in all its longer words; a headline may have them anyway. */
export function namesWork(found: Draft): boolean {
  const all = tokensOf(found.paragraph, found.content);
  const content = all.filter(({ quote }) => quote >= 0);
  const [words, end] = [content.filter(({ pos }) => pos !== "PUNCT"), content.at(-2)];
  if (found.quotedIn || found.paragraph.role === "title" || isSaying(found)) return false;
  if (words.length < 2 || end?.pos === "PUNCT") return false;
  if (!content.every(({ quote }) => quote === content[0]?.quote)) return false;
  if (all.some(({ quote, pos }) => quote < 0 && pos !== "ADV" && pos !== "PUNCT")) return false;
  return isTitled(words);
}
