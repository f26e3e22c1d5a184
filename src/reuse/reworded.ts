import type { Worth } from "./align.ts";
import { type Chain, chainEnds, matchedWords } from "./chains.ts";
import { extendChain, type Room, type Scale } from "./extend.ts";
import type { PrintedCorpus } from "./fingerprints.ts";
import { sharesOnlyQuotations } from "./quotation-only.ts";
import type { Quoted } from "./quoted.ts";
import { findSharedRuns, type RunTable, type SharedRun, tabulateRuns } from "./runs.ts";
import type { Weigher } from "./word-bits.ts";

/** Price of a word that does not match, in tenths of a bit: half of all words replaced still pays, chance matches do not. */
const PRICE = 12;
/** An extension that has lost so much, in tenths of a bit, has no more to come. */
const DROP = 150;
/** What a step of an extension must bring, in tenths of a bit. */
const LEAST_GAIN = 30;
/** Short runs support each other so many words apart, the distance the same in both articles but for `SHIFT` words. */
const APART = 64;
const SHIFT = 12;
/** Share of the score asked for that the short runs alone must bring. */
const SUPPORT = 0.6;
/** How far an extension looks at a time, in words. */
const WINDOW = 48;
/** So many short runs of a pair are looked at; more only in books. */
const MOST_SEEDS = 512;
/** After so many that came to nothing no more short runs of a pair are tried. */
const TRIES = 8;

/** Finds reworded stretches of two articles (places in the corpus): chains beside the known ones. */
export type RewordedFinder = (earlier: number, later: number, known: readonly Chain[]) => Chain[];

/** A finder for a corpus; the later article's short runs are tabulated once, while it is asked for the same one. */
export function rewordedFinder(
  { corpus, runs, shorts }: PrintedCorpus,
  quotedOf: (article: number) => Quoted,
  weigher: Weigher,
): RewordedFinder {
  const minWords = runs.size;
  let table: RunTable | null = null;
  let tabulated = -1;
  return (earlier, later, known) => {
    if (table === null || tabulated !== later) table = tabulateRuns(corpus, shorts, later);
    tabulated = later;
    const seeds = outsideOf(known, findSharedRuns(corpus, earlier, table));
    if (seeds.length === 0) return [];
    const [before, after] = [quotedOf(earlier), quotedOf(later)];
    const copied = known.some(
      (chain) =>
        matchedWords(chain) >= 2 * minWords &&
        !sharesOnlyQuotations(chain, { corpus, minWords, weigher }, before, after),
    );
    const limits = copied ? { words: minWords, score: BESIDE } : { words: 2 * minWords, score: ALONE };
    const gain = (a: number, b: number) => Math.min(weigher.bitsAt(before, a), weigher.bitsAt(after, b));
    return findReworded(corpus.ids, gain, seeds, known, limits);
  };
}

/**
 * Tenths of a bit that a reworded stretch must score in two articles that share twice `minWords` unquoted words elsewhere, and
 * in two that do not; these must also share twice `minWords` words in it. With these limits unrelated texts of eval/edited
 * (open) share nothing (66 of 66 pairs), and half of the words replaced are found with F1 0.885. BASIL, three outlets to a
 * story: 9 such stretches in 70 stories, none between stories but names. FNC-1: 756 within stories, 33 between them, those
 * read being copies (stories cut in two by the labels) or notes of an outlet. (`findPassages` on each set's texts.)
 */
const BESIDE = 160;
const ALONE = 200;

/** What a chain of short runs must have to be a passage. */
export interface RewordedLimits {
  /** Words that match. */
  readonly words: number;
  /** Tenths of a bit, those of the words that match less the price of those that do not. */
  readonly score: number;
}

/**
 * Chains of words that match though no long run does: from short shared runs outwards while the words that match tell more
 * than those that do not cost. Only where no known chain is, in either article.
 */
