import { pushTo } from "#text";
import type { Article, Passage } from "#types";
import { tellsOfCopying } from "./common.ts";
import { creditFor, creditsDisagree, creditsInCommon, creditsOf, wireBasisOf } from "./credits.ts";
import { isDoubtful, type Partner, type Told } from "./doubts.ts";
import { editingOf } from "./editing.ts";
import { publishedBefore } from "./order.ts";
import { namesOutletOf } from "./relays.ts";
import { isRelease } from "./releases.ts";
import { type Link, ringLinks } from "./rings.ts";
import { countInBody, rememberWords, shareOfWords, type WordsOf } from "./shares.ts";

/** Where a passage's words came from: an article's id, or an outlet's name as printed, and how that is known. */
export interface KnownOrigin {
  readonly origin: string;
  readonly originBasis: string;
}

/** Two articles, in canonical order, and the passages they share. */
export interface ArticlePair {
  readonly earlier: Article;
  readonly later: Article;
  readonly passages: readonly Passage[];
}

/** What a basis says that was asked and knows that nobody can know: no basis behind it is asked. */
type Answer = KnownOrigin | "unknown" | null;

/** Share of its body words that an article must have in common with another to count as contained in it. */
export const CONTAINED = 0.8;

/** Share of an article's words that must be in another for its editing to say which was first. */
const EDITED = 0.5;
/** So many cuts inside sentences: one may be what the other added. */
const LEAST_CUTS = 2;

/** Each basis for an origin, the surest first; the first that speaks is taken. */
const BASES: readonly ((pair: ArticlePair, words: WordsOf) => Answer)[] = [
  creditedMember,
  creditedOutlet,
  relayingMember,
  creditedApart,
  creditedElsewhere,
  releaseItself,
  wireItself,
  containedEarlier,
  editedMember,
];

/**
 * The passages (of two members each) with `origin` and `originBasis` where a credit, a relay, an agency dateline, containment with times, or an
 * editor's cuts say so, and no third article had the words before. Where articles have their words from each other in a ring, no link of it is
 * an origin, nor is whom they credit in one.
 */
export function traceOrigins(
  articles: readonly Article[],
  passages: readonly Passage[],
  words: WordsOf = rememberWords(),
): Passage[] {
  const pairs = pairsOf(articles, passages);
  const traced = tracedPairs(pairs, words);
  const partners = partnersIn(pairs);
  return passages.map((passage) => {
    const pair = tellsOfCopying(passage) ? traced.get(pairKey(passage)) : undefined;
    if (!pair) return passage;
    const { origin, link } = pair;
    const isDoubted = link && isDoubtful({ ...link, passage }, partners.get(link.copy.id) ?? []);
    return isDoubted ? passage : { ...passage, ...origin };
  });
}

/** Where the words of a pair come from, and who has them from whom, where it is one of the two. */
interface TracedPair {
  readonly origin: KnownOrigin;
  readonly link: Omit<Told, "passage"> | null;
}

/** The pairs of which that is known, but for rings. */
function tracedPairs(pairs: ReadonlyMap<string, ArticlePair>, words: WordsOf): ReadonlyMap<string, TracedPair> {
  const traced = new Map<string, TracedPair>();
  const links: (Link & { readonly key: string })[] = [];
  const creditRing = inCreditRing(pairs);
  for (const [key, pair] of pairs) {
    const origin = originOf(pair, words);
    if (origin === null) continue;
    const link = linkOf(pair, origin);
    if (!link && (creditRing.has(pair.earlier.id) || creditRing.has(pair.later.id))) continue;
    traced.set(key, { origin, link });
    if (link) links.push({ from: link.copy.id, to: link.source.id, key });
  }
  for (const { key } of ringLinks(links)) traced.delete(key);
  return traced;
}

