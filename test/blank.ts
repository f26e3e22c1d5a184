import type { Article } from "#types";

/** An article of which nothing is stated, for tests to fill in. */
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
