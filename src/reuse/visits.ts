import { ageOf, gather, isUnchanged, type Probes, post, probe, tagOf } from "./postings.ts";
import { emptyRow, type NumberRow, push } from "./rows.ts";
import { articleOf, isCrowded, markCrowded, type RunIndex } from "./run-index.ts";
import { mixBits, WALL } from "./scan.ts";
import { CHECK_MASK, goesOn, NO_WORD, tagNeighbours } from "./tags.ts";

/** Holders of a run in one story that are met whatever the crowd outside it. */
const STORY_CROWD = 512;
const BASE = 0x01000193; // both odd, so that no bit of a word is lost modulo 2³²
const CHECK_BASE = 0x2c1b3c6d;

/** An article on its way into the index. */
interface Visit {
  readonly index: RunIndex;
  readonly hashes: Int32Array;
  /** A number for its story, or 0 for none. */
  readonly story: number;
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

/**
 * Adds an article, given by the hashes of its words and walls and a number for its story (0: none). Gives the numbers of the
 * earlier articles that share a run with it, ascending.
 */
export function addWords(index: RunIndex, hashes: Int32Array, story = 0): number[] {
  const first = index.postings.next;
  const visit: Visit = {
    index,
    hashes,
    story,
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

/** One stretch: its cores are looked up all together, and those that matter are visited. */
function visitStretch(visit: Visit): void {
  const { index, from, to } = visit;
  if (to - from < index.minWords) return;
  printCores(visit);
  probe(index.postings, probes, CHECK_MASK);
  let due = 0;
  for (let i = 0; i < probes.length; i++) {
    const print = probes.prints[i] as number;
    const check = probes.tags[i] as number;
    const posted = i === due;
    if (posted) due += index.stride;
    const unheard = probes.matched[i] === 0 && isUnchanged(index.postings, probes, i);
    if (!unheard || isCrowded(index, print)) visitCore(visit, from + i, print, check, posted);
    else if (posted) post(index.postings, print, check | tagNeighbours(visit.hashes, from + i, index.core, 0));
  }
}

/** Filled for each stretch anew. */
const probes: Probes = emptyProbes(4096);

function emptyProbes(room: number): Probes {
  const [prints, tags, heads] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  return { prints, tags, heads, matched: new Uint8Array(room), length: 0 };
}

/** The cores of a stretch, by two rolling hashes (Karp and Rabin 1987) of different bases: 40 bits of the two tell cores apart. */
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
  const { index, found } = visit;
  gather(index.postings, print, check, CHECK_MASK, found);
  const gathered = found.length;
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
  const { index, found } = visit;
  const own = ageOf(index.postings, visit.first);
  const beside = tagNeighbours(visit.hashes, at, index.core, NO_WORD);
  for (let i = 0; i < found.length; i++) {
    const posting = found.values[i] as number;
    if (ageOf(index.postings, posting) <= own) continue;
    if (goesOn(tagOf(index.postings, posting) ^ beside, index.stride)) meet(visit, posting);
  }
}

/** Posts a core with the words beside it, but once for each article. */
function postCore(visit: Visit, at: number, print: number, check: number): void {
  const { index, found } = visit;
  const tag = check | tagNeighbours(visit.hashes, at, index.core, 0);
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
  const { index, hashes, story } = visit;
  const { minWords, crowd } = index;
  let print = 0;
  let tag = 0;
  for (let i = at; i < at + minWords; i++) {
    print = (Math.imul(print, CHECK_BASE) + (hashes[i] as number)) | 0;
    tag = (Math.imul(tag, BASE) + (hashes[i] as number)) | 0;
  }
  print = mixBits(print ^ minWords);
  tag = mixBits(tag);
  const joined = visitHolders(visit, print, tag, posted ? crowd : 0);
  if (story === 0) return;
  if (posted && !joined) markCrowded(index, print);
  if (isCrowded(index, print))
    visitHolders(visit, mixBits(print ^ story), mixBits(tag + story), posted && !joined ? STORY_CROWD : 0);
}

/** Meets all of a list; the article joins it, once, while it has fewer than `room`. Gives whether it is in the list. */
function visitHolders(visit: Visit, print: number, tag: number, room: number): boolean {
  const { found, first } = visit;
  const { postings } = visit.index;
  gather(postings, print, tag, -1, found);
  const holds = found.length > 0 && ageOf(postings, found.values[0] as number) <= ageOf(postings, first);
  for (let i = holds ? 1 : 0; i < found.length; i++) meet(visit, found.values[i] as number);
  if (holds) return true;
  if (found.length >= room) return false;
  post(postings, print, tag);
  return true;
}

function meet(visit: Visit, posting: number): void {
  const { index, metFirst, metEnd } = visit;
  const age = ageOf(index.postings, posting);
  if (age <= ageOf(index.postings, metFirst) && age > ageOf(index.postings, metEnd)) return;
  const article = articleOf(index, posting);
  visit.metFirst = index.firsts.values[article - index.base] as number;
  visit.metEnd = index.firsts.values[article + 1 - index.base] as number;
  visit.met.add(article);
}