/** Which of the two has its words from the other, and whether nothing says so but the other's being a wire; null where both have them from an outlet that is not here. */
function linkOf({ earlier, later }: ArticlePair, { origin, originBasis }: KnownOrigin): TracedPair["link"] {
  if (origin !== earlier.id && origin !== later.id) return null;
  const [copy, source] = origin === earlier.id ? [later, earlier] : [earlier, later];
  const isWire = originBasis === wireBasisOf(source) && creditFor(copy, source.outlet) === null;
  return { copy, source, isWire };
}

/** Article id → those that it shares words with, and the passages of both. */
function partnersIn(pairs: ReadonlyMap<string, ArticlePair>): Map<string, Partner[]> {
  const partners = new Map<string, Partner[]>();
  for (const pair of pairs.values()) {
    const passages = pair.passages.filter(tellsOfCopying);
    for (const [article, other] of bothWays(pair)) pushTo(partners, article.id, { other, passages });
  }
  return partners;
}

/** Articles that credit each other in a ring: whom they credit has the words from them, or they from there. */
function inCreditRing(pairs: ReadonlyMap<string, ArticlePair>): Set<string> {
  const links: Link[] = [];
  for (const pair of pairs.values())
    for (const [from, to] of bothWays(pair))
      if (creditsOf(from).length > 0 && creditFor(from, to.outlet)) links.push({ from: from.id, to: to.id });
  return new Set(Array.from(ringLinks(links), ({ from }) => from));
}

/** Passages by the two articles they join. */
export function pairsOf(articles: readonly Article[], passages: readonly Passage[]): Map<string, ArticlePair> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const pairs = new Map<string, { earlier: Article; later: Article; passages: Passage[] }>();
  for (const passage of passages) {
    const key = pairKey(passage);
    const pair = pairs.get(key);
    const [earlier, later] = passage.members.map((member) => byId.get(member.article));
    if (pair) pair.passages.push(passage);
    else if (earlier && later) pairs.set(key, { earlier, later, passages: [passage] });
  }
  return pairs;
}

/** A copy and what it may be copied from: the later article of the earlier one first. */
function bothWays({ earlier, later }: ArticlePair): readonly (readonly [Article, Article])[] {
  return [
    [later, earlier],
    [earlier, later],
  ];
}

function pairKey(passage: Passage): string {
  return passage.members.map((member) => member.article).join("\n");
}

function originOf(pair: ArticlePair, words: WordsOf): KnownOrigin | null {
  for (const basis of BASES) {
    const origin = basis(pair, words);
    if (origin === "unknown") return null;
    if (origin) return origin;
  }
  return null;
}

/**
 * One article credits "Northern Wire", and the other was published by Northern Wire. Of two that credit each other the later one counts; where
 * the credited one is certainly later and reports what the other had, each may have words from the other.
 */
function creditedMember({ earlier, later }: ArticlePair): Answer {
  const [ofEarlier, ofLater] = [creditFor(earlier, later.outlet), creditFor(later, earlier.outlet)];
  const isFirst = publishedBefore(earlier, later);
  if (ofEarlier && (ofLater ? !isFirst : isFirst && namesOutletOf(later, earlier))) return "unknown";
  if (ofLater) return { origin: earlier.id, originBasis: ofLater.basis };
  return ofEarlier ? { origin: later.id, originBasis: ofEarlier.basis } : null;
}

/**
 * Both credit "Northern Wire", whose own article is not here, or one does and the other credits nobody; a credit for several, or two that do not
 * agree, leave it open whose words these are. Of an article that was certainly first a later one's credit says nothing.
 */
function creditedOutlet({ earlier, later }: ArticlePair): Answer {
  const [ofEarlier, ofLater] = [creditsOf(earlier), creditsOf(later)];
  if (ofEarlier.length === 0 && publishedBefore(earlier, later)) return null;
  const isByBoth = ofEarlier.length > 0 && ofLater.length > 0;
  const agreed = isByBoth ? creditsInCommon(earlier, later) : [...ofEarlier, ...ofLater];
  const [credit] = agreed;
  return credit && agreed.length === 1 ? { origin: credit.outlet, originBasis: credit.basis } : null;
}

/** Each credits somebody else: that of one is no origin of the other's words, nor does the time say that it copied them. */
function creditedApart({ earlier, later }: ArticlePair): Answer {
  return creditsDisagree(earlier, later) ? "unknown" : null;
}

