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
  const negative = plain.length === 0 || isAboutNegation(group, plain, order);
  const pool = negative ? group.sayings.filter(({ proposition }) => proposition.negated) : plain;
  let best: { key: readonly number[]; saying: SayingOf; words: Words } | null = null;
  for (const saying of pool) {
    const article = articles.get(saying.proposition.article);
    if (!article) continue;
    const words = wordsOf(article, saying);
    const key = plainness(saying, words, order);
    if (!best || compare(key, best.key) < 0) best = { key, saying, words };
  }
  return best && { saying: best.saying, ...best.words, negative };
}

/** "No bell rang", two papers print before the owner says that it rang: what was claimed first, and by more, is that it did not. */
function isAboutNegation({ sayings }: Group, plain: readonly SayingOf[], order: ReadonlyMap<string, number>): boolean {
  const asserted = sayings.filter(
    ({ attribution, proposition }) => proposition.negated && attribution.polarity === "asserts",
  );
  if (asserted.length <= plain.length) return false;
  const place = ({ proposition: p }: SayingOf): number[] => [order.get(p.article) ?? 0, p.at];
  const first = sayings.reduce((best, saying) => (compare(place(saying), place(best)) < 0 ? saying : best));
  return first.proposition.negated && first.attribution.polarity === "asserts";
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
  return {
    excerpt: printed,
    whole:
      proposition.start >= (holder?.start ?? 0) && proposition.at < printed.end && isWhole(proposition, printed.exact),
  };
}

/** "he was among the minority of", "they tried to work out", "I pledge to be": something must follow. */
const OPEN_END =
  /(?:^|[\s,])(?:of|to|by|for|with|from|into|than|the|a|an|be|been|is|are|was|were|has|have|had|his|her|their|its|any|not|(?:work|find|figure) out)$/i;
/** Verbs that tell of words or thoughts: without those they say nothing. */
const TELLS = /^(?:say|tell|believe|think|know|suggest|argue|insist|advise|warn|claim|add|hope|doubt|figure|work)$/;

/** "he can", "the people decide", "one aide tells me" can be read by nobody without what stands around them. */
function isWhole(p: Proposition, printed: string): boolean {
  if (OPEN_END.test(printed) || !/\p{L}.*\s.*\p{L}/su.test(printed)) return false;
  if (/^(?:can|may|might|will|would|shall|could|must|should)$/.test(p.verb)) return false;
  const object = p.object !== null || p.embedded !== null;
  if (TELLS.test(p.verb) && p.embedded === null && !/^(?:noun|adj):/.test(p.object?.key ?? "")) return false;
  return object || printed.split(/\s+/).length > 4 || isTold(p);
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
  return excerpt(article, trimSpan(text, withoutLoneMark(text, { start, end }, clause.at)));
}

/** A quotation that begins or ends within the clause leaves one mark without its other: the clause goes to that mark, on the side of its verb. */
function withoutLoneMark(text: string, { start, end }: Span, verb: number): Span {
  const lone = loneMark(text, start, end);
  if (lone === null) return { start, end };
  const kept = verb < lone ? { start, end: lone } : { start: lone + 1, end };
  return withoutLoneMark(text, kept, verb);
}

/** Where the first double mark without its other stands, or null. */
function loneMark(text: string, start: number, end: number): number | null {
  let open: number | null = null;
  for (let i = start; i < end; i++) {
    if (!/[“”"]/.test(text[i] ?? "")) continue;
    const opens = opensQuotation(text, i, start, open !== null);
    if (opens === (open !== null)) return open ?? i;
    open = opens ? i : null;
  }
  return open;
}

function opensQuotation(text: string, at: number, start: number, within: boolean): boolean {
  if (text[at] !== '"') return text[at] === "“";
  return !within && (at === start || /[\s([—–-]/.test(text[at - 1] ?? ""));
}

const EDGE = /[\s,;:.“”"'’‘()]/;
const JOINER =
  /[\s,]+(?:and|but|or|that|who|which|when|where|what|while|as|after|before|until|unless|if|even|because|since|than|whether)[,\s]*$/;
