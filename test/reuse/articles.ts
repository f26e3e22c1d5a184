import type { Article, Attribution, Block, Span } from "#types";
import { blankArticle, blankAttribution } from "../blank.ts";

/** An article of the given paragraphs; a paragraph that begins with `#` is its title, with `%` a caption, with `!` boilerplate. */
export function articleOf(id: string, text: string, facts: Partial<Article> = {}): Article {
  return {
    ...blankArticle,
    id,
    path: `${id}.txt`,
    text,
    blocks: blocksOf(text),
    ...facts,
  };
}

const roles: Record<string, Block["role"]> = { "#": "title", "%": "caption", "!": "boilerplate" };

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const role = roles[line[0] ?? ""] ?? "body";
    if (line.trim() !== "") blocks.push({ start: at, end: at + line.length, role, reason: null });
    at += line.length + 1;
  }
  return blocks;
}

/** An attribution of nothing in particular to what stands at a place of an article. */
export function attributionTo(article: Article, source: Span, facts: Partial<Attribution> = {}): Attribution {
  return { ...blankAttribution, id: `att-${article.id}`, article: article.id, source: [source], ...facts };
}

/** Characters of each member of a passage, in order. */
export function membersOf(passage: { readonly members: readonly { readonly exact: string }[] }): string[] {
  return passage.members.map((member) => member.exact);
}

/** The first span at which `words` stand in an article; the test is wrong when they do not. */
export function spanOf(article: Article, words: string): { start: number; end: number } {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in ${article.id}`);
  return { start, end: start + words.length };
}
