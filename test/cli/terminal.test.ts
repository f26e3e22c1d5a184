import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { compare } from "../../src/cli/compare.ts";
import { forTerminal, showNotes } from "../../src/cli/output.ts";
import { scratch } from "./hearsay.ts";

afterEach(() => vi.restoreAllMocks());

/** What is written to standard error meanwhile. */
async function told(run: () => unknown): Promise<string> {
  let text = "";
  vi.spyOn(process.stderr, "write").mockImplementation((part) => {
    text += part;
    return true;
  });
  await run();
  return text;
}

describe("what a terminal is told", () => {
  test("has no character that it would obey: such stand as their number", () => {
    expect(forTerminal("Tolm\x1b[31m Gazette\x07\u009b2J\n\tnext line")).toBe(
      "Tolm\\x1b[31m Gazette\\x07\\x9b2J\n\tnext line",
    );
  });

  test("is one line a note, whatever an id has in it", async () => {
    const message = "archive.jsonl (a\x1b[2J\nnote: all is well) has no text.";
    const shown = await told(() => showNotes([{ code: "read/no-text", article: null, span: null, message }], false));
    expect(shown).toBe("note: archive.jsonl (a\\x1b[2J\\x0anote: all is well) has no text. [read/no-text]\n");
  });

  test("says where records share an id, for the form that names them by it", async () => {
    const file = join(scratch(), "archive.jsonl");
    const words = "the bell founders of Tarn have cast a new bell for the harbour church";
    const records = ["Some say", "Others hear", "A bill says"].map((opening, i) => ({
      id: i < 2 ? "b1" : "b2",
      text: `${opening} that ${words}.`,
    }));
    writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    const run = (format: "passim" | "csv") => () =>
      compare([file], { minWords: 7, format, output: join(scratch(), "out"), quiet: false });
    expect(await told(run("passim"))).toContain(
      "note: 2 records have the id b1, so that the rows cannot tell them apart",
    );
    vi.restoreAllMocks();
    expect(await told(run("csv"))).not.toContain("b1");
  });
});
