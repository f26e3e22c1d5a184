import type { PeopleRange } from "./source.ts";
import type { Excerpt } from "./span.ts";

export type Stance = "affirms" | "denies";

/** Against the claim's wording; "same" and "stronger" count, the others are shown. */
export type Strength = "same" | "stronger" | "weaker" | "hedged";

/** Why an attribution is in a claim. */
export interface Saying {
  /** Attribution id. */
  readonly attribution: string;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly score: number;
  /** One readable line. */
  readonly because: string;
}

/** An attribution that may say the claim; shown, not counted. */
export interface PossibleSaying {
  /** Attribution id. */
  readonly attribution: string;
  readonly score: number;
  readonly because: string;
}

/** Why several attributions are one origin. */
export interface Fold {
  readonly kind: "same-source" | "relay" | "copy" | "same-anonymous";
  readonly evidence: readonly Excerpt[];
}

/** One original report or statement, after everyone who only repeats it is folded in. */
export interface Origin {
  readonly id: string;
  readonly stance: Stance;
  /** Source id of who said it. */
  readonly sourceId: string | null;
  /** Source id of the outlet that had it first. */
  readonly outlet: string | null;
  /** An identified person or organization speaking for attribution. */
  readonly onRecord: boolean;
  /** Attribution ids. */
  readonly attributions: readonly string[];
  readonly because: readonly Fold[];
}

/** One side of a claim in numbers. Structure can disprove independence, never prove it, so people are a range. */
export interface Tally {
  readonly origins: number;
  readonly onRecord: number;
  readonly people: PeopleRange;
}

/** What an editor should see about a claim, e.g. `claim/anonymous-only`. */
export interface ClaimNote {
  readonly code: string;
  readonly message: string;
  readonly evidence: readonly Excerpt[];
}

/** One checkable statement (who did what to whom), in an article's own words, and everyone who stands for or against it. */
export interface Claim {
  readonly id: string;
  /** Story id. */
  readonly story: string;
  readonly wording: Excerpt;
  readonly said: readonly Saying[];
  readonly possibly: readonly PossibleSaying[];
  /** An article says it in its own voice. */
  readonly unattributed: readonly Excerpt[];
  readonly origins: readonly Origin[];
  readonly sources: { readonly affirming: Tally; readonly denying: Tally };
  /** ISO 8601 of the earliest dated article that has it. */
  readonly firstSeen: string | null;
  readonly notes: readonly ClaimNote[];
}

/** A claim before its origins are folded and counted. */
export type GatheredClaim = Omit<Claim, "origins" | "sources" | "notes">;

/** Two claims that cannot both hold, or one that denies the other. */
export interface Conflict {
  /** Claim ids. */
  readonly a: string;
  readonly b: string;
  readonly kind: "denied" | "contradicts" | "number" | "date";
  readonly evidence: readonly Excerpt[];
}
