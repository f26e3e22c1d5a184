import { joinSpans, lengthOf, sharedBy } from "#text";
import type { Article, Passage } from "#types";
import { tellsOfCopying } from "./common.ts";
import { creditsInCommon } from "./credits.ts";
import { sharedSpansOf } from "./editing.ts";
import { pairsOf } from "./origins.ts";
import { saysFrom } from "./relays.ts";
import { countInBody, type WordsOf } from "./shares.ts";

/**
 * So many words two articles must share for that alone to tell of copying: a sentence may be the trade's (“She was released on bail to
 * appear before the court in May”), a helpline's, a market's, a law's. On FNC-1's texts 157 of 195 pairs of different stories that share
 * words of their own voice share fewer, and 961 of 2,211 of one story.
 */
const MORE_THAN_A_SENTENCE = 25;
/** Or so much of one of them. */
const MUCH = 0.5;

/**
 * The passages, `common` where they are all that two articles share, no more than a sentence, and neither names the other's outlet nor both
 * the same agency: one of the two may have borrowed a sentence, and nothing says so.
 */
export function markOneSentence(articles: readonly Article[], passages: readonly Passage[], words: WordsOf): Passage[] {
  const marked = new Set<Passage>();
  for (const { earlier, later, passages: told } of pairsOf(articles, passages.filter(tellsOfCopying)).values()) {
    const isMuch = [earlier, later].some((article) => sharesMuch(article, told, words));
    const isNamed = () =>
      saysFrom(earlier, later) || saysFrom(later, earlier) || creditsInCommon(earlier, later).length > 0;
    if (!isMuch && !isNamed()) for (const passage of told) marked.add(passage);
  }
  return passages.map((passage) => (marked.has(passage) ? { ...passage, common: "one-sentence" } : passage));
}

/** Fewer letters than these are no such number of words, and need not be counted. */
const LEAST_LETTERS = 3 * MORE_THAN_A_SENTENCE;

/** By words, and by letters of the body. */
function sharesMuch(article: Article, told: readonly Passage[], words: WordsOf): boolean {
  const ofArticle = words(article);
  const same = sharedBy(ofArticle.body, joinSpans(sharedSpansOf(article, told)));
  const letters = lengthOf(same);
  if (letters >= MUCH * lengthOf(ofArticle.body)) return true;
  return letters >= LEAST_LETTERS && countInBody(ofArticle, same) >= MORE_THAN_A_SENTENCE;
}
