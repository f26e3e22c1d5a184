import { ROLES } from "./reader.ts";

/** How well one role follows another in a row of words: `changes[a][b]` is added, in logarithms, for role b behind role a. */
export type RoleChanges = readonly (readonly number[])[];

/** A share as small as this is as good as none. */
const LEAST = 1e-6;

/**
 * The likeliest roles of words in a row, as indexes into `ROLES`, from the shares of each word (words × 4) and how well roles follow each
 * other. Method: Viterbi (1967), over a conditional random field (Lafferty et al. 2001).
 */
export function rolePath(shares: Float32Array, changes: RoleChanges): Uint8Array {
  const kinds = ROLES.length;
  const length = shares.length / kinds;
  const follows = Float64Array.from(changes.flat());
  const cameFrom = new Uint8Array(shares.length);
  let best = new Float64Array(kinds);
  let next = new Float64Array(kinds);
  for (let word = 0; word < length; word++) {
    for (let role = 0; role < kinds; role++) {
      const before = word === 0 ? role : likeliestBefore(best, follows, role);
      const behind = word === 0 ? 0 : (best[before] as number) + (follows[before * kinds + role] as number);
      cameFrom[word * kinds + role] = before;
      next[role] = behind + Math.log(Math.max(shares[word * kinds + role] as number, LEAST));
    }
    [best, next] = [next, best];
  }
  return traceBack(cameFrom, best.indexOf(Math.max(...best)), length);
}

/** The first of the roles behind which a role is likeliest; `follows` has the changes row by row. */
function likeliestBefore(best: Float64Array, follows: Float64Array, role: number): number {
  let before = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < best.length; from++) {
    const score = (best[from] as number) + (follows[from * best.length + role] as number);
    if (score <= most) continue;
    before = from;
    most = score;
  }
  return before;
}

function traceBack(cameFrom: Uint8Array, last: number, length: number): Uint8Array {
  const path = new Uint8Array(length);
  let role = last;
  for (let word = length - 1; word >= 0; word--) {
    path[word] = role;
    role = cameFrom[word * ROLES.length + role] ?? 0;
  }
  return path;
}
