import type { Attribution, LedgerFile } from "#types";

export { blankArticle } from "../eval/blank.ts";

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

/** An attribution of nothing to nobody. */
export const blankAttribution: Attribution = {
  id: "",
  article: "",
  source: [],
  cue: [],
  content: [],
  form: "indirect",
  sourceId: null,
  via: [],
  parent: null,
  polarity: "asserts",
  medium: null,
  method: "test",
  score: 1,
};
