import { type NameReading, ROLES } from "../reader.ts";
import { type RoleChanges, rolePath } from "../role-path.ts";

/** What the weights say of a cue of a window; see `CueReading`. */
export interface CueShares {
  /** Index of its stretch in the window. */
  readonly stretch: number;
  /** Index in the stretch of the unit that begins it. */
  readonly at: number;
  readonly roles: Float32Array;
  readonly path: Uint8Array;
  readonly found: number;
  readonly valid: number;
}

/** Units `from` to `to` of a stretch that are a name. */
export interface NamedUnits extends Pick<NameReading, "kind" | "score"> {
  readonly stretch: number;
  readonly from: number;
  readonly to: number;
}

/** A unit that may begin a cue. */
export interface Place {
  /** Index of its stretch in the window. */
  readonly stretch: number;
  /** Units of the stretch. */
  readonly length: number;
  /** Index of the stretch's first unit in the window. */
  readonly low: number;
  /** Index of the unit in its stretch. */
  readonly at: number;
  readonly found: number;
}

/** The units of a window, with stretches of so many, whose score is above `consider`, in order. */
export function candidatesIn(lengths: readonly number[], scores: Float32Array, consider: number): Place[] {
  const places: Place[] = [];
  let low = 0;
  for (const [stretch, length] of lengths.entries()) {
    for (let at = 0; at < length; at++) {
      const found = scores[low + at] ?? 0;
      if (found > consider) places.push({ stretch, length, low, at, found });
    }
    low += length;
  }
  return places;
}

/** What came back for places, `longest` units each: of every unit its shares, and the likeliest row of roles. */
export function readingsOf(
  places: readonly Place[],
  shares: Float32Array,
  longest: number,
  valid: Float32Array,
  changes: RoleChanges,
): CueShares[] {
  return places.map(({ stretch, length, at, found }, i) => {
    const start = i * longest * ROLES.length;
    const roles = shares.slice(start, start + length * ROLES.length);
    return { stretch, at, roles, path: rolePath(roles, changes), found, valid: valid[i] ?? 0 };
  });
}

/** What the name tagger tells apart, as it gives their shares; null is no name. */
const KINDS = [null, "person", "organization", "location", "other"] as const;

/** Names of a window: units of a stretch that follow each other and are most likely of one kind. */
export function taggedNames(lengths: readonly number[], shares: Float32Array): NamedUnits[] {
  let low = 0;
  return lengths.flatMap((length, stretch) => {
    const first = low;
    low += length;
    const tags = Array.from({ length }, (_, i) => likeliest(shares, (first + i) * KINDS.length));
    return runsOf(tags).flatMap(({ from, to }) => {
      const kind = tags[from]?.kind;
      return kind ? [{ stretch, from, to, kind, score: meanShare(tags.slice(from, to)) }] : [];
    });
  });
}

/** A unit's likeliest kind and its share. */
interface Tag {
  readonly kind: (typeof KINDS)[number];
  readonly share: number;
}

/** Of a unit whose shares begin at a place. */
function likeliest(shares: Float32Array, from: number): Tag {
  let best = from;
  for (let at = from + 1; at < from + KINDS.length; at++) if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
  return { kind: KINDS[best - from] ?? null, share: shares[best] ?? 0 };
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

function meanShare(tags: readonly Tag[]): number {
  return tags.reduce((sum, { share }) => sum + share, 0) / tags.length;
}
