/** Numbers that look drawn by lot and are the same on every machine: the seed is all that they depend on. */

/** The next number, 0 ≤ x < 1. */
export type Random = () => number;

/** A generator (mulberry32) whose numbers follow from `seed`, any string. */
export function seededRandom(seed: string): Random {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a over UTF-16 code units. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A whole number from `low` to `high`, both included. */
export function drawNumber(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One item of a list; an empty list is a mistake of ours. */
export function drawOne<T>(random: Random, items: readonly T[]): T {
  const item = items[drawNumber(random, 0, items.length - 1)];
  if (item === undefined) throw new Error("nothing to draw from");
  return item;
}

/** `count` of the items, or all where there are fewer, in the order in which they stand. */
export function drawSome<T>(random: Random, items: readonly T[], count: number): T[] {
  const left = items.map((_, i) => i);
  const drawn: number[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(drawNumber(random, 0, left.length - 1), 1));
  const chosen = new Set(drawn);
  return items.filter((_, i) => chosen.has(i));
}
