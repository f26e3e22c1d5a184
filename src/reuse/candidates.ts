import type { Corpus } from "./corpus.ts";
import { addWords, openRunIndex } from "./run-index.ts";

/**
 * For each article the earlier ones (as places in `corpus.articles`, ascending) that it must be compared with: all that
 * share a run of `minWords` words which at most `crowd` articles hold, and the first `crowd` holders of any run. So a run in n
 * articles gives at most 2 n × `crowd` pairs, not n². A pair here and there shares no such run, which comparing it shows.
 */
export function findCandidates(corpus: Corpus, minWords: number, crowd: number): number[][] {
  const { articles, first, hashes } = corpus;
  const index = openRunIndex({ minWords, crowd, words: hashes.length });
  return articles.map((_, article) => addWords(index, hashes.subarray(first[article], first[article + 1])));
}
