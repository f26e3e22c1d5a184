import type { Article, ArticleParent, Attribution, Passage } from "#types";
import { tellsOfCopying } from "./common.ts";
import { coverageOf } from "./coverage.ts";
import { areOfOneOutlet, creditFor, creditOf, creditsDisagree } from "./credits.ts";
import { inCanonicalOrder, publishedBefore } from "./order.ts";
import { CONTAINED } from "./origins.ts";
import { findRelays, namesOutletOf, type Relays, saysFrom } from "./relays.ts";
import { isRelease } from "./releases.ts";
import { type Link, ringLinks } from "./rings.ts";
import { passagesByArticle, type Sharer, sharersOf } from "./sharers.ts";

/** Share of its body words that an article must have from an earlier one to be its copy. */
const COPIED = 0.5;

/** What an article shares words with: those that may be its parent, and those that cannot, since they come from it or from nowhere known. */
interface Candidates {
  readonly open: readonly Sharer[];
  readonly closed: readonly Sharer[];
}

type ParentRule = (article: Article, candidates: Candidates, relays: Relays) => ArticleParent | null;

/** The surest first; each is asked about every article before the next, and the first that speaks is taken. */
const PARENT_RULES: readonly ParentRule[] = [creditedParent, relayedParent, earlierParent, editedParent];

/**
 * The same articles, in the given order, with `parent` and `coverage`. A parent is the best single place an article was
 * copied from: what it credits, what it relays and shares words with, an earlier article that has half of its words
 * (as seriatim looks for it, from times and shared words), or one that it was edited from; null where neither times nor cues
 * say. A parent never goes against the known origin of shared words, nor in a ring: where one rule finds a ring, none of its links is a
 * parent, since nothing says at which the ring begins, and the next best is asked.
 */
export function traceCopies(
  articles: readonly Article[],
  passages: readonly Passage[],
  attributions: readonly Attribution[],
): Article[] {
  const relays = findRelays(attributions);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const told = passages.filter((passage) => tellsOfCopying(passage) || isBorrowed(passage, byId, relays));
  const parents = parentsOf(articles, sharersOf(articles, told), relays);
  const byArticle = passagesByArticle(told);
  return articles.map((article) => ({
    ...article,
    parent: parents.get(article.id) ?? null,
    coverage: coverageOf(article, byArticle.get(article.id) ?? [], byId, relays),
  }));
}

/** A sentence is no sign by itself, but where a source of one article is the other's outlet. */
function isBorrowed({ common, members }: Passage, byId: ReadonlyMap<string, Article>, relays: Relays): boolean {
  if (common !== "one-sentence") return false;
  const [first, second] = members.map(({ article }) => byId.get(article));
  if (!first || !second) return false;
  return namesOutletOf(first, second, relays) || namesOutletOf(second, first, relays);
}

function parentsOf(
  articles: readonly Article[],
  sharers: ReadonlyMap<string, readonly Sharer[]>,
  relays: Relays,
): Map<string, ArticleParent> {
  const parents = new Map<string, ArticleParent>();
  const ordered = inCanonicalOrder(articles);
  for (const rule of PARENT_RULES) {
    const inRing = new Map<string, Set<string>>();
    for (let asked = ordered; asked.length > 0; ) {
      const found = asked.flatMap((article) => {
        if (parents.has(article.id)) return [];
        const candidates = candidatesOf(article, sharers.get(article.id) ?? [], parents, inRing.get(article.id));
        const parent = rule(article, candidates, relays);
        return parent ? [{ article, parent }] : [];
      });
      const rings = ringsAmong(found, parents);
      for (const { article, parent } of found) {
        const ringed = rings.has(article.id) ? parent.article : null;
        if (ringed === null) parents.set(article.id, parent);
        else inRing.set(article.id, new Set(inRing.get(article.id)).add(ringed));
      }
      asked = ordered.filter(({ id }) => rings.has(id));
    }
  }
  return parents;
}

/** Ids of the articles whose new parent would close a ring with the others that are new, or with those there. */
function ringsAmong(
  found: readonly { readonly article: Article; readonly parent: ArticleParent }[],
  parents: ReadonlyMap<string, ArticleParent>,
): Set<string> {
  const known = [...parents].map(([id, parent]) => ({ from: id, to: parent.article }));
  const links: Link[] = [];
  for (const { from, to } of [...known, ...found.map((one) => ({ from: one.article.id, to: one.parent.article }))])
    if (to !== null) links.push({ from, to });
  return new Set(Array.from(ringLinks(links), ({ from }) => from).filter((id) => !parents.has(id)));
}

function candidatesOf(
  article: Article,
  sharers: readonly Sharer[],
  parents: ReadonlyMap<string, ArticleParent>,
  inRing: ReadonlySet<string> = new Set(),
): Candidates {
  const open: Sharer[] = [];
  const closed: Sharer[] = [];
  for (const sharer of sharers) {
    const { other, origin } = sharer;
    const isClosed = origin?.origin === article.id || inRing.has(other.id) || leadsTo(parents, other.id, article.id);
    (isClosed ? closed : open).push(sharer);
  }
  return { open, closed };
}

/**
 * "Northern Wire" at its foot, or “RIVERTON (Northern Wire)”: that agency's article where it is here, else the agency. A credit
 * for something else in the article is no sign: it is none where half of the words were in another article certainly first, unless
 * they are known to be the agency's, or half of them stand in the agency's own article. Who only contributed is a parent where more words are
 * shared with its article than with any other.
 */
