import type { LedgerFile } from "#types";

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
