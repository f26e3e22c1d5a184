import { excerpt, trimSpan } from "#text";
import type { Article, Excerpt, Span } from "#types";
import type { Group } from "./groups.ts";
import type { Proposition } from "./propositions.ts";
import type { SayingOf } from "./sayings.ts";

/** The proposition that stands for a group, in whose words the claim is put. */
export interface Wording {
  readonly saying: SayingOf;
  readonly excerpt: Excerpt;
  /** Whether the group is about the negation itself, since nobody says or denies the plain form ("there has been no contact"). */
  readonly negative: boolean;
}

/** Chooses the plainest, vaguest complete saying of a group: what every other one entails, in the fewest words. */
export function chooseWording(
  group: Group,
  articles: ReadonlyMap<string, Article>,
  order: ReadonlyMap<string, number>,
): Wording | null {
  const plain = group.sayings.filter(({ proposition }) => !proposition.negated);
  const pool = plain.length > 0 ? plain : group.sayings;
  let best: { key: readonly number[]; saying: SayingOf; excerpt: Excerpt } | null = null;
  for (const saying of pool) {
    const article = articles.get(saying.proposition.article);
    if (!article) continue;
    const words = excerptOf(article, saying);
    const key = plainness(saying, words, order);
    if (!best || compare(key, best.key) < 0) best = { key, saying, excerpt: words };
  }
  return best && { saying: best.saying, excerpt: best.excerpt, negative: plain.length === 0 };
}

/** Lower is plainer: no rumour, actor stated and by name, least said within its class, no headline, short, early. */
function plainness({ proposition: p }: SayingOf, words: Excerpt, order: ReadonlyMap<string, number>): number[] {
  return [
    p.hedged || p.modality === "possible" ? 1 : 0,
    p.actor?.key && !p.actor.negative ? 0 : 1,
    p.rank,
    p.byPronoun ? 1 : 0,
    p.title ? 1 : 0,
    words.exact.length,
    order.get(p.article) ?? 0,
    p.at,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - (b[i] ?? 0);
  return 0;
}

/** The clause as printed, so far as it lies in the words that are attributed. */
function excerptOf(article: Article, { attribution, proposition }: SayingOf): Excerpt {
  const holder = attribution.content.find((span) => span.start <= proposition.at && proposition.at < span.end);
  return clauseExcerpt(article, proposition, holder ?? proposition);
}

/** A clause without the marks and joining words at its ends. */
export function clauseExcerpt(article: Article, clause: Proposition, within: Span): Excerpt {
  let start = Math.max(clause.start, within.start);
  let end = Math.max(start, Math.min(clause.end, within.end));
  const { text } = article;
  while (start < end && EDGE.test(text[start] ?? "")) start++;
  while (end > start && EDGE.test(text[end - 1] ?? "")) end--;
  for (let i = 0; i < 3; i++) end -= JOINER.exec(text.slice(Math.max(start, end - 12), end))?.[0].length ?? 0;
  return excerpt(article, trimSpan(text, { start, end }));
}

const EDGE = /[\s,;:.“”"'’‘()]/;
const JOINER =
  /[\s,]+(?:and|but|or|that|who|which|when|where|what|while|as|after|before|until|unless|if|even|because|since|than|whether)[,\s]*$/;
