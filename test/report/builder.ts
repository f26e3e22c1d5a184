import type {
  Article,
  Attribution,
  Block,
  BlockRole,
  Claim,
  Excerpt,
  LedgerFile,
  PeopleRange,
  Saying,
  Source,
  Tally,
} from "#types";
import { blankArticle, blankAttribution, emptyLedger } from "../blank.ts";

/** A paragraph: its role, its text, and why it has the role. */
export type Paragraph = readonly [role: BlockRole, text: string, reason?: string];

/** An article of those paragraphs, a blank line between them; what is not given is not stated. */
export function articleOf(id: string, paragraphs: readonly Paragraph[], facts: Partial<Article> = {}): Article {
  const blocks: Block[] = [];
  let text = "";
  for (const [role, words, reason] of paragraphs) {
    if (text !== "") text += "\n\n";
    blocks.push({ start: text.length, end: text.length + words.length, role, reason: reason ?? null });
    text += words;
  }
  const title = blocks.find(({ role }) => role === "title");
  return {
    ...blankArticle,
    id,
    title: title ? text.slice(title.start, title.end) : null,
    text,
    blocks,
    ...facts,
  };
}

/** Where those words stand in the article; throws when they stand nowhere or twice, so that no case rests on the wrong place. */
export function at(article: Article, words: string): Excerpt {
  const start = article.text.indexOf(words);
  if (start < 0 || article.text.indexOf(words, start + 1) >= 0)
    throw new Error(`“${words}” does not stand once in ${article.id}`);
  return { article: article.id, start, end: start + words.length, exact: words };
}

/** The three roles of an attribution in words. */
export interface Roles {
  readonly source?: readonly string[];
  readonly cue?: readonly string[];
  readonly content: readonly string[];
}

/** An attribution whose roles are those words of the article. */
export function attributionOf(
  id: string,
  article: Article,
  roles: Roles,
  facts: Partial<Attribution> = {},
): Attribution {
  const spans = (words: readonly string[] = []) =>
    words.map((word) => at(article, word)).map(({ start, end }) => ({ start, end }));
  const [source, cue, content] = [spans(roles.source), spans(roles.cue), spans(roles.content)];
  return { ...blankAttribution, id, article: article.id, source, cue, content, method: "by hand", ...facts };
}

/** A source of the story `st-bridge`. */
export function sourceOf(id: string, kind: Source["kind"], name: string | null, facts: Partial<Source> = {}): Source {
  return {
    id,
    story: "st-bridge",
    identity: null,
    kind,
    name,
    description: null,
    aliases: [],
    count: null,
    toldTo: null,
    spokenFor: null,
    reason: null,
    ...facts,
  };
}

/** One side of a claim. */
export function tally(origins: number, onRecord: number, people: PeopleRange): Tally {
  return { origins, onRecord, people };
}

const nobody = tally(0, 0, { atLeast: 0, atMost: 0 });

/** A claim of the story `st-bridge` with nobody behind it but what is given. */
export function claimOf(id: string, wording: Excerpt, facts: Partial<Claim>): Claim {
  return {
    id,
    story: "st-bridge",
    wording,
    said: [],
    possibly: [],
    unattributed: [],
    origins: [],
    sources: { affirming: nobody, denying: nobody },
    firstSeen: null,
    notes: [],
    ...facts,
  };
}

/** An attribution's part in a claim. */
export function saying(
  attribution: string,
  stance: Saying["stance"],
  strength: Saying["strength"],
  because: string,
): Saying {
  return { attribution, stance, strength, score: 0.9, because };
}

/** The ledger of those articles and what else is given. */
export function ledgerOf(articles: readonly Article[], facts: Partial<LedgerFile>): LedgerFile {
  const inputs = articles.map(({ id, path, url }, i) => ({
    path: path ?? `articles/${id}.txt`,
    url,
    sha256: String(i).repeat(64).slice(0, 64),
    article: id,
  }));
  return { ...emptyLedger, inputs, articles, ...facts };
}
