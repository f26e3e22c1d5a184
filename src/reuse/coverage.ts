import { joinSpans, pushTo } from "#text";
import type { Article, Coverage, Passage, Span } from "#types";
import { outletNamed } from "#words";
import { areOfOneOutlet, creditFor, creditsAgency, creditsDisagree, creditsOf, isOutletOf } from "./credits.ts";
import { sharedSpansOf } from "./editing.ts";
import { publishedBefore } from "./order.ts";
import { isContained } from "./origins.ts";
import { quotationsOf } from "./quoted.ts";
import { namesOutletOf, type Relays, saysFrom } from "./relays.ts";
import { isRelease } from "./releases.ts";
import { bodyWords, placesOf, wordsInside } from "./shares.ts";

/**
 * Shares of an article's body words: copied (word for word in one of the `told` passages whose words are known to come from elsewhere), with or
 * without credit; else inside quotation marks; else its own. Of several passages that a word lies in, one whose origin is known decides. Null
 * for an article without body words. Words it shares with an article that is not known to be earlier, or that the same outlet published, stay
 * its own: to say copied needs a reason.
 */
export function coverageOf(
  article: Article,
  told: readonly Passage[],
  byId: ReadonlyMap<string, Article>,
  relays: Relays,
): Coverage | null {
  const words = bodyWords(article);
  if (words.length === 0) return null;
  const copied = told.filter((passage) => isCopyIn(article, passage, byId, relays));
  const explained = othersExplained(article, told, byId, words);
  const credited = copied.filter((passage) => creditsSource(article, passage, byId, relays, explained));
  const inside = (passages: readonly Passage[]) => wordsInside(words, joinSpans(sharedSpansOf(article, passages)));
  const [inKnown, inKnownCredited] = [inside(copied.filter(isKnown)), inside(credited.filter(isKnown))];
  const [inCopied, inCredited] = [inside(copied), inside(credited)];
  const inOwn = inside(told.filter((passage) => isOwnOf(article, passage, byId)));
  const inQuotation = wordsInside(words, joinSpans(quotationsOf(article)));
  const kindOf = (i: number): keyof Coverage => {
    if (inKnown[i]) return inKnownCredited[i] ? "copiedCredited" : "copiedUncredited";
    if (inCopied[i] && !inOwn[i]) return inCredited[i] ? "copiedCredited" : "copiedUncredited";
    return inQuotation[i] ? "quotation" : "own";
  };
  const counts = { own: 0, copiedCredited: 0, copiedUncredited: 0, quotation: 0 };
  for (const [i] of words.entries()) counts[kindOf(i)]++;
  return {
    own: counts.own / words.length,
    copiedCredited: counts.copiedCredited / words.length,
    copiedUncredited: counts.copiedUncredited / words.length,
    quotation: counts.quotation / words.length,
  };
}

function othersIn(article: Article, passage: Passage, byId: ReadonlyMap<string, Article>): Article[] {
  return passage.members.flatMap((member) => (member.article === article.id ? [] : (byId.get(member.article) ?? [])));
}

function isKnown({ origin }: Passage): boolean {
  return origin !== null;
}

function isCopyIn(article: Article, passage: Passage, byId: ReadonlyMap<string, Article>, relays: Relays): boolean {
  const { origin } = passage;
  if (origin !== null && !byId.has(origin)) return !isOutletOf(article, origin);
  const sources = othersIn(article, passage, byId).filter((other) =>
    origin === null ? isCopiedFrom(article, other, relays) : other.id === origin,
  );
  return sources.some((other) => !areOfOneOutlet(article, other));
}

/** Where the origin is unknown, words of an earlier article, unless that one names this outlet as where it has words from, or this is a release. */
function isCopiedFrom(article: Article, other: Article, relays: Relays): boolean {
  return publishedBefore(other, article) && !saysFrom(other, article, relays) && !isRelease(article);
}

/** Words of an earlier article of the same outlet: a version before this one, which others may have copied since. */
function isOwnOf(article: Article, passage: Passage, byId: ReadonlyMap<string, Article>): boolean {
  return othersIn(article, passage, byId).some(
    (other) => areOfOneOutlet(article, other) && publishedBefore(other, article),
  );
}

/** By a wire credit or a dateline, by relaying the outlet in so many words, or by the name of whoever wrote both. */
function creditsSource(
  article: Article,
  passage: Passage,
  byId: ReadonlyMap<string, Article>,
  relays: Relays,
  explained: ReadonlySet<string>,
): boolean {
  const { origin } = passage;
  const others = othersIn(article, passage, byId);
  if (origin === null && others.every((other) => explained.has(other.id))) return true;
  if (others.some((other) => haveOneWriter(article, other))) return true;
  const credits = (outlet: string) => creditFor(article, outlet) !== null || creditsAgency(article, outlet);
  if (origin !== null && !byId.has(origin) && (credits(origin) || relays(article, origin))) return true;
  return others.some(
    (other) => (other.outlet !== null && credits(other.outlet)) || namesOutletOf(article, other, relays),
  );
}

/** Names that any paper's byline may have: “Staff Reporter”, “News Desk”. */
const NO_WRITER =
  /\b(?:staff|desk|team|bureau|newsroom|editors?|editorial|reporters?|correspondents?|writers?|agency|agencies|wires?|press|news|services?|online|web|guest|special|admin)\b/i;

/** Whether one person is in the byline of both: a free writer who sold one piece twice, or whom several papers share. */
function haveOneWriter(one: Article, other: Article): boolean {
  const others = new Set(writersOf(other));
  return writersOf(one).some((name) => others.has(name));
}

/** People of two names and more, without their posts: “Ada Orle, Local Democracy Reporter”, “By Ada Orle and Jonas Stern”. */
function writersOf({ byline }: Article): string[] {
  return byline
    .flatMap((printed) => printed.replace(/^by:?\s+/i, "").split(/\s*[,;|(·]\s*|\s+(?:and|&|for|of)\s+/))
    .filter((name) => /^\p{Lu}\S*(?:\s+\S+)+$/u.test(name) && !NO_WRITER.test(name) && outletNamed(name) === null)
    .map((name) => name.toLowerCase());
}

/**
 * Those whose words, where the origin is unknown, a credit of the article may be for: unless another had them certainly first, and is not of the
 * credited outlet and credits nobody. A credit for something else in the article is no sign, one for all of its words is.
 */
function othersExplained(
  article: Article,
  told: readonly Passage[],
  byId: ReadonlyMap<string, Article>,
  words: readonly Span[],
): Set<string> {
  const credits = creditsOf(article);
  const explained = new Set<string>();
  if (credits.length === 0) return explained;
  const shared = new Map<string, Passage[]>();
  for (const passage of told) for (const other of othersIn(article, passage, byId)) pushTo(shared, other.id, passage);
  for (const [id, passages] of shared) {
    const other = byId.get(id);
    const isFirst = other !== undefined && publishedBefore(other, article) && creditFor(article, other.outlet) === null;
    if (
      !isFirst ||
      credits.some(({ outlet }) => creditFor(other, outlet) !== null) ||
      creditsDisagree(article, other) ||
      isContained(article, passages, () => placesOf(article, words))
    )
      explained.add(id);
  }
  return explained;
}
