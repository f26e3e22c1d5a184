import type { Story } from "#types";
import type { HashedCorpus } from "./corpus.ts";
import { openRunIndex } from "./run-index.ts";
import { addWords } from "./visits.ts";

/** Which articles belong together: as `groupStories` gives it. */
export type Together = Pick<Story, "articles">;

/**
 * For each article the earlier ones (as places in `corpus.articles`, ascending) that it must be compared with: all that
 * share a run of `minWords` words which at most `crowd` articles hold, or 512 of their story, and the first `crowd` holders of
 * any run. A few pairs share no such run, which comparing them shows.
 */
export function findCandidates(
  corpus: HashedCorpus,
  minWords: number,
  crowd: number,
  stories: readonly Together[],
): number[][] {
  const { articles, first, hashes } = corpus;
  const index = openRunIndex({ minWords, crowd, words: hashes.length });
  const storyOf = new Map(stories.flatMap((story, i) => story.articles.map((article) => [article, i + 1])));
  return articles.map(({ id }, article) =>
    addWords(index, hashes.subarray(first[article], first[article + 1]), storyOf.get(id)),
  );
}
