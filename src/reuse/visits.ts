import { type Found, gather, MOST_ARTICLES, type Probes, post, probe } from "./postings.ts";
import { emptyRow } from "./rows.ts";
import { isCrowded, markCrowded, type RunIndex } from "./run-index.ts";
import { mixBits, WALL } from "./scan.ts";
import { CHECK_MASK, goesOn, NO_WORD, tagNeighbours } from "./tags.ts";

/** Holders of a run in one story are met whatever the crowd outside it. */
const STORY: Holders = { most: 512, firsts: 512 };
const BASE = 0x01000193; // both odd, so that no bit of a word is lost modulo 2³²
const CHECK_BASE = 0x2c1b3c6d;

/** An article on its way into the index. */
interface Visit {
  readonly index: RunIndex;
  readonly hashes: Int32Array;
  /** A number for its story, or 0 for none. */
  readonly story: number;
  /** Articles with a run of it, by how many articles ago they came, and the one met last: mostly it is met again. */
  readonly met: Set<number>;
  lastMet: number;
  /** The stretch between walls that is read, and the first run of it that was not yet looked up. */
  from: number;
  to: number;
  unseen: number;
}

/**
 * Adds an article, given by the hashes of its words and walls and a number for its story (0: none). Gives the numbers of the
 * earlier articles that share a run with it, ascending. Throws a RangeError where the index has as many articles as it can tell apart.
 */
export function addWords(index: RunIndex, hashes: Int32Array, story = 0): number[] {
  const { next, oldest } = index.postings;
  if (next - oldest >= MOST_ARTICLES)
    throw new RangeError(`an index holds ${MOST_ARTICLES} articles at most; open another one for those that follow`);
  const visit: Visit = { index, hashes, story, met: new Set(), lastMet: 0, from: 0, to: 0, unseen: 0 };
  for (let at = 0; at < hashes.length; at = visit.to + 1) {
    const wall = hashes.indexOf(WALL, at);
    visit.from = at;
    visit.to = wall < 0 ? hashes.length : wall;
    visit.unseen = at;
    visitStretch(visit);
  }
  index.postings.next++;
  return [...visit.met].sort((a, b) => b - a).map((age) => next - age);
}

/** One stretch: its cores are looked up all together, and those that matter are visited. */
function visitStretch(visit: Visit): void {
  const { index, from, to } = visit;
  if (to - from < index.minWords) return;
  printCores(visit);
  probe(index.postings, probes, CHECK_MASK);
  stretch = (stretch + 1) | 0;
  // crowded words have postings, unless these have left
  const mayCrowd = index.postings.oldest > 0;
  let due = 0;
  for (let i = 0; i < probes.length; i++) {
    const print = probes.prints[i] as number;
    const check = probes.tags[i] as number;
    const posted = i === due;
    if (posted) due += index.stride;
    if (probes.matched[i] === 1 || isPostedHere(print) || (mayCrowd && isCrowded(index, print)))
      visitCore(visit, from + i, print, check, posted);
    else if (posted) postHere(index, print, check | tagNeighbours(visit.hashes, from + i, index.core, 0));
  }
}

/** By the lower bits of a print, the last stretch that posted it or another with these: what was posted since its stretch was probed. */
const postedIn = new Int32Array(4096);
let stretch = 0;

function isPostedHere(print: number): boolean {
  return postedIn[print & (postedIn.length - 1)] === stretch;
}

function postHere({ postings }: RunIndex, print: number, tag: number): void {
  postedIn[print & (postedIn.length - 1)] = stretch;
  post(postings, print, tag);
}

/** Filled for each stretch, and for each look at a print, anew. */
const probes: Probes = emptyProbes(4096);
const found: Found = { tags: emptyRow(), ages: emptyRow() };

function emptyProbes(room: number): Probes {
  const [prints, tags, lines, heads] = Array.from({ length: 4 }, () => new Int32Array(room)) as Int32Array[];
  return { prints, tags, lines, heads, matched: new Uint8Array(room), length: 0 } as Probes;
}