function creditedParent(article: Article, { open, closed }: Candidates): ArticleParent | null {
  const isCredited = ({ other }: Sharer) => creditFor(article, other.outlet) !== null;
  const credited = likeliest(
    article,
    open.filter((sharer) => isCredited(sharer) && mayComeFrom(article, sharer)),
  );
  const credit = credited ? creditFor(article, credited.other.outlet) : creditOf(article);
  if (!credit) return null;
  if (credit.isContribution && (!credited || credited !== open[0])) return null;
  if (!credited && closed.some(isCredited)) return null;
  const isOwnText = credited !== undefined && credited.share.share >= COPIED;
  if (!isOwnText && [...open, ...closed].some((sharer) => isRival(article, sharer))) return null;
  return { article: credited?.other.id ?? null, outlet: credit.outlet, basis: credit.basis };
}

/** The one with most of the words; where that is dated later, one that is not and has more than half as many: the other is an update of it. */
function likeliest(article: Article, credited: readonly Sharer[]): Sharer | undefined {
  const [most] = credited;
  if (most === undefined || !publishedBefore(article, most.other)) return most;
  return credited.find(({ other, same }) => 2 * same > most.same && !publishedBefore(article, other)) ?? most;
}

/** Against the times a credit counts where half of the article, or all of the other, is shared: what is dated later may be an update. */
function mayComeFrom(article: Article, { other, share, contained }: Sharer): boolean {
  return contained || share.share >= COPIED || !publishedBefore(article, other);
}

/**
 * Whether half of the words were in another outlet's article certainly first, and nothing says that they are a credited outlet's: neither where
 * they come from, nor a credit for all of the article.
 */
function isRival(article: Article, { other, share, origin }: Sharer): boolean {
  if (share.share < COPIED || !publishedBefore(other, article) || creditFor(article, other.outlet)) return false;
  if (areOfOneOutlet(article, other)) return false;
  if (!origin?.origin) return share.share < CONTAINED;
  return !creditFor(article, origin.origin);
}

/** “The Harbour Post reported on Monday”, with words that the Harbour Post's article has; where each says it of the other, neither counts. */
function relayedParent(article: Article, { open }: Candidates, relays: Relays): ArticleParent | null {
  const relayed = open.find(
    (sharer) =>
      doesRelay(article, sharer.other, relays) &&
      !doesRelay(sharer.other, article, relays) &&
      !open.some((rival) => isBetterSource(article, rival, sharer)),
  );
  return relayed ? { article: relayed.other.id, outlet: relayed.other.outlet, basis: "relays it" } : null;
}

/** Half of the article stands in an earlier one, and far more of it than in the one that it names for a detail, or most of what that one has, and before it. */
function isBetterSource(article: Article, rival: Sharer, named: Sharer): boolean {
  if (rival.share.share < COPIED || !publishedBefore(rival.other, article)) return false;
  return rival.same > 2 * named.same || (2 * rival.same > named.same && publishedBefore(rival.other, named.other));
}

/** And had the words no earlier. */
function doesRelay(article: Article, other: Article, relays: Relays): boolean {
  return !publishedBefore(article, other) && namesOutletOf(article, other, relays);
}

/**
 * Half of its words stand in the other, which is certainly earlier; the basis says whether one of the two lies in the other, as an origin needs.
 * A brief that a long article took in is where those words come from, and no parent: the article is not its copy. Half is too little where the
 * article credits somebody else: it may have that half from there; and where the other credits a third, or reports what this article's outlet
 * had, the times say nothing; nor do they of a press release, which may be saved again after everybody has printed it.
 */
function earlierParent(article: Article, { open }: Candidates, relays: Relays): ArticleParent | null {
  if (isRelease(article)) return null;
  const halfTells = creditOf(article)?.isContribution ?? true;
  const copied = open.filter(
    ({ other, share, contained }) =>
      share.share >= COPIED &&
      (contained || halfTells) &&
      publishedBefore(other, article) &&
      !saysFrom(other, article, relays) &&
      !creditsDisagree(article, other),
  );
  const [most] = copied;
  if (!most) return null;
  const earlier = copied.find((sharer) => isSourceOf(sharer, most)) ?? most;
  const basis = earlier.contained ? "contained, earlier" : "half of it, earlier";
  return { article: earlier.other.id, outlet: earlier.other.outlet, basis };
}

/** So much of what an article has of another must be its source's too for it to come from there as well as not. */
const NEARLY_ALL = 0.9;

/** Whether a sharer is whom another one credits, and has nearly as many of the words: two clients of a wire differ by a few that it lacks by chance. */
function isSourceOf(source: Sharer, client: Sharer): boolean {
  return source.same >= NEARLY_ALL * client.same && creditFor(client.other, source.other.outlet) !== null;
}

/** Half of its words came from another one, by the marks of an editor or because that one is a wire's own. */
function editedParent(_article: Article, { open }: Candidates): ArticleParent | null {
  const edited = open.find(({ origin, other, share }) => share.share >= COPIED && origin?.origin === other.id);
  return edited
    ? { article: edited.other.id, outlet: edited.other.outlet, basis: edited.origin?.originBasis ?? "" }
    : null;
}

/** Whether the way up from one article comes to the other. */
function leadsTo(parents: ReadonlyMap<string, ArticleParent>, from: string, to: string): boolean {
  let at: string | null = from;
  while (at !== null && at !== to) at = parents.get(at)?.article ?? null;
  return at === to;
}
