import type { Article } from "./article.ts";
import type { Attribution } from "./attribution.ts";
import type { Claim, Conflict } from "./claim.ts";
import type { Note } from "./note.ts";
import type { Passage, QuoteVariants } from "./passage.ts";
import type { Source } from "./source.ts";
import type { Story } from "./story.ts";

/** One thing that was given to be read. */
export interface Input {
  readonly path: string | null;
  readonly url: string | null;
  /** Of the bytes as given, lower-case hex. */
  readonly sha256: string;
  /** Article id, or null where nothing could be read. */
  readonly article: string | null;
}

/** The ledger file, version 1: everything found, every item with the characters it rests on. */
export interface LedgerFile {
  readonly format: "hearsay-ledger";
  readonly version: 1;
  /** `hearsay <version>`. */
  readonly generator: string;
  readonly offsets: "utf-16";
  readonly inputs: readonly Input[];
  readonly articles: readonly Article[];
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
  readonly passages: readonly Passage[];
  readonly quotes: readonly QuoteVariants[];
  readonly stories: readonly Story[];
  readonly claims: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly Note[];
}
