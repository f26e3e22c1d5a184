import { joinSpans, pushTo } from "#text";
import type { Article, ArticleParent, Attribution, Passage, Span } from "#types";
import { tellsOfCopying } from "./common.ts";
import { coverageOf } from "./coverage.ts";
import { creditOf, isOutletOf, sameOutlet } from "./credits.ts";
import { sharedSpansOf } from "./editing.ts";
import { inCanonicalOrder, publishedBefore } from "./order.ts";
import { isContained } from "./origins.ts";
import { findRelays, type Relays } from "./relays.ts";
import { rememberWords, shareOfWords, type WordShare, wordsInside } from "./shares.ts";

/** Another article that shares words with this one in its own voice, and how much of this one that is. */
interface Sharer {
  readonly other: Article;
  readonly share: WordShare;
  /** Words of this one that the other has, word for word. */
  readonly same: number;
  /** Words of the other one that were cut out of what this one has. */
  readonly lacking: number;
  /** Whether one of the two lies in the other. */
  readonly contained: boolean;
  /** Where the shared words came from, if known. */
  readonly origin: Pick<Passage, "origin" | "originBasis"> | undefined;
}

/** Share of its body words that an article must have from an earlier one to be its copy. */
const COPIED = 0.5;

type ParentRule = (article: Article, sharers: readonly Sharer[], relays: Relays) => ArticleParent | null;

/** The surest first; each is asked about every article before the next, and the first that speaks is taken. */
const PARENT_RULES: readonly ParentRule[] = [creditedParent, relayedParent, earlierParent, editedParent];

/**
 * The same articles, in the given order, with `parent` and `coverage`. A parent is the best single place an article was
 * copied from: what it credits, what it relays and shares words with, an earlier article that has half of its words
 * (as seriatim looks for it, from times and shared words), or one that it was edited from; null where neither times nor cues
 * say. Parents never go in a ring: what would close one is no parent, and the next best is asked.
 */
export function traceCopies(
  articles: readonly Article[],
  passages: readonly Passage[],
  attributions: readonly Attribution[],
): Article[] {
  const told = passages.filter(tellsOfCopying);
  const relays = findRelays(attributions);
  const parents = parentsOf(articles, sharersOf(articles, told), relays);
  const byArticle = passagesByArticle(told);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return articles.map((article) => ({
    ...article,
    parent: parents.get(article.id) ?? null,
    coverage: coverageOf(article, byArticle.get(article.id) ?? [], byId, relays),
  }));
}

function parentsOf(
  articles: readonly Article[],
  sharers: ReadonlyMap<string, readonly Sharer[]>,
  relays: Relays,
): Map<string, ArticleParent> {
  const parents = new Map<string, ArticleParent>();
  const ordered = inCanonicalOrder(articles);
  for (const rule of PARENT_RULES)
    for (const article of ordered) {
      if (parents.has(article.id)) continue;
      const open = (sharers.get(article.id) ?? []).filter(({ other }) => !leadsTo(parents, other.id, article.id));
      const parent = rule(article, open, relays);
      if (parent) parents.set(article.id, parent);
    }
  return parents;
}

/**
 * "Northern Wire" at its foot, or “RIVERTON (Northern Wire)”: that agency's article where it is here, else the agency. A credit
 * for something else in the article is no sign: it is none where half of the words were in another article certainly first, unless
 * they are known to be the agency's, or half of them stand in the agency's own article.
 */
function creditedParent(article: Article, sharers: readonly Sharer[]): ArticleParent | null {
  const credit = creditOf(article);
  if (!credit) return null;
  const credited = sharers.find(({ other }) => isOutletOf(other, credit.outlet) && !publishedBefore(article, other));
  const isOwnText = credited !== undefined && credited.share.share >= COPIED;
  if (!isOwnText && sharers.some((sharer) => isRival(article, sharer, credit.outlet))) return null;
  return { article: credited?.other.id ?? null, outlet: credit.outlet, basis: credit.basis };
}

/** Whether half of the words were in another outlet's article certainly first, and nothing says that they are the credited outlet's. */
function isRival(article: Article, { other, share, origin }: Sharer, credited: string): boolean {
  if (share.share < COPIED || !publishedBefore(other, article) || isOutletOf(other, credited)) return false;
  if (other.outlet !== null && isOutletOf(article, other.outlet)) return false;
  return !origin?.origin || !sameOutlet(origin.origin, credited);
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

/**
 * One of the two lies in the other, as an origin needs, or half of its words stand in the other, which is certainly earlier; the
 * basis says which. Half is too little where the article credits somebody else: it may have that half from there.
 */
function earlierParent(article: Article, sharers: readonly Sharer[]): ArticleParent | null {
  const halfTells = creditOf(article) === null;
  const earlier = sharers.find(
    ({ other, share, contained }) =>
      (contained || (halfTells && share.share >= COPIED)) && publishedBefore(other, article),
  );
  if (!earlier) return null;
  const basis = earlier.contained ? "contained, earlier" : "half of it, earlier";
  return { article: earlier.other.id, outlet: earlier.other.outlet, basis };
}

/** Half of its words came from another one, by the marks of an editor or because that one is a wire's own. */
function editedParent(_article: Article, sharers: readonly Sharer[]): ArticleParent | null {
  const edited = sharers.find(
    ({ origin, other, share, contained }) => (share.share >= COPIED || contained) && origin?.origin === other.id,
  );
  return edited
    ? { article: edited.other.id, outlet: edited.other.outlet, basis: edited.origin?.originBasis ?? "" }
    : null;
}

/**
 * For each article the others it shares words with: the one with most of its words, word for word, first, of equals the earliest.
 * A copy of a copy has the first copy's edits, and so more of its words than of the original's.
 */
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
      const same = sameWords(article, shared, words(article));
      const origin = originKnown(shared);
      const contained = isContained(article, shared, words) || isContained(other.article, shared, words);
      const lacking = lackingWords(other.article, shared, words(other.article));
      return [{ other: other.article, share, same, lacking, contained, origin, i: other.i }];
    });
    sharers.set(
      id,
      found.sort((a, b) => b.same - a.same || a.lacking - b.lacking || a.i - b.i),
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
      for (const { article } of passage.members) if (article !== id) pushTo(others, article, passage);
    found.set(id, others);
  }
  return found;
}

function passagesByArticle(passages: readonly Passage[]): Map<string, Passage[]> {
  const found = new Map<string, Passage[]>();
  for (const passage of passages) for (const { article } of passage.members) pushTo(found, article, passage);
  return found;
}

/** Body words that stand word for word in the passages. */
function sameWords(article: Article, shared: readonly Passage[], words: readonly Span[]): number {
  return wordsInside(words, joinSpans(sharedSpansOf(article, shared))).reduce((sum, one) => sum + one, 0);
}

/** Body words that stand between those, inside the passages. */
function lackingWords(article: Article, shared: readonly Passage[], words: readonly Span[]): number {
  return shareOfWords(article, shared, words).shared - sameWords(article, shared, words);
}

function originKnown(shared: readonly Passage[]): Sharer["origin"] {
  return shared.find(({ origin }) => origin !== null);
}

/** Whether the way up from one article comes to the other. */
function leadsTo(parents: ReadonlyMap<string, ArticleParent>, from: string, to: string): boolean {
  let at: string | null = from;
  while (at !== null && at !== to) at = parents.get(at)?.article ?? null;
  return at === to;
}
