import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { compare } from "../../src/cli/compare.ts";
import { scratch } from "./hearsay.ts";

type Form = "jsonl" | "csv" | "passim";

afterEach(() => vi.restoreAllMocks());

/** A file of records, one a line. */
function archive(records: readonly object[]): string {
  const file = join(scratch(), "archive.jsonl");
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  return file;
}

/** What `compare` writes to a file in a folder that is not there yet. */
async function written(format: Form, ...files: string[]): Promise<string> {
  const output = join(scratch(), "new", `out.${format}`);
  expect(await compare(files, { minWords: 7, format, output, quiet: true })).toBe(0);
  return readFileSync(output, "utf8");
}

const rowsOf = (lines: string) =>
  lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const LOCK = "the lock keepers of Tolm have agreed to open the upper gates before dawn";
const FERRY = "no ferry will cross the Ansel narrows until the new chain has been tested twice";
const records = [
  { text: `Officials confirmed that ${LOCK}, weather allowing. “Good”, said one.`, outlet: "Tolm Gazette" },
  { text: `It was announced 🌉 today that ${LOCK} on most days.`, outlet: "Canal Post" },
  { text: `A notice on the quay says that ${FERRY}.`, outlet: "Ansel Echo" },
  { id: "f2", text: `As of Monday ${FERRY}, the harbour master said.`, outlet: "Quay Radio" },
];

describe("passim's rows", () => {
  test("have ids that tell articles of one file apart, the record's own where it has one", async () => {
    const rows = rowsOf(await written("passim", archive(records)));
    expect(new Map(rows.map(({ id, series }) => [id, series])).size).toBe(4);
    expect(rows.find(({ series }) => series === "Quay Radio").id).toBe("f2");
    const inLines = rowsOf(await written("jsonl", archive(records))).flatMap(({ members }) => members);
    const inPassim = rows.filter(({ id }) => id !== "f2").map(({ id }) => id);
    expect(inLines.map(({ article }) => article)).toEqual(expect.arrayContaining(inPassim));
  });

  test("have the path of a file that holds one article", async () => {
    const files = records.map(({ text }, i) => {
      const file = join(scratch(), `${i}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const rows = rowsOf(await written("passim", ...files));
    expect(rows.map(({ id }) => id).sort()).toEqual([...files].sort());
  });

  test("number their clusters from 0 as they come", async () => {
    const rows = rowsOf(await written("passim", archive(records)));
    expect(rows.map(({ cluster }) => cluster)).toEqual([0, 0, 1, 1]);
  });

  test("count begin and end in UTF-16 code units", async () => {
    const rows = rowsOf(await written("passim", archive(records)));
    const { begin, end, text } = rows.find(({ series }) => series === "Canal Post");
    expect(records[1]?.text.slice(begin, end)).toBe(text);
    expect(text).toContain(LOCK);
  });
});

describe("much output", () => {
  const words = Array.from({ length: 4200 }, (_, i) => `w${i.toString(36)}x`).join(" ");
  const many = Array.from({ length: 14 }, (_, i) => ({ text: `Number ${i} begins. ${words} Number ${i} ends so.` }));

  test.each<Form>(["jsonl", "csv", "passim"])(
    "goes to standard output in pieces, the next when one is taken (%s)",
    async (format) => {
      const file = archive(many);
      const expected = await written(format, file);
      const pieces: string[] = [];
      let [waiting, most] = [0, 0];
      vi.spyOn(process.stdout, "write").mockImplementation(((piece: string, done: () => void) => {
        pieces.push(piece);
        most = Math.max(most, ++waiting);
        setImmediate(() => {
          waiting--;
          done();
        });
        return false;
      }) as typeof process.stdout.write);
      await compare([file], { minWords: 7, format, quiet: true });
      expect(pieces.length).toBeGreaterThan(1);
      expect(most).toBe(1);
      expect(pieces.join("") === expected).toBe(true); // toBe would print megabytes
    },
  );

  test("makes one table, with one head", async () => {
    const lines = (await written("csv", archive(many))).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + ((14 * 13) / 2) * 2);
    expect(lines.filter((line) => line.startsWith("passage,"))).toEqual(lines.slice(0, 1));
    expect(new Set(lines.slice(1).map((line) => line.split(",")[0])).size).toBe((14 * 13) / 2);
  });
});

test("A table of nothing shared has its head.", async () => {
  expect(await written("csv", archive(records.slice(1, 3)))).toMatch(/^passage,[^\n]*\r\n$/);
});

test("A file that cannot be written is named.", async () => {
  const call = { minWords: 7, format: "jsonl", output: "/dev/full", quiet: true } as const;
  await expect(compare([archive(records)], call)).rejects.toThrow(/cannot write \/dev\/full: ENOSPC/);
});
