import { expect, test } from "vitest";
import { toClaimsCsv, toHtml, toMarkdown } from "#report";
import type { Claim, LedgerFile } from "#types";
import { wordingOf } from "../../src/report/wording.ts";
import { bridge } from "./bridge.ts";
import { articleOf, at, claimOf, ledgerOf, tally } from "./builder.ts";
import { seen } from "./seen.ts";

const nobody = tally(0, 0, { atLeast: 0, atMost: 0 });

/** The claim with nothing counted but its denial; who affirmed it stands in `possibly`. */
function onlyDenied(claim: Claim): Claim {
  return {
    ...claim,
    said: claim.said.filter(({ stance }) => stance === "denies"),
    possibly: claim.said
      .filter(({ stance }) => stance === "affirms")
      .map(({ attribution, score, because }) => ({ attribution, score, because })),
    unattributed: [],
    origins: claim.origins.filter(({ stance }) => stance === "denies"),
    sources: { ...claim.sources, affirming: nobody },
  };
}

/** The bridge ledger with those claims of it, the contested one only denied. */
function denied(...ids: string[]): LedgerFile {
  const claims = bridge.claims.filter(({ id }) => ids.includes(id));
  return { ...bridge, claims: claims.map((claim) => (claim.id === "c-asked" ? onlyDenied(claim) : claim)) };
}

test.each([
  [
    "A claim that is only denied does not make the headline while somebody stands behind another.",
    denied("c-asked", "c-48"),
    "4 articles, 2 claims; none that is credited to a source is repeated in a second article.",
  ],
  [
    "Where nothing but a denial is counted, the headline says so.",
    denied("c-asked"),
    "4 articles, 1 claim; of it, only its denial is counted; 4 possible reports.",
  ],
])("%s", (_, ledger, sentence) => {
  expect(seen(toHtml(ledger))).toContain(sentence);
  expect(toMarkdown(ledger)).toContain(sentence);
});

test("An article that prints only the denial does not carry the claim.", () => {
  const ledger = denied("c-asked");
  const page = seen(toHtml(ledger));
  expect(page).toContain("0 articles carry it2 articles only deny it");
  expect(page).toContain("Most repeated, denied in 2 articles:");
  expect(toMarkdown(ledger)).toContain("\nDenied in 2 articles (denied by name, possibly 4 more).\n");
  expect(toClaimsCsv(ledger)).toContain(",2031-03-03T18:05Z,0,2,0,0,");
});

test("A claim’s own denial is told with the claim, not as a conflict of the claim with itself.", () => {
  const ledger: LedgerFile = {
    ...bridge,
    conflicts: [{ a: "c-asked", b: "c-asked", kind: "denied", evidence: [] }],
  };
  expect(toMarkdown(ledger)).not.toContain("## Conflicts");
  expect(seen(toHtml(ledger))).toContain("A denial of a claim stands with the claim itself.None were found.");
});

/** The bridge ledger in which the source of the contested claim’s second report is that one. */
function secondReportFrom(sourceId: string | null): LedgerFile {
  const claims = bridge.claims.map((claim) => ({
    ...claim,
    origins: claim.origins.map((origin) => (origin.id === "o-2" ? { ...origin, sourceId } : origin)),
  }));
  return { ...bridge, claims };
}

test.each([
  ["anonymous only", "where each is unnamed", bridge],
  ["no one named", "where an outlet reports it as its own", secondReportFrom("s-northlight")],
  ["no one named", "where nothing but the outlet is known", secondReportFrom(null)],
  ["nobody on the record", "where somebody is named who does not say it openly", secondReportFrom("s-quandt")],
])("The label is “%s” %s.", (label, _, ledger) => {
  expect(toMarkdown(ledger)).toContain(`In 3 articles (${label}, denied by name, possibly 1 more).`);
});

test.each([
  ["Northlight Press (credited)", { credit: "Northlight Press", title: "Bridge shut", path: "in/wire.txt" }],
  ["Bridge shut", { title: "Bridge shut", path: "in/wire.txt" }],
  ["wire.txt", { path: "in/wire.txt" }],
])("An article without outlet is called “%s”.", (label, facts) => {
  const article = articleOf("a-1", [["body", "The bridge is shut."]], facts);
  const claim = claimOf("c-1", at(article, "The bridge is shut."), {
    unattributed: [at(article, "The bridge is shut.")],
  });
  expect(toMarkdown(ledgerOf([article], { claims: [claim] }))).toContain(label);
});

test.each([
  ["“We have nothing to add", "“We have nothing to add”"],
  ["“We have nothing to add,” nor “to take away", "“We have nothing to add,” nor “to take away”"],
  ["the pier is ‘past saving", "the pier is ‘past saving’"],
  ["“She called it ‘past saving", "“She called it ‘past saving’”"],
  ["‘he didn’t ask", "‘he didn’t ask’"],
  ["the workers’ hall is “shut”", "the workers’ hall is “shut”"],
  ['"We have nothing', '"We have nothing"'],
  ['a pier of 12"', 'a pier of 12"'],
  ["„Wir gehen“", "„Wir gehen“"],
])("The wording %j reads %j.", (exact, shown) => {
  const article = articleOf("a-1", [["body", exact]]);
  expect(wordingOf(claimOf("c-1", at(article, exact), {}))).toBe(shown);
});

test("What is said once begins with who says it.", () => {
  expect(toMarkdown(bridge)).toContain(
    "- Per Quandt: The bridge has cost 48 million crowns so far (The Ostermoor Tide)",
  );
  expect(seen(toHtml(bridge))).toContain("Per Quandt: The bridge has cost 48 million crowns so far");
});
