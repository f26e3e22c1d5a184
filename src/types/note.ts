import type { Span } from "./span.ts";

/** What could not be read or was doubtful: a result, never an exception. */
export interface Note {
  /** `<stage>/<what>`, e.g. `read/no-body-text`. */
  readonly code: string;
  /** Article id, or null where no article came of the input. */
  readonly article: string | null;
  readonly span: Span | null;
  /** One sentence naming file and place, and what to do where something can be done. */
  readonly message: string;
}
