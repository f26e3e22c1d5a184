import { joinSpans, pushTo } from "#text";
import type { Article, Coverage, Passage, Span } from "#types";
import { creditFor, creditsAgency, creditsDisagree, creditsOf, isOutletOf } from "./credits.ts";
import { sharedSpansOf } from "./editing.ts";
import { publishedBefore } from "./order.ts";
import { isContained } from "./origins.ts";
import { quotationsOf } from "./quoted.ts";
import type { Relays } from "./relays.ts";
import { bodyWords, wordsInside } from "./shares.ts";

/**
 * Shares of an article's body words: copied (word for word in one of the `told` passages whose words are known to come from elsewhere), with or
 * without credit; else inside quotation marks; else its own. Null for an article without body words. Words it shares with an
 * article that is not known to be earlier, or that the same outlet published, stay its own: to say copied needs a reason.
 */
export function coverageOf(
  article: Article,
  told: readonly Passage[],
  byId: ReadonlyMap<string, Article>,
  relays: Relays,
): Coverage | null {
  const words = bodyWords(article);
  if (words.length === 0) return null;
  const copied = told.filter((passage) => isCopyIn(article, passage, byId));
  const explained = othersExplained(article, told, byId, words);
  const credited = copied.filter((passage) => creditsSource(article, passage, byId, relays, explained));
  const inCopied = wordsInside(words, joinSpans(sharedSpansOf(article, copied)));
  const inCredited = wordsInside(words, joinSpans(sharedSpansOf(article, credited)));
  const inQuotation = wordsInside(words, joinSpans(quotationsOf(article)));
  const counts = { own: 0, copiedCredited: 0, copiedUncredited: 0, quotation: 0 };
  for (const [i] of words.entries()) {
    if (inCredited[i]) counts.copiedCredited++;
    else if (inCopied[i]) counts.copiedUncredited++;
    else if (inQuotation[i]) counts.quotation++;
    else counts.own++;
  }
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

function isCopyIn(article: Article, passage: Passage, byId: ReadonlyMap<string, Article>): boolean {
  const { origin } = passage;
  if (origin !== null && !byId.has(origin)) return !isOutletOf(article, origin);
  const sources = othersIn(article, passage, byId).filter((other) =>
    origin === null ? publishedBefore(other, article) : other.id === origin,
  );
  return sources.some((other) => other.outlet === null || !isOutletOf(article, other.outlet));
}

/** By a wire credit or a dateline, or by relaying the outlet in so many words. */
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
  const outlets = others.flatMap((other) => other.outlet ?? []);
  if (origin !== null && !byId.has(origin)) outlets.push(origin);
  return outlets.some(
    (outlet) => creditFor(article, outlet) !== null || creditsAgency(article, outlet) || relays(article, outlet),
  );
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
      isContained(article, passages, () => words)
    )
      explained.add(id);
  }
  return explained;
}
