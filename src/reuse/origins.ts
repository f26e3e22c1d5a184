import type { Article, Passage } from "#types";
import { tellsOfCopying } from "./common.ts";
import { creditFor, creditsDisagree, creditsInCommon, creditsOf, isOutletOf, isWireItself } from "./credits.ts";
import { editingOf } from "./editing.ts";
import { reportsOf } from "./named-outlets.ts";
import { publishedBefore } from "./order.ts";
import { type Link, ringLinks } from "./rings.ts";
import { rememberWords, shareOfWords, type WordsOf } from "./shares.ts";

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
  wireItself,
  containedEarlier,
  editedMember,
];

/**
 * The passages (of two members each) with `origin` and `originBasis` where a credit, a relay, an agency dateline, containment with times, or an
 * editor's cuts say so. Where articles have their words from each other in a ring, no link of it is an origin, nor is whom they credit in one;
 * that the other is a wire says nothing of an article that names another source among the articles.
 */
export function traceOrigins(
  articles: readonly Article[],
  passages: readonly Passage[],
  words: WordsOf = rememberWords(),
): Passage[] {
  const known = new Map<string, KnownOrigin>();
  const links: OriginLink[] = [];
  const pairs = pairsOf(articles, passages);
  const creditRing = inCreditRing(pairs);
  for (const [key, pair] of pairs) {
    const origin = originOf(pair, words);
    if (origin === null) continue;
    const { earlier, later } = pair;
    const isMember = origin.origin === earlier.id || origin.origin === later.id;
    if (!isMember && (creditRing.has(earlier.id) || creditRing.has(later.id))) continue;
    known.set(key, origin);
    if (isMember) links.push(originLink(key, pair, origin));
  }
  for (const { key } of ringLinks(links)) known.delete(key);
  for (const key of wiresBesideSource(links)) known.delete(key);
  return passages.map((passage) => {
    const origin = tellsOfCopying(passage) ? known.get(pairKey(passage)) : undefined;
    return origin ? { ...passage, ...origin } : passage;
  });
}

/** One article that comes from another by a passage's origin: since it names it, or where nothing but the other's being a wire says so. */
interface OriginLink extends Link {
  readonly key: string;
  readonly isNamed: boolean;
  readonly isWire: boolean;
}

function originLink(key: string, { earlier, later }: ArticlePair, { origin, originBasis }: KnownOrigin): OriginLink {
  const [copy, source] = origin === earlier.id ? [later, earlier] : [earlier, later];
  const isNamed = originBasis === "relays it" || creditFor(copy, source.outlet) !== null;
  return { from: copy.id, to: source.id, key, isNamed, isWire: !isNamed && originBasis === "agency dateline" };
}

/** Pairs in which one is a wire, and the other has a better source among the articles, which it names. */
function wiresBesideSource(links: readonly OriginLink[]): string[] {
  const naming = new Set(links.flatMap(({ from, isNamed }) => (isNamed ? [from] : [])));
  return links.flatMap(({ from, key, isWire }) => (isWire && naming.has(from) ? [key] : []));
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

/** One article credits "Northern Wire", and the other was published by Northern Wire. Of two that credit each other the later one counts. */
function creditedMember({ earlier, later }: ArticlePair): Answer {
  const [ofEarlier, ofLater] = [creditFor(earlier, later.outlet), creditFor(later, earlier.outlet)];
  if (ofEarlier && ofLater && !publishedBefore(earlier, later)) return "unknown";
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

/** “RIVERTON (Northern Wire)” published by Northern Wire: a wire is there to be copied from, unless the other had the words certainly first. */
function wireItself({ earlier, later }: ArticlePair): KnownOrigin | null {
  const wires = [earlier, later].filter(isWireItself);
  const [wire] = wires;
  if (wire === undefined || wires.length > 1) return null;
  if (wire === later && publishedBefore(earlier, later)) return null;
  return { origin: wire.id, originBasis: "agency dateline" };
}

/** “The Harbour Post reported on Monday”, in one that shares words with the Harbour Post's article and had them no earlier. */
function relayingMember(pair: ArticlePair): KnownOrigin | null {
  const [only, ...more] = bothWays(pair).filter(
    ([copy, other]) => reports(copy, other) && !publishedBefore(copy, other),
  );
  return only && more.length === 0 ? { origin: only[1].id, originBasis: "relays it" } : null;
}

function reports(copy: Article, other: Article): boolean {
  return other.outlet !== null && !isOutletOf(copy, other.outlet) && reportsOf(copy, other.outlet);
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
    if (own.cuts >= LEAST_CUTS && share >= CONTAINED && words(copy).length < words(other).length)
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