/** The earlier one had the words certainly first, and the later one credits all of its own to somebody else: both may have them from there. */
function creditedElsewhere({ earlier, later, passages }: ArticlePair, words: WordsOf): Answer {
  if (creditsOf(later).length === 0 || !publishedBefore(earlier, later)) return null;
  return isContained(later, passages.filter(tellsOfCopying), words) ? "unknown" : null;
}

/** What a press office sends out is there to be copied from, unless the other had the words certainly first: then both may have them from one draft. */
function releaseItself({ earlier, later }: ArticlePair): Answer {
  const [release, ...more] = [earlier, later].filter(isRelease);
  if (release === undefined || more.length > 0) return null;
  if (release === later && publishedBefore(earlier, later)) return "unknown";
  return { origin: release.id, originBasis: "press release" };
}

/** “RIVERTON (Northern Wire)” published by Northern Wire: a wire is there to be copied from, unless the other had the words certainly first. */
function wireItself({ earlier, later }: ArticlePair): KnownOrigin | null {
  const [ofEarlier, ofLater] = [wireBasisOf(earlier), wireBasisOf(later)];
  if (ofEarlier && !ofLater) return { origin: earlier.id, originBasis: ofEarlier };
  return ofLater && !ofEarlier && !publishedBefore(earlier, later) ? { origin: later.id, originBasis: ofLater } : null;
}

/**
 * “The Harbour Post reported on Monday”, in one that shares words with the Harbour Post's article. Where the Post's is dated later, it was saved
 * again or tells of something else, so neither cue nor times say whose the words are; nor do they where both name each other.
 */
function relayingMember(pair: ArticlePair): Answer {
  const naming = bothWays(pair).filter(([copy, other]) => namesOutletOf(copy, other));
  const [only, ...more] = naming.filter(([copy, other]) => !publishedBefore(copy, other));
  if (only && more.length === 0) return { origin: only[1].id, originBasis: "relays it" };
  return naming.length > 0 ? "unknown" : null;
}

/**
 * Where the times do not say which was first: half of one stands in the other, and it alone has been edited, by putting in
 * “reportedly”, or by cutting words out of two sentences and being contained. Signs on both sides are no sign.
 */
function editedMember({ earlier, later, passages }: ArticlePair, words: WordsOf): KnownOrigin | null {
  if (publishedBefore(earlier, later) || publishedBefore(later, earlier)) return null;
  const told = passages.filter(tellsOfCopying);
  const [ofEarlier, ofLater] = editingOf(earlier, later, told);
  for (const [copy, other, own, others] of [
    [later, earlier, ofLater, ofEarlier],
    [earlier, later, ofEarlier, ofLater],
  ] as const) {
    if (others.cuts > 0 || others.distances > 0 || (own.distances === 0 && own.cuts < LEAST_CUTS)) continue;
    const share = shareOfWords(copy, told, words(copy)).share;
    if (share < EDITED) continue;
    if (own.distances > 0) return { origin: other.id, originBasis: "adds “reported”" };
    if (own.cuts >= LEAST_CUTS && share >= CONTAINED && countInBody(words(copy)) < countInBody(words(other)))
      return { origin: other.id, originBasis: "cut from it" };
  }
  return null;
}

/** Eight tenths of one of the two are in the other, and one is certainly the earlier. */
function containedEarlier({ earlier, later, passages }: ArticlePair, words: WordsOf): KnownOrigin | null {
  if (!publishedBefore(earlier, later)) return null;
  const told = passages.filter(tellsOfCopying);
  const contained = [earlier, later].some((article) => isContained(article, told, words));
  return contained ? { origin: earlier.id, originBasis: "contained, earlier" } : null;
}

/** Whether an article's body lies, to `CONTAINED`, in the given passages. */
export function isContained(article: Article, told: readonly Passage[], words: WordsOf): boolean {
  return shareOfWords(article, told, words(article)).share >= CONTAINED;
}
