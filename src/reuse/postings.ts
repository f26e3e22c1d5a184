import { type NumberRow, push } from "./rows.ts";

/**
 * Postings: a tag and an article, found by a print. They lie in lines of eight, 64 bytes, which is what a processor fetches from memory at
 * once. Each print has an order of lines of its own (double hashing, Knuth 1998, 6.4) and a posting lies in the first that had room, so
 * that looking for a print takes one line or little more, be the table empty or nearly full. Nothing is ever deleted: postings of
 * articles that have left are passed over, and a table goes when the last of its articles has.
 */
export interface Postings {
  /** In the order in which they were opened; the last one is filled. */
  readonly tables: Table[];
  /** Number of the article that comes next, or is being posted: from 0 up. */
  next: number;
  /** Number of the oldest article that has not left. */
  oldest: number;
}

interface Table {
  /** Two numbers a slot: the tag, and the entry: seven check bits of the print below one that is always set, and the lower 24 of the article's number. An entry of 0 is none. */
  readonly slots: Int32Array;
  /** A prime number, so that every step leads to all lines. */
  readonly lines: number;
  /** Postings that it has, and has room for. */
  used: number;
  readonly most: number;
  /** Number of the newest article with a posting in it. */
  newest: number;
}

/** Articles that can be told apart at a time: an entry has 24 bits for them. */
export const MOST_ARTICLES = 2 ** 24 - 1;
/** Numbers in a line. */
const LINE = 16;
/** 2 GB a table. */
const MOST_LINES = 2 ** 25;
/** Lines tell prints apart too. */
const FEWEST_LINES = 1000;
const FILLED = 0.9;
/** More postings than words make one expect: those of crowded runs, and an article longer than others. */
const SPARE = 1.2;
/** Numbers in front of the first line: the usual allocator puts a large block 16 bytes behind a line's begin, so the lines of a table are those of memory. */
const LEAD = 12;

/** No postings, with room for so many; for more, other tables are opened, and each is looked into. */
export function emptyPostings(expected: number): Postings {
  return { tables: [emptyTable(SPARE * expected)], next: 0, oldest: 0 };
}

function emptyTable(room: number): Table {
  const lines = primeFrom(Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.ceil((2 * room) / (LINE * FILLED)))));
  const slots = new Int32Array(LINE * lines + LEAD).subarray(LEAD);
  return { slots, lines, used: 0, most: Math.floor((FILLED * LINE * lines) / 2), newest: -1 };
}

/** The first prime number from one on. */
function primeFrom(number: number): number {
  for (let candidate = number | 1; ; candidate += 2) {
    let divisor = 3;
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 2;
    if (divisor * divisor > candidate) return candidate;
  }
}

/** Where the first line of a print begins: by its upper bits, since the lower ones are in the entry. */
function firstLine({ lines }: Table, print: number): number {
  return LINE * (((print >>> 0) * (lines / 2 ** 32)) | 0);
}

/** Where the next line of a print begins. */
function lineBehind({ lines, slots }: Table, print: number, line: number): number {
  const behind = line + LINE * (1 + ((print & 0xffff) % (lines - 1)));
  return behind < slots.length ? behind : behind - slots.length;
}

/** What an entry of a print and an article is. The uppermost bit is always set, so that none is 0. */
function entryOf(print: number, article: number): number {
  return ((print | 0x80) << 24) | (article & 0xff_ffff);
}

/** How many articles ago a posting of a print was made, 0 for the one that is being posted; -1 where the entry is of another print or its article has left. */
function ageOf({ next, oldest }: Postings, print: number, entry: number): number {
  if ((entry ^ entryOf(print, 0)) >>> 24 !== 0) return -1;
  const age = (next - entry) & 0xff_ffff;
  return age <= next - oldest ? age : -1;
}

/** Postings that were found, oldest first, since lines and tables only fill: their tags and how many articles ago they were made. */
export interface Found {
  readonly tags: NumberRow;
  readonly ages: NumberRow;
}

