/**
 * report/: a ledger file in the forms in which people and programs read it.
 *
 * In: a LedgerFile (for the comparison: articles and passages). Out: a string. Nothing is computed here that is not in
 * the ledger but order, counts of articles and the word-level difference of two excerpts (longest common subsequence).
 * HTML is rendered once, with Preact, to static markup under a Content Security Policy (level 3) that admits its own
 * style and script by their hash and nothing else; CSV follows RFC 4180, Markdown CommonMark.
 *
 * Known to get wrong: sentences around an excerpt are those of `#text`, so a hard-wrapped line stands for its sentence;
 * a passage with more than twelve members is paired only with its first in the table of shares; quotations are held
 * against their first version only; long lists end with "and N more in the ledger file" (`caps.ts`), and a ledger of more
 * than 5 million characters is not carried in the page, while claims and articles are never cut; links into closed
 * articles need the script in browsers that do not open a closed `<details>` for a fragment.
 */
export { type CsvOptions, toAttributionsCsv, toClaimsCsv, toPassagesCsv } from "./csv.ts";
export { type HtmlOptions, toHtml } from "./html.tsx";
export { toJson } from "./json.ts";
export { toMarkdown } from "./markdown.ts";
export { type SideBySideOptions, toSideBySideHtml } from "./side-by-side.tsx";
