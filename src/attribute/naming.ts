import { isSaying } from "./beside-quotation.ts";
import type { Draft } from "./draft.ts";
import { type Phrase, tokensOf } from "./phrases.ts";
import { isTitled, type Paragraph, type Token } from "./reading.ts";

/** Verbs of giving a name, as lemmas. */
const NAMING_VERBS = new Set(["name", "nickname", "dub", "christen", "title", "entitle"]);

/**
 * "The line, known as the Crooked Mile", "a ferry named Orrin": a name, and nobody's words, where nobody is said to give it.
 * PolNeAR's training articles mark about every second one.
 */
export function givesName({ paragraph, source, cue, content: [content] }: Draft): boolean {
  const { tokens } = paragraph;
  const words = tokensOf(paragraph, cue);
  if (words.at(-1)?.lower === "by" || tokens[content?.from ?? -1]?.lower === "that") return false;
  if (source && !bearsName(paragraph, source, words)) return false;
  return words.some(({ lower, lemma }) => lower === "known" || NAMING_VERBS.has(lemma));
}

/** "The line, nicknamed …": what stands before the comma bears the name; of "Orrin, the mayor, named Venn" somebody gives it. */
function bearsName({ tokens }: Paragraph, source: Phrase, [verb, ...others]: readonly Token[]): boolean {
  const isBare = !tokens.slice(source.from, source.to).some(({ lower }) => lower === ",");
  return isBare && others.length === 0 && verb?.at === source.to + 1 && tokens[source.to]?.lower === ",";
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
