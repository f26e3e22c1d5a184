/** Text reuse: words that two articles share, and quotations that several print. */
import type { Article, Excerpt, Passage, QuoteVariants, Span } from "#types";
import { coveredWords, shared, wordSpans } from "./attribution.ts";
import type { Expected } from "./examples.ts";
import { collapse, places } from "./locate.ts";
import { addCase, addRates, type Sums } from "./sums.ts";

type Place = Span & { readonly article: string };

/** Finds an example's text in the article that was read from it; null where it is not in our text. */
type Find = (text: { readonly article: string; readonly text: string }) => Place | null;

function finder(articles: ReadonlyMap<string, Article>): Find {
  return ({ article: key, text }) => {
    const article = articles.get(key);
    const [span] = article ? places(collapse(article.text), text) : [];
    return article && span ? { article: article.id, ...span } : null;
  };
}

/** Pairs of a list. */
function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

/** Every word of each article, and by which other article it is shared: "article other word". */
function sharedWords(groups: readonly (readonly Place[])[], words: ReadonlyMap<string, readonly Span[]>): Set<string> {
  const all = new Set<string>();
  for (const [a, b] of groups.flatMap((members) => pairsOf(members)))
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      for (const i of coveredWords(words.get(one.article) ?? [], [one]))
        all.add(`${one.article} ${other.article} ${i}`);
  return all;
}

/** Adds the words in passages, by pairs of articles, however they are divided; and what is said of each passage that was found. */
export function addPassages(
  sums: Sums,
  expected: Expected,
  articles: ReadonlyMap<string, Article>,
  passages: readonly Passage[],
): void {
  const find = finder(articles);
  const words = new Map([...articles.values()].map(({ id, text }) => [id, wordSpans(text)]));
  const gold = expected.passages.map(({ members }) => members.map(find).filter((place) => place !== null));
  const right = sharedWords(gold, words);
  const ours = sharedWords(
    passages.map(({ members }) => members),
    words,
  );
  const tp = shared(right, ours);
  addRates(sums, "reuse", "words in shared passages F1", { tp, gold: right.size, found: ours.size });
  for (const [i, passage] of expected.passages.entries()) {
    const found = passages.find(({ members }) =>
      (gold[i] ?? []).every((place) => members.some((one) => isMostOf(one, place))),
    );
    const right = found?.quotationOnly === passage.quotationOnly;
    if (found) addCase(sums, "reuse", "quotation only right, of passages found", right, found.members[0]?.exact ?? "");
  }
}

/** Whether the two share more than half of the longer one. */
function isMostOf(a: Place, b: Place): boolean {
  if (a.article !== b.article) return false;
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both > 0 && both >= 0.5 * Math.max(a.end - a.start, b.end - b.start);
}

/** Adds pairs of printed versions of one quotation. Ours count as wrong where the two are no listed pair. */
export function addQuotes(
  sums: Sums,
  expected: Expected,
  articles: ReadonlyMap<string, Article>,
  quotes: readonly QuoteVariants[],
): void {
  const find = finder(articles);
  const gold = expected.quotes.map(({ versions }) => versions.map(find).filter((place) => place !== null));
  const right = gold.flatMap((versions) => pairsOf(versions));
  const ours = quotes.flatMap(({ versions }) => pairsOf<Excerpt>(versions));
  const alike = ([a, b]: readonly [Place, Place], [c, d]: readonly [Place, Place]) =>
    (isMostOf(a, c) && isMostOf(b, d)) || (isMostOf(a, d) && isMostOf(b, c));
  const missed = right.filter((pair) => !ours.some((other) => alike(pair, other)));
  const extra = ours.filter((pair) => !right.some((other) => alike(pair, other)));
  const tp = right.length - missed.length;
  const exact = ({ article, start, end }: Place) =>
    [...articles.values()].find(({ id }) => id === article)?.text.slice(start, end);
  const wrong = [
    ...missed.map(([a, b]) => `missed: ${exact(a)} / ${exact(b)}`),
    ...extra.map(([a, b]) => `in no gold: ${exact(a)} / ${exact(b)}`),
  ];
  addRates(sums, "reuse", "pairs of quotation versions F1", {
    tp,
    gold: right.length,
    found: tp + extra.length,
    wrong,
  });
  for (const [i, { changes }] of expected.quotes.entries()) {
    const found = quotes.find(({ versions }) =>
      (gold[i] ?? []).some((place) => versions.some((one) => isMostOf(one, place))),
    );
    const kinds = new Set(found?.changes.map(({ kind }) => kind as string));
    const same = kinds.size === new Set(changes).size && changes.every((kind) => kinds.has(kind));
    const what = `[${changes}] came out as [${[...kinds]}]: ${found?.versions[0]?.exact}`;
    if (found) addCase(sums, "reuse", "kinds of change right, of quotations found", same, what);
  }
}
