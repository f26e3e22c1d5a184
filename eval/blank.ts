/** Articles made here rather than read. */
import type { Article, Block, BlockRole } from "#types";

/** An article of which nothing is stated, to fill in. */
export const blankArticle: Article = {
  id: "",
  path: null,
  url: null,
  otherPaths: [],
  givenId: null,
  outlet: null,
  title: null,
  byline: [],
  dateline: null,
  published: null,
  publishedBasis: null,
  language: "en",
  credit: null,
  parent: null,
  coverage: null,
  text: "",
  blocks: [],
  times: [],
};

/** An article of that text whose lines are its blocks; a line without a role is body. */
export function articleOf(text: string, roles: readonly BlockRole[] = [], language = "en"): Article {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((match, i) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: roles[i] ?? "body",
    reason: null,
  }));
  return { ...blankArticle, id: "a-1", language, text, blocks };
}
