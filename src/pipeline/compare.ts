import { mergeSame, type Reading } from "#read";
import { findPassages, traceCopies } from "#reuse";
import { groupStories } from "#story";
import type { Article, Note, Passage } from "#types";
import type { Progress } from "./analyze.ts";

/** The articles that were compared and what they share. */
export interface Comparison {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  /** By article id, where there are several: the articles with its very text, which count as one. */
  readonly copies: ReadonlyMap<string, readonly Article[]>;
  readonly notes: readonly Note[];
}

/** How the articles are compared. */
export interface CompareOptions {
  /** Fewest words in a shared passage; 7. */
  readonly minWords?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** Text reuse alone: every run of `minWords` or more shared words between the articles. */
export async function compareReadings(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  options: CompareOptions = {},
): Promise<Comparison> {
  const { minWords = 7, onProgress: report = () => {} } = options;
  const found: Article[] = [];
  const notes: Note[] = [];
  for await (const reading of readings) {
    found.push(...reading.articles);
    notes.push(...reading.notes);
    report({ stage: "read", done: found.length, total: null });
  }
  const merged = mergeSame(found);
  const total = merged.articles.length;
  // As in an analysis: without stories a run that a crowd of articles holds is lost between those of one story too.
  const stories = groupStories(merged.articles);
  report({ stage: "story", done: stories.length, total: stories.length });
  report({ stage: "reuse", done: 0, total });
  const passages = findPassages(merged.articles, { minWords, stories });
  report({ stage: "reuse", done: total, total });
  const { copies } = merged;
  return { articles: traceCopies(merged.articles, passages, []), passages, copies, notes: [...notes, ...merged.notes] };
}
