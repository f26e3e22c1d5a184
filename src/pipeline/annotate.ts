import type { Reader } from "#model";
import { readRecord } from "#read";
import { identifyInArticle } from "#source";
import type { Attribution, Block, Note, Source } from "#types";
import { AHEAD, workAhead } from "./ahead.ts";
import { attributeWith } from "./analyze.ts";

/** A record as it came, with what was found in its text. */
export type Annotated = Readonly<Record<string, unknown>> & {
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
};

/**
 * One line of JSON Lines in, one annotated record out: everything it had, plus `attributions`, `sources`, `blocks` and `notes`.
 * Offsets count in the record's own `text`. A line that is no record comes back as its notes alone;
 * null stands for a line that was too long to be read. Without a reader attribution is by rules alone.
 */
export async function annotateLine(
  line: string | null,
  number: number,
  { path = null, reader = null }: { readonly path?: string | null; readonly reader?: Reader | null } = {},
): Promise<Annotated> {
  if (line === null) return bare([tooLong(number)]);
  const place = { path, line: number };
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    return bare([badLine(number, error instanceof Error ? error.message : "no JSON")]);
  }
  const reading = readRecord(record, place);
  const [article] = reading.articles;
  const kept = typeof record === "object" && record !== null && !Array.isArray(record) ? record : {};
  if (!article) return { ...kept, ...bare(reading.notes) };
  const first = await attributeWith(article, reader);
  const { sources, attributions, notes } = identifyInArticle(article, first.attributions);
  return {
    ...kept,
    attributions,
    sources,
    blocks: article.blocks,
    notes: [...reading.notes, ...first.notes, ...notes],
  };
}

/** {@link annotateLine} of one line after another, in order, a few lines ahead of the one that is asked for. */
export function annotateLines(
  lines: AsyncIterable<{ readonly number: number; readonly text: string | null }>,
  options: { readonly path?: string | null; readonly reader?: Reader | null } = {},
): AsyncGenerator<Annotated> {
  return workAhead(lines, AHEAD, ({ text, number }) => annotateLine(text, number, options));
}

function badLine(number: number, why: string): Note {
  return {
    code: "read/broken-json",
    article: null,
    span: null,
    message: `line ${number} is not JSON (${why}); it was passed over`,
  };
}

function tooLong(number: number): Note {
  const message = `line ${number} is longer than a record may be; it was passed over`;
  return { code: "read/too-large", article: null, span: null, message };
}

function bare(notes: readonly Note[]): Annotated {
  return { attributions: [], sources: [], blocks: [], notes };
}
