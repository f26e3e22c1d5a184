import { expect, test } from "vitest";
import { toAttributionsCsv, toClaimsCsv, toHtml, toJson, toMarkdown, toPassagesCsv, toSideBySideHtml } from "#report";
import type { LedgerFile } from "#types";
import { emptyLedger } from "../blank.ts";
import { bridge, dispatch, northlight, tide, WIRE, WIRE_CUT } from "./bridge.ts";
import { articleOf, at, attributionOf, claimOf, ledgerOf, sourceOf } from "./builder.ts";
import { seen } from "./seen.ts";

const html = toHtml(bridge);

test("The head line gives the result in one sentence.", () => {
  expect(seen(html)).toContain(
    "4 articles, 3 claims; the most repeated rests on 2 original reports, nobody on the record.",
  );
  expect(seen(html)).toContain("4 inputs, published 3 March 2031 to 4 March 2031; written by hearsay 0.0.0");
  expect(seen(html)).toContain("Hearsay never says what is true.");
});

test("The most carried claim stands first, with both sides as origins.", () => {
  const text = seen(html);
  expect(text.indexOf("step down")).toBeLessThan(text.indexOf("52 million crowns"));
  expect(text).toContain("The Ostermoor Tide ← two people close to the talks");
  expect(text).toContain("2–3 people, nobody on the record");
  expect(text).toContain("Sabine Orlo, for Ilse Varnholt");
  for (const badge of ["anonymous only", "denied by name", "possibly 1 more"]) expect(text).toContain(badge);
});

test("A claim opens to its folds, to what is not counted, and to its notes.", () => {
  const text = seen(html);
  expect(text).toContain("Folded: passed on from the outlet that had it");
  expect(text).toContain("Possibly the same: shown, not counted");
  expect(text).toContain("weaker: not counted");
  expect(text).toContain("In an article’s own voice");
  expect(text).toContain("leaves the denial out");
});

test("Every text of every article is in the page, whole.", () => {
  const text = seen(html);
  for (const article of bridge.articles)
    for (const { start, end } of article.blocks)
      expect(text).toContain(article.text.slice(start, end).replace(/\s+/g, " "));
});

test("What is not stated is said to be so.", () => {
  expect(seen(html)).toContain("not stated");
});

test("Every link inside the page leads somewhere, and no id stands twice.", () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test("No paragraph stands in a paragraph, no heading jumps a level.", () => {
  expect(html).not.toMatch(/<p\b[^>]*>(?:(?!<\/p>)[\s\S])*<(?:p|div|ul|dl|figure)\b/);
  const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
});

test("Only paragraphs that hold shared words are marked as copied.", () => {
  const marked = [...html.matchAll(/<div class="para role-body copied"><p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text]) =>
    seen(text ?? ""),
  );
  expect(marked).toEqual([WIRE, WIRE_CUT]);
});

