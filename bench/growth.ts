/** How an archive's index grows: time, pairs and memory, article by article up to a million. */
import { indexArticle, openArchive } from "#reuse";
import { archiveOf } from "./archive.ts";

/** The index at one size. */
export interface Growth {
  readonly articles: number;
  /** Of work for all of them, tokenizing included; writing the invented articles is left out. */
  readonly seconds: number;
  /** Pairs of articles that share a run. */
  readonly pairs: number;
  /** Of the index alone, in bytes. */
  readonly index: number;
  /** Peak of the whole process so far, in bytes. */
  readonly peak: number;
}

const STEPS = [1, 2, 5];
const BATCH = 500;

/** Adds so many articles to an archive, or as many as so many minutes let it, and hands out a line of JSON (`Growth`) at 1,000, 2,000, 5,000, 10,000 … and at the end. */
export function growArchive(most: number, minutes: number, worked: () => number, print: (line: string) => void): void {
  const end = Date.now() + 60_000 * minutes;
  const sizes = new Set([3, 4, 5, 6].flatMap((power) => STEPS.map((step) => step * 10 ** power)));
  const archive = openArchive({ words: 400 * most });
  let seconds = 0;
  let pairs = 0;
  for (let articles = 0; articles < most; ) {
    const batch = archiveOf(Math.min(BATCH, most - articles), articles);
    const start = worked();
    for (const article of batch) pairs += indexArticle(archive, article).length;
    seconds += worked() - start;
    articles += batch.length;
    const last = articles === most || Date.now() >= end;
    if (!last && !sizes.has(articles)) continue;
    const index = archive.postings.tables.reduce((sum, { slots }) => sum + slots.byteLength, 0);
    const growth: Growth = { articles, seconds, pairs, index, peak: process.resourceUsage().maxRSS * 1024 };
    print(JSON.stringify(growth));
    if (last) return;
  }
}
