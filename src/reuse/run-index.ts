import { WALL } from "./corpus.ts";
import { ageOf, emptyPostings, gather, keepNewest, type Postings, post, tagOf } from "./postings.ts";
import { emptyRow, type NumberRow, push } from "./rows.ts";
import { mixBits } from "./scan.ts";

/**
 * Which articles hold which runs of words. Articles are numbered 0, 1, 2 … as they come; texts are not kept.
 *
 * - Each third run of five words of an article is posted (for runs of seven; `core` and `stride` in general), and every one is
 *   looked up: of the words that two articles share, seven in a row hold one that was posted. A posting's tag has bits of the
 *   words on either side, so that articles with the five words and no seventh meet by mistake only (3 in 1,000 of such pairs).
 * - Five words that `GATHERING` postings hold already ("said in a statement on") are crowded: the runs of seven around them are
 *   posted instead, each in a list of its own that ends with its first `crowd` articles.
 *
 * So every two articles that share a run of which `crowd` articles or fewer are holders meet, and each holder of any run meets
 * its first `crowd` holders; and nothing that an article brings costs more than its words × (`GATHERING` + `crowd`).
 */
export interface RunIndex {
  readonly minWords: number;
  /** Words of the runs that are posted first, and how far apart they begin: `core + stride - 1` is `minWords`. */
  readonly core: number;
  readonly stride: number;
  readonly crowd: number;
  readonly postings: Postings;
  /** A bit for each print of crowded words, for ever. */
  readonly crowded: Uint32Array;
  /** First posting of each article, from number `base` on. */
  readonly firsts: NumberRow;
  base: number;
  /** The oldest article that has not left. */
  oldest: number;
}

/** What an index is for. */
export interface RunIndexOptions {
  readonly minWords: number;
  readonly crowd: number;
  /** Words of all articles that will be in it at a time, as far as known: decides on its memory and speed alone. */
  readonly words: number;
}

const GATHERING = 16;
const CHECK_BITS = 12;
const CHECK_MASK = -1 << (32 - CHECK_BITS);
const BASE = 0x01000193; // both odd, so that no bit of a word is lost modulo 2³²
const CHECK_BASE = 0x2c1b3c6d;

/** Where a word stands beside a core in a tag: two before, two behind, five bits each; words have 1 to 30 there. */
const BEFORE = 0x1f << 10;
const BEHIND = 0x1f << 5;
const LONG_BEFORE = 0x1f << 15;
const LONG_BEHIND = 0x1f;
/** No word, in an article that looks for others; in a posting it is 0, so that walls are never the same. */
const NO_WORD = 31;

/** An index without articles. */
export function openRunIndex({ minWords, crowd, words }: RunIndexOptions): RunIndex {
  const core = Math.min(minWords, Math.ceil((minWords + 3) / 2));
  const stride = minWords - core + 1;
  const postings = emptyPostings(words / stride);
  const crowded = new Uint32Array(postings.heads.length >>> 6);
  return { minWords, core, stride, crowd, postings, crowded, firsts: emptyRow(), base: 0, oldest: 0 };
}

/** An article on its way into the index. */
interface Visit {
  readonly index: RunIndex;
  readonly hashes: Int32Array;
  /** Number of its first posting. */
  readonly first: number;
  /** Articles with a run of it. */
  readonly met: Set<number>;
  readonly found: NumberRow;
  /** The stretch between walls that is read, and the first run of it that was not yet looked up. */
  from: number;
  to: number;
  unseen: number;
  /** The first posting of the article met last, and the one behind its last: mostly it is met again. */
  metFirst: number;
  metEnd: number;
}

/** Adds an article, given by the hashes of its words and walls; gives the numbers of the earlier articles that share a run with it, ascending. */
export function addWords(index: RunIndex, hashes: Int32Array): number[] {
  const first = index.postings.next;
  const visit: Visit = {
    index,
    hashes,
    first,
    met: new Set(),
    found: emptyRow(16),
    from: 0,
    to: 0,
    unseen: 0,
    metFirst: first,
    metEnd: first,
  };
  push(index.firsts, first | 0);
  for (let at = 0; at < hashes.length; at = visit.to + 1) {
    const wall = hashes.indexOf(WALL, at);
    visit.from = at;
    visit.to = wall < 0 ? hashes.length : wall;
    visit.unseen = at;
    visitStretch(visit);
  }
  return [...visit.met].sort((a, b) => a - b);
}

/** The oldest article and its postings leave. */
export function dropOldest(index: RunIndex): void {
  const { firsts, postings } = index;
  index.oldest++;
  const left = index.oldest - index.base;
  keepNewest(postings, left < firsts.length ? ageOf(postings, firsts.values[left] as number) : 0);
  if (2 * left <= firsts.length) return;
  firsts.values.copyWithin(0, left, firsts.length);
  firsts.length -= left;
  index.base = index.oldest;
}