test("The page asks for nothing from outside.", () => {
  expect(html).not.toMatch(/<(?:img|iframe|object|embed|form|base)\b/);
  expect(html).not.toMatch(/\bsrc=|@import|url\(/);
  expect(html).not.toMatch(/ style="| on[a-z]+="/);
  expect(html).toContain("default-src 'none'");
});

test("Word-level differences of a quotation are marked.", () => {
  expect(html).toContain("<del>48</del>");
  expect(html).toContain("<ins>58</ins>");
});

test("Two articles are compared in per cent of each.", () => {
  const page = toSideBySideHtml(bridge.articles, bridge.passages, { generator: "hearsay 0.0.0" });
  expect(seen(page)).toContain("4 articles, 2 shared passages, 1 of them of quoted words only.");
  expect(seen(page)).toMatch(/\d+% of Northlight Press/);
  expect(page).toContain('<span class="is-shared">of the nine piers.</span>');
});

/** Text that would do harm anywhere but in a text. */
const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(2)> " onmouseover="alert(3) ' & ]]> <!-- \u202E \u2028`;

function hostileLedger(): LedgerFile {
  const article = articleOf(HOSTILE, [["body", HOSTILE, HOSTILE]], {
    outlet: HOSTILE,
    title: HOSTILE,
    byline: [HOSTILE],
    url: `javascript:alert("${HOSTILE}")`,
    path: HOSTILE,
    language: '"><script>alert(5)</script>',
    published: HOSTILE,
  });
  const attribution = attributionOf(HOSTILE, article, { content: [HOSTILE] }, { sourceId: HOSTILE });
  return ledgerOf([article], {
    generator: HOSTILE,
    sources: [sourceOf(HOSTILE, "person", HOSTILE, { description: HOSTILE, aliases: [HOSTILE] })],
    attributions: [attribution],
    claims: [claimOf(HOSTILE, at(article, HOSTILE), { unattributed: [at(article, HOSTILE)] })],
    notes: [{ code: HOSTILE, article: HOSTILE, span: null, message: HOSTILE }],
    stories: [{ id: "st-bridge", title: HOSTILE, articles: [HOSTILE], from: null, to: null }],
  });
}

test("Hostile text stays text wherever it comes from.", () => {
  const page = toHtml(hostileLedger(), { title: HOSTILE });
  const scripts = [...page.matchAll(/<script\b/g)].length;
  expect(scripts).toBe([...html.matchAll(/<script\b/g)].length);
  expect(page).not.toMatch(/<img\b/);
  expect(page).not.toMatch(/<[a-z][^>]* onmouseover=/);
  expect(page).not.toMatch(/href="javascript:/);
});

test("The ledger in the page comes back as it was, whatever stands in it.", () => {
  const ledger = hostileLedger();
  const data = /<script type="application\/json" id="ledger">([\s\S]*?)<\/script>/.exec(toHtml(ledger))?.[1] ?? "";
  expect(JSON.parse(data)).toEqual(ledger);
  const bell = { ...ledger, generator: "hearsay\u0007 \u007f \u009b" };
  const rung = /<script type="application\/json" id="ledger">([\s\S]*?)<\/script>/.exec(toHtml(bell))?.[1] ?? "";
  expect(JSON.parse(rung)).toEqual(bell);
  expect(toHtml(ledger, { embedLedger: false })).not.toContain('id="ledger"');
});

test("JSON comes back as it was, ends with a line end and does not depend on how objects were made.", () => {
  expect(JSON.parse(toJson(bridge))).toEqual(bridge);
  expect(toJson(bridge)).toMatch(/^\{\n {2}"format": "hearsay-ledger",\n {2}"version": 1,[\s\S]*\}\n$/);
  const turned = Object.fromEntries(Object.entries(bridge).reverse()) as unknown as LedgerFile;
  expect(toJson(turned)).toBe(toJson(bridge));
});

/** Cells of an RFC 4180 table, read independently of how it was written. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === "" && quoted === undefined && bare === "") break;
    rows.at(-1)?.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

test("A table has one row an attribution, every row as long as its head.", () => {
  const [head, ...rows] = cellsOf(toAttributionsCsv(bridge));
  expect(rows.length).toBe(bridge.attributions.length);
  expect(rows.every((row) => row.length === head?.length)).toBe(true);
  expect(rows[4]?.[head?.indexOf("via") ?? 0]).toBe("The Ostermoor Tide");
});

test("The table of claims gives origins and people, most carried first.", () => {
  const [head = [], first = []] = cellsOf(toClaimsCsv(bridge));
  const cell = (name: string) => first[head.indexOf(name)];
  expect([cell("id"), cell("articles"), cell("affirming_origins"), cell("affirming_on_record")]).toEqual([
    "c-asked",
    "3",
    "2",
    "0",
  ]);
  expect([cell("affirming_people_at_least"), cell("affirming_people_at_most")]).toEqual(["2", "3"]);
  expect(cell("denied_by")).toBe("Sabine Orlo, for Ilse Varnholt (carried by 2 articles)");
});

test("The table of passages has one row a member.", () => {
  expect(cellsOf(toPassagesCsv([northlight, dispatch, tide], bridge.passages)).length).toBe(1 + 4);
});

test.each(["=1+1", "+1", "-1", "@sum", "\t=1", "＝1"])(
  "A spreadsheet does not run a cell that begins as %j does.",
  (words) => {
    const article = articleOf("a", [["body", words]], { outlet: words, title: words });
    const rows = cellsOf(
      toAttributionsCsv(ledgerOf([article], { attributions: [attributionOf("t", article, { content: [words] })] })),
    );
    const [head = [], row = []] = rows;
    for (const column of ["outlet", "title", "content"]) expect(row[head.indexOf(column)]).toBe(`'${words}`);
  },
);

test("Markdown tells the ledger so that it can be read in an email.", () => {
  const text = toMarkdown(bridge);
  expect(text).toContain(
    "# 4 articles, 3 claims; the most repeated rests on 2 original reports, nobody on the record.",
  );
  expect(text).toContain(
    "- Stand behind it (2–3 people, nobody on the record):\n  - The Ostermoor Tide ← two people close to the talks",
  );
  expect(text).toContain("### Said once");
});

test("Markdown lets nothing in an article become markup.", () => {
  const words = "# *bold* [a](http://b.example) <b>x</b>\n- list | `code` ~~no~~ ![i](j)";
  const article = articleOf("a", [["body", words]]);
  const text = toMarkdown(
    ledgerOf([article], { claims: [claimOf("c", at(article, words), { unattributed: [at(article, words)] })] }),
  );
  expect(text).toContain(
    String.raw`\# \*bold\* \[a\](http://b.example) \<b\>x\</b\> - list \| \`code\` \~\~no\~\~ !\[i\](j)`,
  );
});

test.each([
  ["nothing at all", emptyLedger, "No articles could be read."],
  ["one article and no claim", ledgerOf([tide], {}), "1 article, no claims found."],
  [
    "one article and one claim",
    ledgerOf([tide], { claims: bridge.claims.filter(({ id }) => id === "c-48") }),
    "1 article, 1 claim; it rests on 1 original report, on the record.",
  ],
  [
    "claims of which none is repeated",
    ledgerOf([tide, dispatch], { claims: bridge.claims.filter(({ id }) => id !== "c-asked") }),
    "2 articles, 2 claims; none is repeated in a second article.",
  ],
])("Every form can be written of %s.", (_, ledger, sentence) => {
  expect(seen(toHtml(ledger))).toContain(sentence);
  expect(toMarkdown(ledger)).toContain(sentence);
  expect(JSON.parse(toJson(ledger))).toEqual(ledger);
  expect(cellsOf(toClaimsCsv(ledger)).length).toBe(ledger.claims.length + 1);
  expect(toSideBySideHtml(ledger.articles, ledger.passages)).toContain("</html>");
});

test("Ids that name nothing are shown, never followed.", () => {
  const lost: LedgerFile = { ...bridge, articles: [], sources: [], attributions: [], stories: [] };
  expect(seen(toHtml(lost))).toContain("No articles could be read.");
  expect(toMarkdown(lost)).toContain("Untitled story");
  expect(toAttributionsCsv({ ...bridge, articles: [] })).toContain("t-1");
});
