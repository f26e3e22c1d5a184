import { readWordTable } from "#text";
import { stem } from "./stem.ts";

/** How many stories background.tsv was fitted on. */
export const BACKGROUND_STORIES = 1168;

/** For a word that the table does not have: about one story, as for the rarest in it. */
const UNKNOWN = 0.001;

const TABLE = readTable();

/** Share of all stories (0–1) that have the word, in news at large. Names are not in the table: they count as rare, whoever bears them. */
export function backgroundShare(norm: string): number {
  return TABLE.get(norm) ?? UNKNOWN;
}

/** Whether the word is in the table: an ordinary word, a day, a month or a common figure. */
export function isOrdinary(norm: string): boolean {
  return TABLE.has(norm);
}

function readTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [word = "", stories] of readWordTable(new URL("./background.tsv", import.meta.url), 2)) {
    const norm = stem(word);
    table.set(norm, Math.max(table.get(norm) ?? 0, Number(stories) / 10_000));
  }
  return table;
}
