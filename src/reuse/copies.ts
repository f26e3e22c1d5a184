import type { Article, ArticleParent, Attribution, Passage } from "#types";
import { tellsOfCopying } from "./common.ts";
import { coverageOf } from "./coverage.ts";
import { creditOf, isOutletOf } from "./credits.ts";
import { inCanonicalOrder, publishedBefore } from "./order.ts";
import { isContained } from "./origins.ts";
import { findRelays, type Relays } from "./relays.ts";
import { rememberWords, shareOfWords, type WordShare } from "./shares.ts";

/** Another article that shares words with this one in its own voice, and how much of this one that is. */
interface Sharer {
  readonly other: Article;
  readonly share: WordShare;
  /** Whether one of the two lies in the other. */
  readonly contained: boolean;
}

/** Share of its body words that an article must have from an earlier one to be its copy. */
const COPIED = 0.5;

type ParentRule = (article: Article, sharers: readonly Sharer[], relays: Relays) => ArticleParent | null;

/** The surest first; the first that speaks is taken. */
const PARENT_RULES: readonly ParentRule[] = [creditedParent, relayedParent, earlierParent];

/**
 * The same articles, in the given order, with `parent` and `coverage`. A parent is the best single place an article was
 * copied from: what it credits, what it relays and shares words with, or an earlier article that has half of its words
 * (as seriatim looks for it, from times and shared words); null where neither times nor cues say. Parents never go in a ring.
 */
export function traceCopies(
  articles: readonly Article[],
  passages: readonly Passage[],
  attributions: readonly Attribution[],
): Article[] {
  const told = passages.filter(tellsOfCopying);
  const relays = findRelays(articles, attributions);
  const sharers = sharersOf(articles, told);
  const parents = new Map<string, ArticleParent | null>();
  for (const article of inCanonicalOrder(articles)) {
    const parent = parentOf(article, sharers.get(article.id) ?? [], relays);
    parents.set(article.id, leadsTo(parents, parent, article.id) ? null : parent);
  }
  const byArticle = passagesByArticle(told);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return articles.map((article) => ({
    ...article,
    parent: parents.get(article.id) ?? null,
    coverage: coverageOf(article, byArticle.get(article.id) ?? [], byId, relays),
  }));
}

function parentOf(article: Article, sharers: readonly Sharer[], relays: Relays): ArticleParent | null {
  for (const rule of PARENT_RULES) {
    const parent = rule(article, sharers, relays);
    if (parent) return parent;
  }
  return null;
}

/** "Northern Wire" at its foot, or “RIVERTON (Northern Wire)”: that agency's article where it is here, else the agency. */
function creditedParent(article: Article, sharers: readonly Sharer[]): ArticleParent | null {
  const credit = creditOf(article);
  if (!credit) return null;
  const sharer = sharers.find(({ other }) => isOutletOf(other, credit.outlet) && !publishedBefore(article, other));
  return { article: sharer?.other.id ?? null, outlet: credit.outlet, basis: credit.basis };
}

/** “The Harbour Post reported on Monday”, with words that the Harbour Post's article has. */
function relayedParent(article: Article, sharers: readonly Sharer[], relays: Relays): ArticleParent | null {
  const relayed = sharers.find(
    ({ other }) =>
      other.outlet !== null &&
      !isOutletOf(article, other.outlet) &&
      !publishedBefore(article, other) &&
      relays(article, other.outlet),
  );
  return relayed ? { article: relayed.other.id, outlet: relayed.other.outlet, basis: "relays it" } : null;
}

/** Half of its words stand in an article that is certainly earlier, or one of the two lies in the other. */
function earlierParent(article: Article, sharers: readonly Sharer[]): ArticleParent | null {
  const earlier = sharers.find(
    ({ other, share, contained }) => (share.share >= COPIED || contained) && publishedBefore(other, article),
  );
  return earlier ? { article: earlier.other.id, outlet: earlier.other.outlet, basis: "contained, earlier" } : null;
}

/** For each article the others it shares words with: the one with most of its words first, of equals the earliest. */
function sharersOf(articles: readonly Article[], told: readonly Passage[]): Map<string, Sharer[]> {
  const words = rememberWords();
  const order = new Map(inCanonicalOrder(articles).map((article, i) => [article.id, { article, i }]));
  const sharers = new Map<string, (Sharer & { i: number })[]>();
  for (const [id, others] of passagesWith(told)) {
    const article = order.get(id)?.article;
    if (!article) continue;
    const found = [...others].flatMap(([otherId, shared]) => {
      const other = order.get(otherId);
      if (!other) return [];
      const share = shareOfWords(article, shared, words(article));
      const contained = isContained(article, shared, words) || isContained(other.article, shared, words);
      return [{ other: other.article, share, contained, i: other.i }];
    });
    sharers.set(
      id,
      found.sort((a, b) => b.share.share - a.share.share || a.i - b.i),
    );
  }
  return sharers;
}

/** Article id → other article id → the passages that both are in. */
function passagesWith(passages: readonly Passage[]): Map<string, Map<string, Passage[]>> {
  const found = new Map<string, Map<string, Passage[]>>();
  for (const [id, own] of passagesByArticle(passages)) {
    const others = new Map<string, Passage[]>();
    for (const passage of own)
      for (const { article } of passage.members) if (article !== id) append(others, article, passage);
    found.set(id, others);
  }
  return found;
}

function passagesByArticle(passages: readonly Passage[]): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of passages) for (const { article } of passage.members) append(found, article, passage);
  return found;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Whether the way up from a parent comes back to the article. */
function leadsTo(
  parents: ReadonlyMap<string, ArticleParent | null>,
  parent: ArticleParent | null,
  id: string,
): boolean {
  let at = parent?.article ?? null;
  while (at !== null && at !== id) at = parents.get(at)?.article ?? null;
  return at === id;
}
