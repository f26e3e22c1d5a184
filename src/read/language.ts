import { eld } from "eld/extrasmall";

/** Letters of the article that are looked at. */
const SAMPLE = 4000;

/**
 * BCP 47 language of a text: "und" for a text without letters, "en" for one of Latin letters too short or too unlike any language to tell.
 * Method: character n-grams (eld, its smallest model). Known to miss: an English text that quotes mostly in another language.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "und";
  const latin = (sample.match(/\p{Script=Latin}/gu)?.length ?? 0) > letters / 2;
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  if (latin && words < 5) return "en";
  const found = eld.detect(sample);
  if (found.language === "") return latin ? "en" : "und";
  if (latin && found.language !== "en" && (looksEnglish(sample, words) || !found.isReliable())) return "en";
  return found.language;
}

/** A tenth of an English text's words and more are these; names in it fool the n-grams. */
function looksEnglish(sample: string, words: number): boolean {
  const small = sample.match(/\b(?:the|of|and|to|that|was|is|has|with|said|his|her|for|by)\b/gi)?.length ?? 0;
  return small > words * 0.1;
}
