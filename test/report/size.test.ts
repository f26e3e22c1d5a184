import fc from "fast-check";
import { expect, test } from "vitest";
import { toHtml, toJson } from "#report";
import type { LedgerFile, Passage } from "#types";
import { fairShares } from "../../src/report/caps.ts";
import { articleOf, at, attributionOf, claimOf, ledgerOf, saying, sourceOf, tally } from "./builder.ts";
import { seen } from "./seen.ts";

const SAID = "the harbour gate will stay shut until the autumn";

/** So many articles that differ in one number, each pair of them sharing a passage, all of it one claim of one source. */
function nearlyAlike(n: number): LedgerFile {
  const articles = Array.from({ length: n }, (_, i) =>
    articleOf(`a-${i}`, [["body", `Odo Farr said ${SAID}. Desk copy ${i}.`]], { outlet: `Gull Bay Sheet ${i}` }),
  );
  const [first = articleOf("none", [])] = articles;
  const attributions = articles.map((article, i) =>
    attributionOf(`t-${i}`, article, { source: ["Odo Farr"], cue: ["said"], content: [SAID] }, { sourceId: "s-farr" }),
  );
  const excerpts = articles.map((article) => at(article, SAID));
  const passages = excerpts.flatMap((a, i) =>
    excerpts.slice(i + 1).map((b, j): Passage => ({ ...shared, id: `p-${i}-${j}`, members: [a, b] })),
  );
  const because = excerpts
    .slice(1)
    .map((excerpt) => ({ kind: "same-source", evidence: [at(first, SAID), excerpt] }) as const);
  const claim = claimOf("c-gate", at(first, SAID), {
    said: attributions.map(({ id }) => saying(id, "affirms", "same", "the same words")),
    origins: [
      {
        id: "o-farr",
        stance: "affirms",
        sourceId: "s-farr",
        outlet: null,
        onRecord: true,
        attributions: attributions.map(({ id }) => id),
        because,
      },
    ],
    sources: { affirming: tally(1, 1, { atLeast: 1, atMost: 1 }), denying: tally(0, 0, { atLeast: 0, atMost: 0 }) },
  });
  return ledgerOf(articles, {
    sources: [sourceOf("s-farr", "person", "Odo Farr")],
    attributions,
    passages,
    claims: [claim],
  });
}

const shared = {
  kind: "verbatim",
  similarity: 1,
  alignment: null,
  quotationOnly: false,
  common: null,
  origin: null,
  originBasis: null,
} as const;

test("Three hundred articles nearly alike make a page that opens; the ledger file keeps everything.", () => {
  const ledger = nearlyAlike(300);
  const page = toHtml(ledger);
  const text = seen(page);
  expect(page.length).toBeLessThan(3_000_000);
  expect(text.match(/and 260 more in the ledger file/g)?.length).toBe(3);
  expect(text).toContain("The ledger is too large to travel in this page");
  expect(page).not.toContain('id="ledger"');
  expect(JSON.parse(toJson(ledger))).toEqual(ledger);
});

test("What is left out of the page is linked to from nowhere.", () => {
  const page = toHtml(nearlyAlike(60));
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect([...page.matchAll(/ href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id ?? ""))).toEqual([]);
  expect(page).toContain('id="ledger"');
});

test("Lists share what may be printed: never more than there is, and a long one leaves room for the short ones.", () => {
  expect(fairShares([299, 1, 2], 40)).toEqual([37, 1, 2]);
  fc.assert(
    fc.property(fc.array(fc.nat(60)), fc.nat(80), (lengths, most) => {
      const shares = fairShares(lengths, most);
      const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
      expect(sum(shares)).toBe(Math.min(most, sum(lengths)));
      expect(shares.every((share, i) => share <= (lengths[i] ?? 0))).toBe(true);
    }),
  );
});
