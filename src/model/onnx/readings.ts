import type { Span } from "#types";
import { type CueReading, type NameReading, ROLES } from "../reader.ts";
import { type RoleChanges, rolePath } from "../role-path.ts";
import type { Stretch, Window } from "../windows.ts";

/** A word that may begin a cue. */
export interface Place {
  readonly stretch: Stretch;
  /** Index of the stretch's first word in its window. */
  readonly low: number;
  /** Index of the word in its stretch. */
  readonly at: number;
  readonly found: number;
}

/** The words of a window whose score is above `consider`, in order. */
export function candidatesIn(window: Window, scores: Float32Array, consider: number): Place[] {
  const places: Place[] = [];
  let low = 0;
  for (const stretch of window) {
    for (let at = 0; at < stretch.words.length; at++) {
      const found = scores[low + at] ?? 0;
      if (found > consider) places.push({ stretch, low, at, found });
    }
    low += stretch.words.length;
  }
  return places;
}

/** The reading of a cue whose words' shares begin with word `from` of all that came back. */
export function cueReading(
  { stretch, at, found }: Place,
  shares: Float32Array,
  from: number,
  valid: number,
  changes: RoleChanges,
): CueReading {
  const start = from * ROLES.length;
  const roles = shares.slice(start, start + stretch.words.length * ROLES.length);
  return {
    paragraph: stretch.paragraph,
    words: stretch.words,
    at,
    roles,
    path: rolePath(roles, changes),
    found,
    valid,
  };
}

/** What the name tagger tells apart, as it gives their shares; null is no name. */
const KINDS = [null, "person", "organization", "location", "other"] as const;

/** Names of a window: words of a stretch that follow each other and are most likely of one kind. */
export function namesIn(window: Window, shares: Float32Array): NameReading[] {
  let low = 0;
  return window.flatMap(({ words }) => {
    const tags = words.map((_, i) =>
      likeliest(shares.subarray((low + i) * KINDS.length, (low + i + 1) * KINDS.length)),
    );
    low += words.length;
    return runsOf(tags).flatMap(({ from, to }) => nameOf(words.slice(from, to), tags.slice(from, to)));
  });
}

/** A word's likeliest kind and its share. */
interface Tag {
  readonly kind: (typeof KINDS)[number];
  readonly share: number;
}

function likeliest(shares: Float32Array): Tag {
  const share = Math.max(...shares);
  return { kind: KINDS[shares.indexOf(share)] ?? null, share };
}

function runsOf(tags: readonly Tag[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [i, { kind }] of tags.entries()) {
    const last = runs.at(-1);
    if (last && tags[last.from]?.kind === kind) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

function nameOf(words: readonly Span[], tags: readonly Tag[]): NameReading[] {
  const [first, last, kind] = [words[0], words.at(-1), tags[0]?.kind];
  if (!(first && last && kind)) return [];
  const score = tags.reduce((sum, { share }) => sum + share, 0) / tags.length;
  return [{ start: first.start, end: last.end, kind, score }];
}
