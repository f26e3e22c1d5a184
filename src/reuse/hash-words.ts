import type { Article } from "#types";
import { stretchesOf } from "./corpus.ts";
import { emptyWords, pushWord } from "./rows.ts";
import { scanStretch, WALL } from "./scan.ts";

const words = emptyWords();

/** Hashes of the words of an article's title and body, with its walls: what a corpus has, without numbers and offsets. Good until the next call. */
export function hashWords(article: Article): Int32Array {
  words.length = 0;
  for (const { start, end, wall } of stretchesOf(article)) {
    if (wall) pushWord(words, WALL, start, start);
    else scanStretch(article.text, start, end, words);
  }
  return words.hashes.subarray(0, words.length);
}
