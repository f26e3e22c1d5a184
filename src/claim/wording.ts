import { excerpt, trimSpan } from "#text";
import type { Article, Excerpt, Span } from "#types";
import type { Group } from "./groups.ts";
import type { Proposition } from "./propositions.ts";
import type { SayingOf } from "./sayings.ts";
import { actClasses, lightActs } from "./words.ts";

/** The proposition that stands for a group, in whose words the claim is put. */
export interface Wording {
  readonly saying: SayingOf;
  readonly excerpt: Excerpt;
  /** Whether the group is about the negation itself, since nobody says or denies the plain form ("there has been no contact"). */
  readonly negative: boolean;
  /** Whether it can be read by itself: nothing cut off at either end, no words without their verb or object. */
  readonly whole: boolean;
}

/** Chooses the plainest, vaguest complete saying of a group: what every other one entails, in the fewest words. */
export function chooseWording(
  group: Group,
  articles: ReadonlyMap<string, Article>,
  order: ReadonlyMap<string, number>,
): Wording | null {
  const plain = group.sayings.filter(({ proposition }) => !proposition.negated);
  const pool = plain.length > 0 ? plain : group.sayings;
  let best: { key: readonly number[]; saying: SayingOf; words: Words } | null = null;
  for (const saying of pool) {
    const article = articles.get(saying.proposition.article);
    if (!article) continue;
    const words = wordsOf(article, saying);
    const key = plainness(saying, words, order);
    if (!best || compare(key, best.key) < 0) best = { key, saying, words };
  }
  return best && { saying: best.saying, ...best.words, negative: plain.length === 0 };
}

/** Lower is plainer: a whole clause, no rumour, actor stated and by name, least said within its class, no headline, short, early. */
function plainness({ proposition: p }: SayingOf, words: Words, order: ReadonlyMap<string, number>): number[] {
  return [
    words.whole ? 0 : 1,
    p.hedged || p.modality === "possible" ? 1 : 0,
    p.actor?.key && !p.actor.negative ? 0 : 1,
    p.rank,
    p.byPronoun ? 1 : 0,
    p.title ? 1 : 0,
    words.excerpt.exact.length,
    order.get(p.article) ?? 0,
    p.at,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - (b[i] ?? 0);
  return 0;
}

interface Words {
  readonly excerpt: Excerpt;
  readonly whole: boolean;
}

/** The clause as printed, so far as it lies in the words that are attributed. */
function wordsOf(article: Article, { attribution, proposition }: SayingOf): Words {
  const holder = attribution.content.find((span) => span.start <= proposition.at && proposition.at < span.end);
  const printed = clauseExcerpt(article, proposition, holder ?? proposition);
  return { excerpt: printed, whole: proposition.start >= (holder?.start ?? 0) && isWhole(proposition, printed.exact) };
}

/** "he was among the minority of", "they tried to work out", "I pledge to be": something must follow. */
const OPEN_END =
  /(?:^|[\s,])(?:of|to|by|for|with|from|into|than|the|a|an|be|been|is|are|was|were|has|have|had|his|her|their|its|any|not)$/i;
/** Verbs that tell of words or thoughts: without those they say nothing. */
const TELLS = /^(?:say|tell|believe|think|know|suggest|argue|insist|advise|warn|claim|add|hope|doubt|figure|work)$/;

/** "he can", "the people decide", "one aide tells me" can be read by nobody without what stands around them. */
function isWhole(p: Proposition, printed: string): boolean {
  if (OPEN_END.test(printed) || !/\p{L}.*\s.*\p{L}/su.test(printed)) return false;
  const object = p.object !== null || p.embedded !== null;
  if (TELLS.test(p.verb) && p.embedded === null && !/^(?:noun|adj):/.test(p.object?.key ?? "")) return false;
  return object || p.words.size >= 3 || isTold(p);
}

/** "Brandt resigned" is a claim in two words: somebody by name, or an act of the table. */
function isTold({ actor, act, verb }: Proposition): boolean {
  return !(lightActs.has(verb) && act === verb) && (actor?.key?.startsWith("name:") === true || actClasses.has(verb));
}

/** A clause without the marks and joining words at its ends. */
export function clauseExcerpt(article: Article, clause: Proposition, within: Span): Excerpt {
  let start = Math.max(clause.start, within.start);
  let end = Math.max(start, Math.min(clause.end, within.end));
  const { text } = article;
  while (start < end && EDGE.test(text[start] ?? "")) start++;
  while (end > start && EDGE.test(text[end - 1] ?? "")) end--;
  for (let i = 0; i < 3; i++) end -= JOINER.exec(text.slice(Math.max(start, end - 12), end))?.[0].length ?? 0;
  return excerpt(article, trimSpan(text, withoutLoneMark(text, { start, end })));
}

/** A quotation that begins or ends within the clause leaves one mark without its other: the clause goes to that mark. */
function withoutLoneMark(text: string, { start, end }: Span): Span {
  const printed = text.slice(start, end);
  const opens = (printed.match(/“/g) ?? []).length - (printed.match(/”/g) ?? []).length;
  const straight = (printed.match(/"/g) ?? []).length % 2 === 1;
  if (opens === 0 && !straight) return { start, end };
  const at = straight ? printed.indexOf('"') : opens > 0 ? printed.lastIndexOf("“") : printed.indexOf("”");
  const later = at * 2 >= printed.length;
  return later ? { start, end: start + at } : { start: start + at + 1, end };
}

const EDGE = /[\s,;:.“”"'’‘()]/;
const JOINER =
  /[\s,]+(?:and|but|or|that|who|which|when|where|what|while|as|after|before|until|unless|if|even|because|since|than|whether)[,\s]*$/;