/** Finds the postings of a print whose tag, under the mask, is the given one. */
export function gather(postings: Postings, print: number, tag: number, mask: number, found: Found): void {
  found.tags.length = 0;
  found.ages.length = 0;
  for (const table of postings.tables) {
    const { slots } = table;
    for (let line = firstLine(table, print); ; line = lineBehind(table, print, line)) {
      gatherLine(postings, slots, line, print, tag, mask, found);
      if (slots[line + LINE - 1] === 0) break;
    }
  }
}

function gatherLine(
  postings: Postings,
  slots: Int32Array,
  line: number,
  print: number,
  tag: number,
  mask: number,
  { tags, ages }: Found,
): void {
  for (let at = line; at < line + LINE; at += 2) {
    if ((((slots[at] as number) ^ tag) & mask) !== 0) continue;
    const age = ageOf(postings, print, slots[at + 1] as number);
    if (age < 0) continue;
    push(tags, slots[at] as number);
    push(ages, age);
  }
}

/** Prints of many runs, the tags they are looked for with, and what was found. */
export interface Probes {
  prints: Int32Array;
  tags: Int32Array;
  /** Where the first line of each print begins, and what stands there. */
  lines: Int32Array;
  heads: Int32Array;
  /** 1 where there is a posting with the tag. */
  matched: Uint8Array;
  length: number;
}

/**
 * Looks for the first `length` probes: whatever `gather` finds for a print is a match. One plain step at a time for all of them,
 * because an index is larger than any cache, and a processor waits for many places of memory at once if it knows them early.
 */
export function probe(postings: Postings, probes: Probes, mask: number): void {
  const { prints, lines, heads, matched, length } = probes;
  matched.fill(0, 0, length);
  for (const table of postings.tables) {
    const { slots } = table;
    const scale = table.lines / 2 ** 32; // `firstLine` with its division done once, since this is asked for every word
    for (let i = 0; i < length; i++) lines[i] = LINE * ((((prints[i] as number) >>> 0) * scale) | 0);
    for (let i = 0; i < length; i++) heads[i] = slots[lines[i] as number] as number;
    for (let i = 0; i < length; i++) if (isPosted(postings, table, probes, i, mask)) matched[i] = 1;
  }
}

function isPosted(postings: Postings, table: Table, { prints, tags, lines }: Probes, i: number, mask: number): boolean {
  const { slots } = table;
  const print = prints[i] as number;
  const tag = tags[i] as number;
  for (let line = lines[i] as number; ; line = lineBehind(table, print, line)) {
    for (let at = line; at < line + LINE; at += 2) {
      const entry = slots[at + 1] as number;
      if (entry === 0) return false;
      if ((((slots[at] as number) ^ tag) & mask) === 0 && ageOf(postings, print, entry) >= 0) return true;
    }
  }
}

/** Adds a posting of the article that comes next. */
export function post(postings: Postings, print: number, tag: number): void {
  const table = tableWithRoom(postings);
  const { slots } = table;
  let line = firstLine(table, print);
  while (slots[line + LINE - 1] !== 0) line = lineBehind(table, print, line);
  let at = line;
  while (slots[at + 1] !== 0) at += 2;
  slots[at] = tag;
  slots[at + 1] = entryOf(print, postings.next);
  table.used++;
  table.newest = postings.next;
}

/** The last table, or where that is full another one, with room for as many postings as all of those that are there. */
function tableWithRoom({ tables }: Postings): Table {
  const last = tables.at(-1) as Table;
  if (last.used < last.most) return last;
  const table = emptyTable(tables.reduce((sum, { used }) => sum + used, 0));
  tables.push(table);
  return table;
}

/** The oldest article leaves, and what is of it and those before alone. */
export function dropOldest(postings: Postings): void {
  postings.oldest++;
  const [first] = postings.tables;
  if (first && postings.tables.length > 1 && first.newest < postings.oldest) postings.tables.shift();
}
