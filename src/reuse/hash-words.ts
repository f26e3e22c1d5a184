import type { Article } from "#types";
import { stretchesOf } from "./corpus.ts";
import { cut, emptyRow, push } from "./rows.ts";
import { hashStretch, WALL } from "./scan.ts";

const hashes = emptyRow();

/** Hashes of the words of an article's title and body, with its walls: what a corpus has, without numbers and offsets. Good until the next call. */
export function hashWords(article: Article): Int32Array {
  hashes.length = 0;
  for (const { start, end, wall } of stretchesOf(article)) {
    if (wall) push(hashes, WALL);
    else hashStretch(article.text, start, end, hashes);
  }
  return cut(hashes);
}
