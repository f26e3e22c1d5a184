import type { Reader } from "#model";

/** What a measure is given: where the data sets are, whom to tell how far it is, and the weights, or null for rules alone. */
export interface Circumstances {
  readonly folder: string;
  readonly progress: (line: string) => void;
  readonly reader: Reader | null;
}
