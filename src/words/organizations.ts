import { readWordList } from "#text";

/** Bodies that speak as one, lower case. */
export const organizationNouns: ReadonlySet<string> = new Set(
  readWordList(new URL("./organization-nouns.txt", import.meta.url)),
);
