import type { Article } from "#types";
import { hashWords } from "./hash-words.ts";
import { firstsOf, openRunIndex, type RunIndex } from "./run-index.ts";
import { addWords } from "./visits.ts";

/** How an archive is opened. */
export interface ArchiveOptions {
  /** How many words it will hold, about: 400 million for a million articles. Decides on its memory at first. */
  readonly words: number;
  /** Shortest run of shared words that counts; 7 unless given. */
  readonly minWords?: number;
  /** Of a run that more articles hold, those that come later meet the first four holders alone; 16 unless given. */
  readonly crowd?: number;
}

/** In a large archive common words come to many postings soon, and each line of them is a place of memory to wait for: 4 for a crowd of 16. */
function gatheringOf(crowd: number): number {
  return Math.min(16, Math.max(1, crowd >> 2));
}

/** An index of millions of articles without their texts: about 1.4 kB for each of 400 words. */
export function openArchive({ words, minWords = 7, crowd = 16 }: ArchiveOptions): RunIndex {
  return openRunIndex({ words, minWords, crowd, firsts: firstsOf(crowd), gathering: gatheringOf(crowd) });
}

/**
 * Adds an article, the number of which is how many were added before. Gives the numbers of those that share a run with it, as
 * far as the index knows by hashes: comparing the texts is left to the caller, who has them (`findPassages`). The number of
 * its story, from 1 up, lets it meet late holders of a run in a crowd too.
 */
export function indexArticle(archive: RunIndex, article: Article, story = 0): number[] {
  return addWords(archive, hashWords(article), story);
}
