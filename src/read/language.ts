import { eld } from "eld/extrasmall";

/** Letters of the article that are looked at. */
const SAMPLE = 3000;

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
  if (latin && (words < 5 || isPlainlyEnglish(sample, words))) return "en";
  const found = eld.detect(sample);
  if (found.language === "") return latin ? "en" : "und";
  if (latin && found.language !== "en" && (looksEnglish(sample, words) || !found.isReliable())) return "en";
  return found.language;
}

/** Enough small words to spare the look at n-grams, which costs more than all the rest of reading. */
function isPlainlyEnglish(sample: string, words: number): boolean {
  const the = sample.match(/\bthe\b/gi)?.length ?? 0;
  return words >= 40 && the > words * 0.02 && smallWords(sample) > words * 0.15;
}

/** A tenth of an English text's words and more are these; names in it fool the n-grams. */
function looksEnglish(sample: string, words: number): boolean {
  return smallWords(sample) > words * 0.1;
}

function smallWords(sample: string): number {
  return sample.match(/\b(?:the|of|and|to|that|was|is|has|with|said|his|her|for|by)\b/gi)?.length ?? 0;
}
