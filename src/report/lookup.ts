import { sentencesOf } from "#text";
import type { Article, Attribution, Claim, Conflict, Excerpt, LedgerFile, Passage, Source, Span } from "#types";
import { printedPassages } from "./caps.ts";

/** A passage as it stands in one article. */
export interface PassageMember {
  readonly passage: Passage;
  readonly member: Excerpt;
}

/** Articles by the id that they have in common. */
export type Copies = ReadonlyMap<string, readonly Article[]>;

/** A ledger with the ways from an id to what it names. An id that names nothing gives undefined, or an empty list. */
export interface Lookup {
  readonly ledger: LedgerFile;
  readonly articles: ReadonlyMap<string, Article>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** By attribution id: the claims that count it among their sayings. */
  readonly claimsOf: ReadonlyMap<string, readonly Claim[]>;
  /** By source id: what it is credited with. */
  readonly creditedTo: ReadonlyMap<string, readonly Attribution[]>;
  /** By source id: what it carried for others. */
  readonly carriedBy: ReadonlyMap<string, readonly Attribution[]>;
  /** By article id. */
  readonly attributionsIn: ReadonlyMap<string, readonly Attribution[]>;
  /** By source id: spokespeople and statements that speak for it. */
  readonly speakersFor: ReadonlyMap<string, readonly Source[]>;
  /** By article id. */
  readonly passagesIn: ReadonlyMap<string, readonly PassageMember[]>;
  /** By article id: a short name that no other article of the ledger has. */
  readonly labels: ReadonlyMap<string, string>;
  /** By article id, where there are several: the articles with its very text, which count as one. Known of a comparison only. */
  readonly copies: Copies;
  /** The passages that the page prints. */
  readonly printed: ReadonlySet<Passage>;
  /** Conflicts between two claims; a claim and its own denial are told where the claim is. */
  readonly conflicts: readonly Conflict[];
  /** Sentences of an article, found once. */
  readonly sentences: (article: Article) => readonly Span[];
}

/** Every way from an id to its record. */
export function lookupOf(ledger: LedgerFile, copies: Copies = new Map()): Lookup {
  return {
    ledger,
    articles: byId(ledger.articles),
    sources: byId(ledger.sources),
    attributions: byId(ledger.attributions),
    claims: byId(ledger.claims),
    claimsOf: groupBy(
      ledger.claims.flatMap((claim) => claim.said.map((saying) => [saying.attribution, claim] as const)),
    ),
    creditedTo: groupBy(ledger.attributions.flatMap((a) => (a.sourceId === null ? [] : [[a.sourceId, a] as const]))),
    carriedBy: groupBy(ledger.attributions.flatMap((a) => a.via.map((id) => [id, a] as const))),
    attributionsIn: groupBy(ledger.attributions.map((a) => [a.article, a] as const)),
    speakersFor: groupBy(ledger.sources.flatMap((s) => (s.spokenFor === null ? [] : [[s.spokenFor, s] as const]))),
    passagesIn: groupBy(
      ledger.passages.flatMap((passage) =>
        passage.members.map((member) => [member.article, { passage, member }] as const),
      ),
    ),
    labels: labelsOf(ledger.articles),
    copies,
    printed: printedOf(ledger),
    conflicts: ledger.conflicts.filter(({ a, b }) => a !== b),
    sentences: oncePerArticle((article) => sentencesOf(article.text)),
  };
}

function printedOf(ledger: LedgerFile): Set<Passage> {
  const { copied, quoted, common } = printedPassages(ledger);
  return new Set([...copied, ...quoted, ...common]);
}

/** A ledger that holds nothing but articles and the passages they share: what a comparison shows. */
export function ledgerOfPassages(
  articles: readonly Article[],
  passages: readonly Passage[],
  generator: string,
): LedgerFile {
  const nothing = { sources: [], attributions: [], quotes: [], stories: [], claims: [], conflicts: [], notes: [] };
  const inputs = articles.map(({ path, url, id }) => ({ path, url, sha256: "", article: id }));
  return { format: "hearsay-ledger", version: 1, generator, offsets: "utf-16", inputs, articles, passages, ...nothing };
}

/** A short name for each article (outlet, else host, whom it credits, title, file name), told apart by date or title where two would be alike. */
function labelsOf(articles: readonly Article[]): Map<string, string> {
  const labels = new Map(articles.map((article) => [article.id, shortName(article)]));
  for (const more of [publishedDay, titleInShort, (article: Article) => article.id]) {
    const seen = countOf([...labels.values()]);
    for (const article of articles) {
      const label = labels.get(article.id) ?? article.id;
      const detail = more(article);
      if ((seen.get(label) ?? 0) > 1 && detail !== null) labels.set(article.id, `${label} (${detail})`);
    }
  }
  return labels;
}

/** Its outlet, host, credit, title or file. */
export function shortName(article: Article): string {
  const { outlet, url, path, id } = article;
  return outlet ?? hostOf(url) ?? creditInShort(article) ?? titleInShort(article) ?? fileName(path) ?? id;
}

function creditInShort({ credit }: Article): string | null {
  const name = inShort(credit);
  return name === null ? null : `${name} (credited)`;
}

function hostOf(url: string | null): string | null {
  return url?.match(/^[a-z]+:\/\/(?:www\.)?([^/:?#]+)/i)?.[1] ?? null;
}

function fileName(path: string | null): string | null {
  return path?.match(/[^/\\]+$/)?.[0] ?? null;
}

function publishedDay(article: Article): string | null {
  return article.published?.slice(0, 10) ?? null;
}

function titleInShort({ title }: Article): string | null {
  return inShort(title);
}

function inShort(words: string | null): string | null {
  const whole = words?.replace(/\s+/g, " ").trim();
  if (!whole) return null;
  return whole.length > 40 ? `${Array.from(whole).slice(0, 38).join("")}…` : whole;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function groupBy<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function oncePerArticle<T>(find: (article: Article) => T): (article: Article) => T {
  const found = new Map<Article, T>();
  return (article) => {
    const known = found.get(article);
    if (known !== undefined) return known;
    const value = find(article);
    found.set(article, value);
    return value;
  };
}