export function findReworded(
  ids: Int32Array,
  gain: Worth["gain"],
  seeds: readonly SharedRun[],
  known: readonly Chain[],
  limits: RewordedLimits,
): Chain[] {
  const worth: Worth = { gain, price: PRICE, band: SHIFT, drop: DROP };
  const scale: Scale = { worth, leastGain: LEAST_GAIN, window: WINDOW };
  const found: Chain[] = [];
  const failed: Chain[] = [];
  for (const seed of supportedSeeds(worth, seeds, limits.score)) {
    if (failed.length >= TRIES) break;
    const room = roomOf(seed, [...known, ...found]);
    if (room === null || failed.some((chain) => holds(chain, seed))) continue;
    const chain = extendChain(ids, scale, { runs: [seed] }, room);
    const passes = matchedWords(chain) >= limits.words && chainScore(worth, chain) >= limits.score;
    (passes ? found : failed).push(chain);
  }
  return found;
}

/** Runs that have others near them, in line, so that together they tell three fifths of what is asked; the most telling first. */
function supportedSeeds(worth: Worth, seeds: readonly SharedRun[], score: number): SharedRun[] {
  const weighed = seeds.map((seed) => ({ seed, bits: runBits(worth, seed) })).sort((x, y) => x.seed.a - y.seed.a);
  const supported = weighed.filter(({ seed, bits }, k) => {
    let sum = bits;
    for (const step of [1, -1])
      for (let i = k + step; sum < score * SUPPORT; i += step) {
        const other = weighed[i];
        if (other === undefined || Math.abs(other.seed.a - seed.a) > APART) break;
        if (Math.abs(other.seed.a - seed.a - other.seed.b + seed.b) <= SHIFT) sum += other.bits;
      }
    return sum >= score * SUPPORT;
  });
  return supported
    .sort((x, y) => y.bits - x.bits || x.seed.a - y.seed.a || x.seed.b - y.seed.b)
    .slice(0, MOST_SEEDS)
    .map(({ seed }) => seed);
}

/** Runs that no chain holds in the earlier article. */
function outsideOf(chains: readonly Chain[], seeds: readonly SharedRun[]): SharedRun[] {
  const ends = chains.map(chainEnds).sort((x, y) => x.a - y.a);
  let k = 0;
  let heldTo = 0;
  return [...seeds]
    .sort((x, y) => x.a - y.a)
    .filter((seed) => {
      for (; k < ends.length && (ends[k] as { a: number }).a <= seed.a; k++)
        heldTo = Math.max(heldTo, (ends[k] as { aEnd: number }).aEnd);
      return seed.a >= heldTo;
    });
}

function holds(chain: Chain, { a, b }: SharedRun): boolean {
  const ends = chainEnds(chain);
  return ends.a <= a && a < ends.aEnd && ends.b <= b && b < ends.bEnd;
}

/** Between the chains around a run; null where one holds a part of it. */
function roomOf(seed: SharedRun, chains: readonly Chain[]): Room | null {
  let aFrom = 0;
  let bFrom = 0;
  let aTo = Number.MAX_SAFE_INTEGER;
  let bTo = Number.MAX_SAFE_INTEGER;
  for (const chain of chains) {
    const { a, b, aEnd, bEnd } = chainEnds(chain);
    if (aEnd <= seed.a) aFrom = Math.max(aFrom, aEnd);
    else if (a >= seed.a + seed.length) aTo = Math.min(aTo, a);
    else return null;
    if (bEnd <= seed.b) bFrom = Math.max(bFrom, bEnd);
    else if (b >= seed.b + seed.length) bTo = Math.min(bTo, b);
    else return null;
  }
  return { aFrom, aTo, bFrom, bTo };
}

function runBits({ gain }: Worth, { a, b, length }: SharedRun): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += gain(a + i, b + i);
  return sum;
}

function chainScore(worth: Worth, chain: Chain): number {
  let score = 0;
  let before: SharedRun | null = null;
  for (const run of chain.runs) {
    if (before !== null)
      score -= worth.price * Math.max(run.a - before.a - before.length, run.b - before.b - before.length);
    score += runBits(worth, run);
    before = run;
  }
  return score;
}
