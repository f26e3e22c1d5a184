import { excerpt, stableId } from "#text";
import type { AlignedRun, Article, Excerpt, Passage } from "#types";
import { markBoilerplate } from "./boilerplate.ts";
import { findCandidates } from "./candidates.ts";
import { type Chain, chainEnds, chainRuns, matchedWords } from "./chains.ts";
import { commonWords } from "./common.ts";
import { type Corpus, layCorpus } from "./corpus.ts";
import { extendChains } from "./extend.ts";
import { fingerprintRuns } from "./fingerprints.ts";
import { traceOrigins } from "./origins.ts";
import { markQuoted, type Quoted, sharesOnlyQuotations } from "./quoted.ts";
import { findSharedRuns, type SharedRun, tabulateRuns } from "./runs.ts";

/** How passages are found. */
export interface PassageOptions {
  /** Shortest run of shared words that counts, in words; 7 unless given, from 2 up. */
  readonly minWords?: number;
  /** A run that more articles hold than this is compared with its first holders alone; 16 unless given. */
  readonly crowd?: number;
}

/**
 * The shared passages of every two articles, in canonical order of the members, the earlier article first. Every run of
 * `minWords` or more words that two articles share (each run that at most `crowd` articles hold; beyond that, shared with one
 * of its first holders) lies in a passage; every passage has such a run.
 * Throws a RangeError when an option makes no sense: callers check theirs.
 */
export function findPassages(articles: readonly Article[], options: PassageOptions = {}): Passage[] {
  const { minWords = 7, crowd = 16 } = options;
  if (!(Number.isInteger(minWords) && minWords >= 2 && Number.isInteger(crowd) && crowd >= 1 && crowd < 65536))
    throw new RangeError(`minWords ${minWords} must be a whole number from 2 up, crowd ${crowd} one from 1 to 65535`);
  const corpus = layCorpus(articles);
  const fingerprints = fingerprintRuns(corpus, minWords);
  const quotedOf = rememberQuoted(corpus);
  const passages: Passage[] = [];
  for (const [later, candidates] of findCandidates(corpus, minWords, crowd).entries()) {
    if (candidates.length === 0) continue;
    const table = tabulateRuns(corpus, fingerprints, later);
    for (const earlier of candidates) {
      const chains = extendChains(corpus.ids, chainRuns(corpus.ids, findSharedRuns(corpus, earlier, table)));
      const found = chains.map((chain) => passageOf(corpus, minWords, quotedOf(earlier), quotedOf(later), chain));
      for (const passage of new Map(found.map((one) => [one.id, one])).values()) passages.push(passage);
    }
  }
  return traceOrigins(corpus.articles, markBoilerplate(corpus.articles, passages));
}

/** Quotation marks are looked for only in articles that share something, and once. */
function rememberQuoted(corpus: Corpus): (article: number) => Quoted {
  const known = new Map<number, Quoted>();
  return (article) => {
    const title = corpus.articles[article]?.blocks.find((block) => block.role === "title") ?? null;
    const quoted = known.get(article) ?? { article, marks: markQuoted(corpus, article), title };
    known.set(article, quoted);
    return quoted;
  };
}

function passageOf(corpus: Corpus, minWords: number, earlier: Quoted, later: Quoted, chain: Chain): Passage {
  const { a, b, aEnd, bEnd } = chainEnds(chain);
  const members = [member(corpus, earlier.article, a, aEnd), member(corpus, later.article, b, bEnd)];
  const quotationOnly = sharesOnlyQuotations(chain, corpus, minWords, earlier, later);
  const similarity = (2 * matchedWords(chain)) / (aEnd - a + bEnd - b);
  return {
    id: stableId("psg", ...members.flatMap(({ article, start, end }) => [article, start, end])),
    kind: similarity === 1 ? "verbatim" : "edited",
    similarity,
    members,
    alignment: chain.runs.map((run) => alignedRun(corpus, run)),
    quotationOnly,
    common: quotationOnly ? null : commonWords(chain, corpus, earlier, later),
    origin: null,
    originBasis: null,
  };
}

/** The characters from the word at `from` to the one before `to`. */
function member(corpus: Corpus, article: number, from: number, to: number): Excerpt {
  const start = corpus.starts[from] as number;
  return excerpt(corpus.articles[article] as Article, { start, end: corpus.ends[to - 1] as number });
}

function alignedRun(corpus: Corpus, { a, b, length }: SharedRun): AlignedRun {
  const last = length - 1;
  const { starts, ends } = corpus;
  return [starts[a] as number, ends[a + last] as number, starts[b] as number, ends[b + last] as number];
}