/** The core runs of a stretch, by two rolling hashes (Karp and Rabin 1987) of different bases: 44 bits of the two tell cores apart. */
function visitStretch(visit: Visit): void {
  const { hashes, index, from, to } = visit;
  const { core, stride } = index;
  if (to - from < index.minWords) return;
  const leaving = power(BASE, core);
  const checkLeaving = power(CHECK_BASE, core);
  let rolling = 0;
  let check = 0;
  let untilPosted = core;
  for (let at = from; at < to; at++) {
    const hash = hashes[at] as number;
    rolling = (Math.imul(rolling, BASE) + hash) | 0;
    check = (Math.imul(check, CHECK_BASE) + hash) | 0;
    if (at >= from + core) {
      const left = hashes[at - core] as number;
      rolling = (rolling - Math.imul(left, leaving)) | 0;
      check = (check - Math.imul(left, checkLeaving)) | 0;
    }
    const posted = --untilPosted === 0;
    if (posted) untilPosted = stride;
    if (at + 1 >= from + core) visitCore(visit, at + 1 - core, mixBits(rolling), mixBits(check) & CHECK_MASK, posted);
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

/** One core: who has it is met where a word beside it is shared too, and it is posted where its place says so. */
function visitCore(visit: Visit, at: number, print: number, check: number, posted: boolean): void {
  const { index, found } = visit;
  gather(index.postings, print, check, CHECK_MASK, found);
  const gathered = found.length;
  if (gathered > 0) meetCores(visit, at);
  if (posted && gathered < GATHERING) postCore(visit, at, print, check);
  const full = posted && gathered >= GATHERING;
  if (full) markCrowded(index, print);
  if (!full && !isCrowded(index, print)) return;
  const last = Math.min(at, visit.to - index.minWords);
  const reach = Math.max(visit.from, at + 1 - index.stride);
  for (let run = full ? reach : Math.max(reach, visit.unseen); run <= last; run++) visitRun(visit, run, full);
  visit.unseen = at + 1;
}

/** Meets the articles of the postings found whose words beside the core are those beside it here, as far as a shared run goes. */
function meetCores(visit: Visit, at: number): void {
  const { index, found } = visit;
  const own = ageOf(index.postings, visit.first);
  const beside = neighbours(visit, at, NO_WORD);
  for (let i = 0; i < found.length; i++) {
    const posting = found.values[i] as number;
    if (ageOf(index.postings, posting) <= own) continue;
    if (goesOn(tagOf(index.postings, posting) ^ beside, index.stride)) meet(visit, posting);
  }
}

/** Whether so much beside two cores is the same that, with the core, it may be a run of `minWords`: of two words more, both before, one on either side, or both behind. */
function goesOn(difference: number, stride: number): boolean {
  const before = (difference & BEFORE) === 0;
  const behind = (difference & BEHIND) === 0;
  if (stride < 3) return stride === 1 || before || behind;
  return (before && (behind || (difference & LONG_BEFORE) === 0)) || (behind && (difference & LONG_BEHIND) === 0);
}

/** Bits of the two words before a core and of the two behind, five for each; `noWord` for those behind a wall. */
function neighbours({ hashes, from, to, index }: Visit, at: number, noWord: number): number {
  const behind = at + index.core;
  let bits = 0;
  for (const place of [at - 2, at - 1, behind, behind + 1]) {
    const inside = place >= from && place < to;
    bits = (bits << 5) | (inside ? 1 + (((hashes[place] as number) >>> 1) % 30) : noWord);
  }
  return bits;
}

/** Posts a core with the words beside it, but once for each article. */
function postCore(visit: Visit, at: number, print: number, check: number): void {
  const { index, found } = visit;
  const tag = check | neighbours(visit, at, 0);
  const own = ageOf(index.postings, visit.first);
  for (let i = 0; i < found.length; i++) {
    const posting = found.values[i] as number;
    if (ageOf(index.postings, posting) > own) break; // newest first
    if ((tagOf(index.postings, posting) ^ tag) === 0) return;
  }
  post(index.postings, print, tag);
}

/** A whole run in crowded words: its holders are met; where the core belongs to those that are posted, the article joins them. */
function visitRun(visit: Visit, at: number, posted: boolean): void {
  const { index, found, hashes } = visit;
  const { minWords, postings, crowd } = index;
  let print = 0;
  let tag = 0;
  for (let i = at; i < at + minWords; i++) {
    print = (Math.imul(print, CHECK_BASE) + (hashes[i] as number)) | 0;
    tag = (Math.imul(tag, BASE) + (hashes[i] as number)) | 0;
  }
  print = mixBits(print ^ minWords);
  tag = mixBits(tag);
  gather(postings, print, tag, -1, found);
  const own = ageOf(postings, visit.first);
  const holds = found.length > 0 && ageOf(postings, found.values[0] as number) <= own;
  for (let i = holds ? 1 : 0; i < found.length; i++) meet(visit, found.values[i] as number);
  if (posted && !holds && found.length < crowd) post(postings, print, tag);
}

function meet(visit: Visit, posting: number): void {
  const { firsts, base, oldest, postings } = visit.index;
  const age = ageOf(postings, posting);
  if (age <= ageOf(postings, visit.metFirst) && age > ageOf(postings, visit.metEnd)) return;
  let low = oldest - base;
  let high = firsts.length - 1; // the article on its way, which is not met
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ageOf(postings, firsts.values[middle] as number) >= age) low = middle;
    else high = middle;
  }
  visit.metFirst = firsts.values[low] as number;
  visit.metEnd = firsts.values[low + 1] as number;
  visit.met.add(base + low);
}

function markCrowded({ crowded }: RunIndex, print: number): void {
  const bit = print & (32 * crowded.length - 1);
  crowded[bit >>> 5] = (crowded[bit >>> 5] as number) | (1 << (bit & 31));
}

function isCrowded({ crowded }: RunIndex, print: number): boolean {
  const bit = print & (32 * crowded.length - 1);
  return ((crowded[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}
