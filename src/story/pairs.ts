import { likeness } from "./likeness.ts";
import type { Profile } from "./profile.ts";

/** Two articles, by their place in the batch (`a` before `b`), that may tell one story. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** 0–1, as in likeness.ts. */
  readonly likeness: number;
}

/** An article is looked up by this many of its heaviest terms. Mean BCubed F1 over the three sets of eval/stories.ts: 0.940 with 15, 0.945 with 25, 0.946 with 50. */
const TELLING = 25;

/** That many of them must be shared before two articles are compared at all. As above: 0.946 with 1, 0.945 with 2. */
const SHARED = 2;

/**
 * Of the articles that have a term, only so many before this one in canonical order are looked at, so that time and memory grow with the
 * number of articles and not with its square. A story of more articles than this may come out in stretches of time.
 */
const CROWD = 500;

/** Below this two articles are held to have nothing in common. */
const FLOOR = 0.05;

/** Pairs that share telling terms, by an inverted index: articles of different subjects never meet. Order: by `b`, then by `a`. */
export function likelyPairs(profiles: readonly Profile[]): Pair[] {
  const holders = new Map<string, number[]>();
  const pairs: Pair[] = [];
  for (const [b, profile] of profiles.entries()) {
    const telling = [...profile.weights.keys()].slice(0, TELLING);
    for (const a of sharers(telling, holders)) {
      const score = likeness(profiles[a] ?? profile, profile);
      if (score >= FLOOR) pairs.push({ a, b, likeness: score });
    }
    for (const norm of telling) hold(holders, norm, b);
  }
  return pairs;
}

function hold(holders: Map<string, number[]>, norm: string, place: number): void {
  const places = holders.get(norm);
  if (places === undefined) holders.set(norm, [place]);
  else places.push(place);
}

function sharers(telling: readonly string[], holders: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const norm of telling)
    for (const a of holders.get(norm)?.slice(-CROWD) ?? []) shared.set(a, (shared.get(a) ?? 0) + 1);
  return [...shared]
    .filter(([, count]) => count >= SHARED)
    .map(([a]) => a)
    .sort((a, b) => a - b);
}
