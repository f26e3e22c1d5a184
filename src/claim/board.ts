import type { TaggedToken } from "#text";
import type { Phrase } from "./phrases.ts";
import type { VerbGroup } from "./verbs.ts";

/** Who, does what, to whom, in one finite clause. */
export interface Clause {
  readonly group: VerbGroup;
  readonly subject: Phrase | null;
  readonly object: Phrase | null;
  /** Behind "by": who does it, should the verbs be passive. */
  readonly agent: Phrase | null;
  /** "to resign", "about resigning" behind verb or object. */
  readonly embedded: VerbGroup | null;
  readonly embeddedObject: Phrase | null;
  /** "who left": it describes somebody and is told by the way. */
  readonly relative: boolean;
  /** Behind "if", "unless" or "whether": not said to be so. */
  readonly conditional: boolean;
  /** The verbs whose object the whole clause is ("thought | the lorry had come"), unless those are another's words; else null. */
  readonly frame: { readonly group: VerbGroup; readonly subject: Phrase | null } | null;
  /** First token that no clause before has: the subject's, or the verbs' where they share one. */
  readonly own: number;
  /** First and last token (half-open), with a subject shared with the clause before. */
  readonly from: number;
  readonly to: number;
  /** Behind its last word, with participles and what hangs on them: where the next clause or somebody's words begin. */
  readonly reach: number;
}

/** A sentence as its clauses are found: words, phrases, verbs, edges, and the clauses so far. */
export interface Board {
  readonly tokens: readonly TaggedToken[];
  readonly phrases: readonly Phrase[];
  readonly groups: readonly VerbGroup[];
  readonly barriers: ReadonlySet<number>;
  readonly clauses: readonly Clause[];
}

/** Where the words of a verb group end on the right: before the next verbs, a semicolon, a colon or somebody's words. */
export function rightEdge({ tokens, groups, barriers }: Board, at: number): number {
  const from = groups[at]?.to ?? 0;
  const next = groups[at + 1]?.from ?? tokens.length;
  for (let i = from; i < next; i++) {
    if (barriers.has(i) || /^[;:—–]$/.test(tokens[i]?.text ?? "")) return i;
  }
  return next;
}

/** The phrase that starts exactly there and ends by `end`, or null. */
export function phraseStarting(phrases: readonly Phrase[], from: number, end: number): Phrase | null {
  const found = phrases[firstAt(phrases, from)];
  return found && found.from === from && found.to <= end ? found : null;
}

/** Index of the first phrase that starts at or behind `from`. */
export function firstAt(phrases: readonly Phrase[], from: number): number {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether somebody's words begin or end in the stretch, both ends included. */
export function barrierBetween(barriers: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (barriers.has(i)) return true;
  return false;
}

/** The phrase before, where nothing but commas stands between; or null. */
export function phraseEndingBefore({ tokens, phrases }: Board, at: number): Phrase | null {
  const found = phrases[firstAt(phrases, at) - 1];
  if (!found) return null;
  const gap = tokens.slice(found.to, at);
  return gap.every((token) => token.text === ",") ? found : null;
}
