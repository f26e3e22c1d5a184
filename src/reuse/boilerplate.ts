import { pushTo } from "#text";
import type { Article, Passage, Span } from "#types";
import { outletKey } from "#words";
import { type ClusterMember, clusterPassages } from "./clusters.ts";
import { tellsOfCopying } from "./common.ts";
import { pairsOf } from "./origins.ts";
import { rememberWords, shareOfWords, type WordsOf } from "./shares.ts";

/** In so many articles of one outlet the same words are what it prints around its articles. */
const SEVERAL = 3;
/** Two articles of one outlet that share so much of either are versions of one article. */
const VERSIONS = 0.5;
/** Share of a passage's member that must lie in such words. */
const INSIDE = 0.8;

/**
 * The passages, `common` where they hold what the outlet of either member prints in several different articles: its appeals,
 * its standing notes, its background on a matter. Articles without an outlet have none.
 */
export function markBoilerplate(
  articles: readonly Article[],
  passages: readonly Passage[],
  words: WordsOf = rememberWords(),
): Passage[] {
  const outlets = new Map(articles.map(({ id, outlet }) => [id, outlet === null ? null : outletKey(outlet)]));
  const stretches = boilerplateOf(passagesInOutlets(articles, passages, outlets, words));
  return passages.map((passage) => {
    const isCommon = passage.members.every((member) => liesIn(member, stretches.get(member.article) ?? []));
    return isCommon && tellsOfCopying(passage) ? { ...passage, common: "outlet-boilerplate" } : passage;
  });
}

/** Passages of two different articles of one outlet. */
function passagesInOutlets(
  articles: readonly Article[],
  passages: readonly Passage[],
  outlets: ReadonlyMap<string, string | null>,
  words: WordsOf,
): Passage[] {
  const inOne = passages.filter(({ members }) => {
    const [first, ...others] = members.map(({ article }) => outlets.get(article) ?? null);
    return first !== null && others.every((outlet) => outlet === first);
  });
  return [...pairsOf(articles, inOne).values()].flatMap(({ earlier, later, passages: shared }) => {
    const shares = [earlier, later].map((article) => shareOfWords(article, shared, words(article)).share);
    return shares.every((share) => share < VERSIONS) ? shared : [];
  });
}

/** Article → its stretches that several articles of the outlet have. */
function boilerplateOf(passages: readonly Passage[]): Map<string, ClusterMember[]> {
  const clusters = new Map<string, ClusterMember[]>();
  for (const member of clusterPassages(passages)) pushTo(clusters, member.cluster, member);
  const stretches = new Map<string, ClusterMember[]>();
  for (const members of clusters.values())
    if (new Set(members.map(({ article }) => article)).size >= SEVERAL)
      for (const member of members) pushTo(stretches, member.article, member);
  return stretches;
}

function liesIn({ start, end }: Span, stretches: readonly ClusterMember[]): boolean {
  return stretches.some((stretch) => {
    const inside = Math.min(end, stretch.end) - Math.max(start, stretch.begin);
    return inside >= INSIDE * (end - start);
  });
}
