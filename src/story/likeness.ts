import type { Profile } from "./profile.ts";

/** Days that may lie between two articles before time speaks against one story. */
const FREE_DAYS = 7;

/** Days, behind those, after which most of that is said. */
const FADING_DAYS = 30;

/**
 * What remains of likeness between articles years apart: a running subject goes on, a yearly event comes back.
 * BCubed F1 on BASIL, the one set with dates, together with the two others: 0.940 (mean) with 1, 0.945 with 0.7.
 */
const LASTING = 0.7;

/** What remains of it between articles that have this many names each, and none in common. No difference on the three sets: for short texts. */
const STRANGERS = 0.7;
const ENOUGH_NAMES = 3;

const DAY = 86_400_000;

/** How much speaks for one story, 0–1: the cosine of the weights, lowered by what speaks against it. */
export function likeness(a: Profile, b: Profile): number {
  return cosine(a.weights, b.weights) * proximity(a, b) * acquaintance(a, b);
}

/** Of two vectors of length 1: 0 (no telling word in common) to 1 (the same words with the same weights). */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [norm, weight] of few) sum += weight * (many.get(norm) ?? 0);
  return sum;
}

/** "Ostrel elects a mayor", five years after "Ostrel elects a mayor". 1 where a date is missing. */
function proximity(a: Profile, b: Profile): number {
  if (a.moment === null || b.moment === null) return 1;
  const days = Math.abs(a.moment - b.moment) / DAY;
  return LASTING + (1 - LASTING) * Math.exp(-Math.max(0, days - FREE_DAYS) / FADING_DAYS);
}

/** "A fire destroyed a market in Ostrel, said Ludo Marben": "a fire destroyed an arcade in Halvorn, said Benno Saltz". */
function acquaintance(a: Profile, b: Profile): number {
  if (Math.min(a.names.length, b.names.length) < ENOUGH_NAMES) return 1;
  return a.names.some((name) => b.weights.has(name)) || b.names.some((name) => a.weights.has(name)) ? 1 : STRANGERS;
}
