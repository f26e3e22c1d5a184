import type { Span } from "#types";

/** What a word can be in an attribution; a reading has its shares in this order. */
export const ROLES = ["none", "source", "cue", "content"] as const;

/** What trained weights say of one cue: the units of its paragraph, and what each of them is to it. */
export interface CueReading {
  /** Index into the paragraphs given. */
  readonly paragraph: number;
  /**
   * The paragraph's units, in order: words with the marks that touch them. Those deep within a quotation are left out, and have the role
   * of those on both sides; of a very long paragraph, it is those of the piece that was read.
   */
  readonly units: readonly Span[];
  /** Index into `units` of the one that begins the cue. */
  readonly at: number;
  /** `units.length` × 4: of each unit, the shares of `ROLES`, which sum to 1. */
  readonly roles: Float32Array;
  /** Of each unit its role, as an index into `ROLES`: the likeliest row of roles, which need not be each unit's likeliest. */
  readonly path: Uint8Array;
  /** 0–1, of the cue finder, which sees every unit. */
  readonly found: number;
  /** 0–1, of the check that is made once the cue's paragraph has been read for it. */
  readonly valid: number;
}

/** A name in the text: units that follow each other in one paragraph and are most likely of one kind. */
export interface NameReading extends Span {
  readonly kind: "person" | "organization" | "location" | "other";
  /** 0–1, the mean over its units. */
  readonly score: number;
}

/** Everything that trained weights say of a text. */
export interface ModelReading {
  /** By paragraph, then by the cue's first word; only those that are worth a look. */
  readonly cues: readonly CueReading[];
  /** By start. */
  readonly names: readonly NameReading[];
}

/**
 * How sure weights are of a cue against how often they are right, in log-odds: right = offset + slope × sure (Platt 1999).
 * Fitted on data that the weights were not trained on.
 */
export interface Calibration {
  readonly offset: number;
  readonly slope: number;
}

/**
 * The port to trained weights. An adapter gives the same reading for the same text, always: whatever was read before, on however many threads.
 * Only entry points open one; stages are handed it.
 */
export interface Reader {
  /** Of the weights, with their version: "attribution-6". */
  readonly name: string;
  /** The geometric mean of `found` and `valid` from which a cue counts, fitted on data that the weights were not trained on. */
  readonly threshold: number;
  readonly calibration: Calibration;
  /**
   * Reads paragraphs of a text: spans in order that do not overlap. `quotations` are the outermost ones, in order, marks included.
   * Spans that come back count in `text`.
   */
  read(text: string, paragraphs: readonly Span[], quotations: readonly Span[]): Promise<ModelReading>;
  /** Gives back threads and memory; nothing can be read afterwards. */
  close(): Promise<void>;
}
