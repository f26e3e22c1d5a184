import type { Article, Passage } from "#types";
import { FRESH_ROWS } from "./arena.ts";
import { markBoilerplate } from "./boilerplate.ts";
import { findCandidates, type Together } from "./candidates.ts";
import { layCorpus } from "./corpus.ts";
import { printCorpus } from "./fingerprints.ts";
import { findNearPairs } from "./near.ts";
import { markOneSentence } from "./one-sentence.ts";
import { traceOrigins } from "./origins.ts";
import { layGround, passagesWith } from "./pairs.ts";
import { wordsIn } from "./shares.ts";

/** How passages are found. */
export interface PassageOptions {
  /** Shortest run of shared words that counts, in words; 7 unless given, from 2 up. */
  readonly minWords?: number;
  /** A run that more articles hold than this is compared with its first holders alone, unless a story has both; see `crowdOf`. */
  readonly crowd?: number;
  /** Articles that belong together: a run in a crowd is compared within each all the same. */
  readonly stories?: readonly Together[];
}

/** Pairs that a run in all articles may give, about: a minute's work at the worst. */
const CROWD_PAIRS = 2 ** 18;

/** Holders of a run that are all compared: every one in up to 512 articles, more than a hundred in 2,000, 16 from 16,000 on. */
function crowdOf(articles: number): number {
  return Math.max(16, Math.floor(CROWD_PAIRS / Math.max(1, articles)));
}

/** Short runs that more articles hold than this bring no two together: three words are common sooner than seven. */
const NEAR_CROWD = 16;

/**
 * The shared passages of every two articles, in canonical order of the members, the earlier article first. Every run of
 * `minWords` or more words that two articles share lies in a passage, always in up to 512 articles; beyond that, each run that
 * at most `crowd` articles hold, or 512 of their story, and of any other run that which an article shares with its first
 * holders. Every passage has as many shared words, if not in a row.
 * Throws a RangeError when an option makes no sense: callers check theirs.
 */
export function findPassages(articles: readonly Article[], options: PassageOptions = {}): Passage[] {
  const { minWords = 7, crowd = crowdOf(articles.length), stories = [] } = options;
  if (!(Number.isInteger(minWords) && minWords >= 2 && Number.isInteger(crowd) && crowd >= 1))
    throw new RangeError(`minWords ${minWords} must be a whole number from 2 up, crowd ${crowd} one from 1 up`);
  const corpus = layCorpus(articles);
  const printed = printCorpus(corpus, minWords);
  const ground = layGround(printed, FRESH_ROWS);
  const near = findNearPairs(corpus, printed.shorts, Math.min(crowd, NEAR_CROWD));
  const passages: Passage[] = [];
  for (const [later, seeded] of findCandidates(corpus, minWords, crowd, stories).entries()) {
    const alike = near[later] ?? [];
    const candidates = inEither(seeded, alike);
    if (candidates.length === 0) continue;
    for (const passage of passagesWith(ground, later, candidates, alike)) passages.push(passage);
  }
  const words = wordsIn(corpus);
  const marked = markOneSentence(corpus.articles, markBoilerplate(corpus.articles, passages, words), words);
  return traceOrigins(corpus.articles, marked, words);
}

/** Numbers in either of two rows, ascending, each once. */
function inEither(a: readonly number[], b: readonly number[]): readonly number[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])].sort((x, y) => x - y);
}
