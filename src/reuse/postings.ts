import { type NumberRow, push } from "./rows.ts";

/**
 * Postings in the order in which they came, chained by bucket from the newest to the oldest: twelve bytes each, in typed arrays.
 * Numbers of postings are signed, begin anew after 2³² and are compared by their age, so that a window can take and drop articles without
 * end; a posting that is no longer live ends its chain, and nothing is ever deleted.
 */
export interface Postings {
  /** Bucket → number of its newest posting. */
  readonly heads: Int32Array;
  /** By the upper bits of a posting's number: tags and, one behind each, the number of the posting before in its bucket. */
  readonly pages: (Int32Array | undefined)[];
  readonly pageBits: number;
  /** Number of the next posting. */
  next: number;
  /** How many of the newest are live. */
  live: number;
}

/** 2 MB a page, less where few postings are expected. */
const MOST_PAGE_BITS = 18;
const MOST_BUCKETS = 2 ** 27;

/** No postings, with buckets for so many of them; more make the chains longer and nothing worse. */
export function emptyPostings(expected: number): Postings {
  const bits = Math.ceil(Math.log2(Math.max(expected, 1024)));
  const heads = new Int32Array(Math.min(MOST_BUCKETS, 2 ** bits));
  return { heads, pages: [], pageBits: Math.min(MOST_PAGE_BITS, bits), next: 1, live: 0 };
}

/** How many postings ago a number was given: 1 for the newest. Above `live`, and below 1: no longer there. */
export function ageOf({ next }: Postings, posting: number): number {
  return (next - posting) | 0;
}

/** Puts into a row the live postings of a print's bucket whose tag, under the mask, is the given one: newest first. */
export function gather(postings: Postings, print: number, tag: number, mask: number, found: NumberRow): void {
  const { heads, pages, pageBits, next, live } = postings;
  const inPage = (1 << pageBits) - 1;
  found.length = 0;
  let posting = heads[print & (heads.length - 1)] as number;
  let age = (next - posting) | 0;
  for (let last = 0; age > last && age <= live; ) {
    const page = pages[posting >>> pageBits] as Int32Array;
    const at = 2 * (posting & inPage);
    if ((((page[at] as number) ^ tag) & mask) === 0) push(found, posting);
    posting = page[at + 1] as number;
    last = age;
    age = (next - posting) | 0;
  }
}

/** Prints of many runs, the tags they are looked for with, and what was found. */
export interface Probes {
  prints: Int32Array;
  tags: Int32Array;
  /** The newest posting of each print's bucket. */
  heads: Int32Array;
  /** 1 where the bucket has a live posting with the tag. */
  matched: Uint8Array;
  length: number;
}

/**
 * Looks for the first `length` probes: whatever `gather` finds for a print is a match. One plain step at a time for all of them,
 * because an index is larger than any cache, and a processor waits for many places of memory at once if it knows them early.
 */
export function probe(postings: Postings, { prints, tags, heads, matched, length }: Probes, mask: number): void {
  const { pages, pageBits, next, live } = postings;
  const inPage = (1 << pageBits) - 1;
  const bucketMask = postings.heads.length - 1;
  for (let i = 0; i < length; i++) heads[i] = postings.heads[(prints[i] as number) & bucketMask] as number;
  for (let i = 0; i < length; i++) {
    const tag = tags[i] as number;
    let posting = heads[i] as number;
    let age = (next - posting) | 0;
    let found = 0;
    for (let last = 0; age > last && age <= live; ) {
      const page = pages[posting >>> pageBits] as Int32Array;
      const at = 2 * (posting & inPage);
      if ((((page[at] as number) ^ tag) & mask) === 0) found = 1;
      posting = page[at + 1] as number;
      last = found === 1 ? live : age;
      age = (next - posting) | 0;
    }
    matched[i] = found;
  }
}

/** Whether nothing was posted to the bucket of a probe since it was probed. */
export function isUnchanged(postings: Postings, { prints, heads }: Probes, i: number): boolean {
  return postings.heads[(prints[i] as number) & (postings.heads.length - 1)] === heads[i];
}

/** A live posting's tag. */
export function tagOf({ pages, pageBits }: Postings, posting: number): number {
  return (pages[posting >>> pageBits] as Int32Array)[2 * (posting & ((1 << pageBits) - 1))] as number;
}

/** Adds a posting to the bucket of a print. */
export function post(postings: Postings, print: number, tag: number): void {
  const { heads, pages, pageBits, next } = postings;
  const inPage = next & ((1 << pageBits) - 1);
  if (inPage === 0 || pages[next >>> pageBits] === undefined) pages[next >>> pageBits] = new Int32Array(2 << pageBits);
  const page = pages[next >>> pageBits] as Int32Array;
  const bucket = print & (heads.length - 1);
  page[2 * inPage] = tag;
  page[2 * inPage + 1] = heads[bucket] as number;
  heads[bucket] = next;
  postings.next = (next + 1) | 0;
  postings.live++;
}

/** Lets go of all but the newest `live` postings. */
export function keepNewest(postings: Postings, live: number): void {
  const { pages, pageBits, next } = postings;
  const pageOf = (age: number) => (next - age) >>> pageBits;
  const oldest = pageOf(live);
  for (let page = pageOf(postings.live); page !== oldest; page = (page + 1) % 2 ** (32 - pageBits))
    pages[page] = undefined;
  postings.live = live;
}