/** The cores of a stretch, by two rolling hashes (Karp and Rabin 1987) of different bases: up to 40 bits of the two tell cores apart. */
function printCores({ hashes, index, from, to }: Visit): void {
  const { core } = index;
  if (to - from > probes.prints.length) Object.assign(probes, emptyProbes(2 * (to - from)));
  const leaving = power(BASE, core);
  const checkLeaving = power(CHECK_BASE, core);
  let rolling = 0;
  let check = 0;
  for (let at = from; at < to; at++) {
    const hash = hashes[at] as number;
    const left = at < from + core ? 0 : (hashes[at - core] as number);
    rolling = (Math.imul(rolling, BASE) + hash - Math.imul(left, leaving)) | 0;
    check = (Math.imul(check, CHECK_BASE) + hash - Math.imul(left, checkLeaving)) | 0;
    const i = at - from - core + 1;
    if (i < 0) continue;
    probes.prints[i] = mixBits(rolling);
    probes.tags[i] = mixBits(check) & CHECK_MASK;
  }
  probes.length = to - from - core + 1;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

/** One core: who has it is met where a word beside it is shared too, and it is posted where its place says so. */
function visitCore(visit: Visit, at: number, print: number, check: number, posted: boolean): void {
  const { index } = visit;
  gather(index.postings, print, check, CHECK_MASK, found);
  const gathered = found.ages.length;
  if (gathered > 0) meetCores(visit, at);
  if (posted && gathered < index.gathering) postCore(visit, at, print, check);
  const full = posted && gathered >= index.gathering;
  if (full) markCrowded(index, print);
  if (!full && !isCrowded(index, print)) return;
  const last = Math.min(at, visit.to - index.minWords);
  const reach = Math.max(visit.from, at + 1 - index.stride);
  for (let run = full ? reach : Math.max(reach, visit.unseen); run <= last; run++) visitRun(visit, run, full);
  visit.unseen = at + 1;
}

/** Meets the articles of the postings found whose words beside the core are those beside it here, as far as a shared run goes. */
function meetCores(visit: Visit, at: number): void {
  const { index, hashes } = visit;
  const beside = tagNeighbours(hashes, at, index.core, NO_WORD);
  for (let i = 0; i < found.ages.length; i++)
    if (goesOn((found.tags.values[i] as number) ^ beside, index.stride)) meet(visit, found.ages.values[i] as number);
}

/** Posts a core with the words beside it, but once for each article. */
function postCore({ index, hashes }: Visit, at: number, print: number, check: number): void {
  const tag = check | tagNeighbours(hashes, at, index.core, 0);
  for (let i = 0; i < found.ages.length; i++) if (found.ages.values[i] === 0 && found.tags.values[i] === tag) return;
  postHere(index, print, tag);
}

/** A whole run in crowded words: its holders are met; where the core belongs to those that are posted, the article joins them. */
function visitRun(visit: Visit, at: number, posted: boolean): void {
  const { index, hashes, story } = visit;
  const { minWords, crowd, firsts } = index;
  let print = 0;
  let tag = 0;
  for (let i = at; i < at + minWords; i++) {
    print = (Math.imul(print, CHECK_BASE) + (hashes[i] as number)) | 0;
    tag = (Math.imul(tag, BASE) + (hashes[i] as number)) | 0;
  }
  print = mixBits(print ^ minWords);
  tag = mixBits(tag);
  const joined = visitHolders(visit, print, tag, { most: crowd, firsts }, posted);
  if (story === 0) return;
  if (posted && !joined) markCrowded(index, print);
  if (isCrowded(index, print))
    visitHolders(visit, mixBits(print ^ story), mixBits(tag + story), STORY, posted && !joined);
}

/** A list of a run and how many it takes, and of one that is full how many are met: the first. */
interface Holders {
  readonly most: number;
  readonly firsts: number;
}

/** Meets those in a list, which come in the order of their articles; the article joins it, once, where it may and there is room. Gives whether it is in it. */
function visitHolders(visit: Visit, print: number, tag: number, { most, firsts }: Holders, joins: boolean): boolean {
  const { postings } = visit.index;
  gather(postings, print, tag, -1, found);
  const { length, values } = found.ages;
  const holds = length > 0 && values[length - 1] === 0;
  const isFull = length >= most;
  const met = isFull && !holds ? Math.min(firsts, length) : length;
  for (let i = 0; i < met; i++) meet(visit, values[i] as number);
  if (!holds && !isFull && joins) post(postings, print, tag);
  return holds || (!isFull && joins);
}

/** Meets the article that came so many articles ago, unless that is the one that visits. */
function meet(visit: Visit, age: number): void {
  if (age === visit.lastMet || age === 0) return;
  visit.lastMet = age;
  visit.met.add(age);
}
