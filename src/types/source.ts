export type SourceKind = "person" | "organization" | "outlet" | "document" | "post" | "anonymous";

/** A number of people, known as a range; `atMost` null means no upper bound is stated. */
export interface PeopleRange {
  readonly atLeast: number;
  readonly atMost: number | null;
}

/** Whoever or whatever stands behind words: one record in a story. */
export interface Source {
  readonly id: string;
  /** Story id. */
  readonly story: string;
  /** Links the same source across stories; null where that is not certain. */
  readonly identity: string | null;
  readonly kind: SourceKind;
  /** Null for anonymous. */
  readonly name: string | null;
  /** "two sources", "senior adviser to the mayor", or null. */
  readonly description: string | null;
  readonly aliases: readonly string[];
  /** How many people an anonymous source is; null for others. */
  readonly count: PeopleRange | null;
  /** Anonymous: source id of the outlet that spoke to them, if stated. */
  readonly toldTo: string | null;
  /** A spokesperson or a statement: source id of the person or organization spoken for. */
  readonly spokenFor: string | null;
  /** Anonymous: the stated reason for anonymity, verbatim. */
  readonly reason: string | null;
}
