import type { Article, LedgerFile } from "#types";

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

/** A ledger in which nothing was found. */
export const emptyLedger: LedgerFile = {
  format: "hearsay-ledger",
  version: 1,
  generator: "hearsay 0.0.0",
  offsets: "utf-16",
  inputs: [],
  articles: [],
  sources: [],
  attributions: [],
  passages: [],
  quotes: [],
  stories: [],
  claims: [],
  conflicts: [],
  notes: [],
};
