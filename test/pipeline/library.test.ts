import { describe, expect, test } from "vitest";
import { analyze, checkLedger } from "../../src/index.ts";

const text = "The lock at Tolm will stay shut, keeper Jory Pell said on Monday.\n\n“Not before spring,” he added.";

describe("the library", () => {
  test("takes a record, a page and bytes", async () => {
    const page = `<html><head><title>Lock shut</title></head><body><article><h1>Lock shut</h1>${text
      .split("\n\n")
      .map(
        (line) => `<p>${line} The keeper's house stands empty, and nobody has been seen there for a week or more.</p>`,
      )
      .join("")}</article></body></html>`;
    const { ledger, notes } = await analyze([
      { text, outlet: "Tolm Gazette", published: "2024-03-04" },
      { html: page, path: "page.html" },
      { bytes: new TextEncoder().encode(`Keeper speaks\n\n${text}`), path: "plain.txt" },
    ]);
    expect(checkLedger(ledger)).toEqual([]);
    expect(ledger.articles).toHaveLength(3);
    expect(ledger.sources.map(({ name }) => name)).toContain("Jory Pell");
    expect(notes).toEqual(ledger.notes);
  });

  test("says how far it is", async () => {
    const stages = new Set<string>();
    await analyze([{ text }], { onProgress: ({ stage }) => stages.add(stage) });
    expect([...stages]).toEqual(["read", "attribute", "story", "reuse", "source", "claim", "ledger"]);
  });

  test("gives an empty, sound ledger of nothing", async () => {
    const { ledger } = await analyze([]);
    expect(checkLedger(ledger)).toEqual([]);
    expect(ledger.articles).toEqual([]);
  });

  test("adding an article that only relays raises no count", async () => {
    const report = "The council has dismissed the lock keeper, two officials told the Tolm Gazette on Monday.";
    const relay = "The council has dismissed the lock keeper, the Tolm Gazette reported on Tuesday.";
    const origins = async (texts: readonly string[]) =>
      (
        await analyze(
          texts.map((one, i) => ({ text: one, outlet: `Outlet Post ${i}`, published: `2024-03-0${i + 1}` })),
        )
      ).ledger.claims
        .filter(({ wording }) => wording.exact.includes("dismissed"))
        .map(({ sources }) => sources.affirming.origins);
    expect(await origins([report])).toEqual([1]);
    expect(await origins([report, relay])).toEqual([1]);
  });
});
