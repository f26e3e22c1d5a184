import { joinSpans } from "#text";
import type { Article, Coverage, Passage } from "#types";
import { creditOf, isOutletOf, sameOutlet } from "./credits.ts";
import { sharedSpansOf } from "./editing.ts";
import { publishedBefore } from "./order.ts";
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
  const credited = copied.filter((passage) => creditsSource(article, passage, byId, relays));
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
): boolean {
  const { origin } = passage;
  const credit = creditOf(article);
  const others = othersIn(article, passage, byId);
  if (origin === null && credit && others.every((other) => mayShareCredit(article, other, credit.outlet))) return true;
  const outlets = others.flatMap((other) => other.outlet ?? []);
  if (origin !== null && !byId.has(origin)) outlets.push(origin);
  return outlets.some((outlet) => (credit && sameOutlet(credit.outlet, outlet)) || relays(article, outlet));
}

/** Where the origin is unknown, a credit may be for the words unless another had them certainly first, and not from the credited outlet. */
function mayShareCredit(article: Article, other: Article, credited: string): boolean {
  if (!publishedBefore(other, article)) return true;
  const credit = creditOf(other);
  return isOutletOf(other, credited) || (credit !== null && sameOutlet(credit.outlet, credited));
}
