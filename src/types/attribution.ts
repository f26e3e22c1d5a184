import type { Span } from "./span.ts";

/** By the share of content words inside quotation marks: nine tenths and more, none, or between. */
export type AttributionForm = "direct" | "indirect" | "mixed";

/** Towards its own content: "denied that he left" denies, "said he had not left" asserts. */
export type Polarity = "asserts" | "denies";

/** An article credits words, a belief or an act of speech to someone (PARC, PolNeAR). */
export interface Attribution {
  readonly id: string;
  /** Article id. */
  readonly article: string;
  /** Empty when the source is left unsaid. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly form: AttributionForm;
  /** Source id of the deepest source named (CNN's two sources, not CNN); null until `source/` has run, or when unsaid. */
  readonly sourceId: string | null;
  /** Source ids of who carried it, nearest to the source first; [] = first hand. */
  readonly via: readonly string[];
  /** Attribution id whose content holds this one. */
  readonly parent: string | null;
  readonly polarity: Polarity;
  /** "tweet", "statement", "interview" …, or null. */
  readonly medium: string | null;
  /** Which rule or model found it. */
  readonly method: string;
  /** 0–1, of that method alone. */
  readonly score: number;
}
