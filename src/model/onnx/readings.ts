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
  const names: NamedUnits[] = [];
  let low = 0;
  for (const [stretch, length] of lengths.entries()) {
    for (let from = 0, to = 0; from < length; from = to) {
      const tag = likeliest(shares, low + from);
      while (to < length && likeliest(shares, low + to) === tag) to++;
      const kind = KINDS[tag];
      if (kind) names.push({ stretch, from, to, kind, score: meanShare(shares, tag, low + from, low + to) });
    }
    low += length;
  }
  return names;
}

/** Of a unit, the index in `KINDS` of its likeliest one. */
function likeliest(shares: Float32Array, unit: number): number {
  const from = unit * KINDS.length;
  let best = 0;
  for (let tag = 1; tag < KINDS.length; tag++) if ((shares[from + tag] ?? 0) > (shares[from + best] ?? 0)) best = tag;
  return best;
}

function meanShare(shares: Float32Array, tag: number, from: number, to: number): number {
  let sum = 0;
  for (let unit = from; unit < to; unit++) sum += shares[unit * KINDS.length + tag] ?? 0;
  return sum / (to - from);
}
