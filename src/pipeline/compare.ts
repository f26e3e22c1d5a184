import { mergeSame, type Reading } from "#read";
import { findPassages, traceCopies } from "#reuse";
import type { Article, Note, Passage } from "#types";

/** The articles that were compared and what they share. */
export interface Comparison {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly notes: readonly Note[];
}

/** Text reuse alone: every run of `minWords` or more shared words between the articles. */
export async function compareReadings(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  minWords = 7,
): Promise<Comparison> {
  const found: Article[] = [];
  const notes: Note[] = [];
  for await (const reading of readings) {
    found.push(...reading.articles);
    notes.push(...reading.notes);
  }
  const merged = mergeSame(found);
  const passages = findPassages(merged.articles, { minWords });
  return { articles: traceCopies(merged.articles, passages, []), passages, notes: [...notes, ...merged.notes] };
}
