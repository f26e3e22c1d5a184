import { excerpt, stableId } from "#text";
import type { AlignedRun, Article, Excerpt, Passage } from "#types";
import type { Arena } from "./arena.ts";
import { type Chain, chainEnds, chainRuns, matchedWords } from "./chains.ts";
import { commonWords } from "./common.ts";
import type { Corpus } from "./corpus.ts";
import { extendChains } from "./extend.ts";
import type { Fingerprints, PrintedCorpus } from "./fingerprints.ts";
import { sharesOnlyQuotations } from "./quotation-only.ts";
import { markQuoted, type Quoted } from "./quoted.ts";
import { type RewordedFinder, rewordedFinder } from "./reworded.ts";
import { findSharedRuns, type SharedRun, tabulateRuns } from "./runs.ts";
import { type Weigher, weighWords } from "./word-bits.ts";

/** Articles laid out so that any two of them can be compared. */
export interface Ground {
  readonly corpus: Corpus;
  readonly minWords: number;
  readonly fingerprints: Fingerprints;
  readonly quotedOf: (article: number) => Quoted;
  readonly weigher: Weigher;
  readonly findReworded: RewordedFinder;
}

/** Lays articles out to be compared; the ground is good as long as the arena's rows are. */
export function layGround(printed: PrintedCorpus, arena: Arena): Ground {
  const { corpus, runs } = printed;
  const quotedOf = rememberQuoted(corpus);
  const weigher = weighWords(corpus, arena);
  const findReworded = rewordedFinder(printed, quotedOf, weigher);
  return { corpus, minWords: runs.size, fingerprints: runs, quotedOf, weigher, findReworded };
}

/**
 * Passages of an article with earlier ones (places in the corpus), those of the first of them first; origins are not yet traced.
 * Reworded stretches are looked for in those that share a run, and in those of `near` that do not.
 */
export function passagesWith(
  ground: Ground,
  later: number,
  earlier: readonly number[],
  near: readonly number[] = [],
): Passage[] {
  const { corpus, fingerprints, quotedOf, findReworded } = ground;
  const { ids } = corpus;
  const table = tabulateRuns(corpus, fingerprints, later);
  return earlier.flatMap((other) => {
    const chains = extendChains(ids, chainRuns(ids, findSharedRuns(corpus, other, table)));
    if (chains.length > 0 || near.includes(other)) chains.push(...findReworded(other, later, chains));
    const found = chains.map((chain) => passageOf(ground, quotedOf(other), quotedOf(later), chain));
    return [...new Map(found.map((one) => [one.id, one])).values()];
  });
}

/** Quotation marks are looked for only in articles that share something, and once. */
function rememberQuoted(corpus: Corpus): (article: number) => Quoted {
  const known = new Map<number, Quoted>();
  return (article) => {
    const quoted = known.get(article) ?? quotedIn(corpus, article);
    known.set(article, quoted);
    return quoted;
  };
}

function quotedIn(corpus: Corpus, article: number): Quoted {
  const title = corpus.articles[article]?.blocks.find((block) => block.role === "title") ?? null;
  let marks: Uint8Array | null = null;
  return {
    article,
    title,
    marks: () => {
      marks ??= markQuoted(corpus, article);
      return marks;
    },
  };
}

function passageOf(ground: Ground, earlier: Quoted, later: Quoted, chain: Chain): Passage {
  const { corpus, weigher } = ground;
  const { a, b, aEnd, bEnd } = chainEnds(chain);
  const members = [member(corpus, earlier.article, a, aEnd), member(corpus, later.article, b, bEnd)];
  const quotationOnly = sharesOnlyQuotations(chain, ground, earlier, later);
  const similarity = (2 * matchedWords(chain)) / (aEnd - a + bEnd - b);
  return {
    id: stableId("psg", ...members.flatMap(({ article, start, end }) => [article, start, end])),
    kind: similarity === 1 ? "verbatim" : "edited",
    similarity,
    members,
    alignment: chain.runs.map((run) => alignedRun(corpus, run)),
    quotationOnly,
    common: quotationOnly ? null : commonWords(chain, weigher, earlier, later),
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
