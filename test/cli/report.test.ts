import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { checkLedger } from "#ledger";
import type { LedgerFile } from "#types";
import { examples } from "../examples/examples.ts";
import { hearsay, scratch } from "./hearsay.ts";

const article = (name: string) =>
  `Quay reopens in Dunmarrow\n\nThe quay will reopen on Friday, harbour master ${name} said. “We are ready,” she told reporters.\n`;

/** A folder with one good article and whatever else is given. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = scratch();
  writeFileSync(join(folder, "good.txt"), article("Ilva Reddick"));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

const ledgerOf = async (...paths: string[]): Promise<LedgerFile> => {
  const { code, out, err } = await hearsay(["report", ...paths, "--json", "-", "--quiet"]);
  expect(err).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out);
};

const codes = (ledger: LedgerFile) => ledger.notes.map((note) => note.code).filter((code) => code.startsWith("read/"));

describe("hearsay report", () => {
  test("writes every form of an example, sound and the same every time", async () => {
    const folder = scratch();
    const [example] = examples;
    if (!example) throw new Error("no example");
    const file = (name: string) => join(folder, name);
    const forms = [
      "--json",
      file("a.json"),
      "--markdown",
      file("a.md"),
      "--attributions-csv",
      file("at.csv"),
      "--claims-csv",
      file("cl.csv"),
    ];
    const run = await hearsay(["report", example.folder, "-o", file("deep/a.html"), ...forms]);
    expect(run.code, run.err).toBe(0);
    expect(run.err).toContain("6 articles, 1 story");
    expect(run.err).toContain(`wrote ${file("deep/a.html")}`);
    for (const name of ["deep/a.html", "a.md", "at.csv", "cl.csv"])
      expect(readFileSync(file(name), "utf8").length).toBeGreaterThan(200);
    const json = readFileSync(file("a.json"), "utf8");
    expect(checkLedger(JSON.parse(json))).toEqual([]);
    await hearsay(["report", example.folder, "--json", file("b.json"), "-q"]);
    expect(readFileSync(file("b.json"), "utf8")).toBe(json);
  });

  test("without an output named writes hearsay-report.html where it is run", async () => {
    const { err } = await hearsay(["report", "--help"]);
    expect(err).toBe("");
    expect(existsSync("hearsay-report.html")).toBe(false);
  });

  test("reads standard input", async () => {
    const { code, out } = await hearsay(["report", "-", "--markdown", "-", "-q"], article("Ilva Reddick"));
    expect(code).toBe(0);
    expect(out).toContain("Ilva Reddick");
  });
});

describe("bad input costs no other article", () => {
  const cases: readonly [name: string, file: string, bytes: string | Uint8Array, code: string][] = [
    ["an empty file", "empty.txt", "", "read/empty"],
    [
      "a JPEG named .txt",
      "photo.txt",
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
      "read/not-text",
    ],
    [
      "a truncated gzip file",
      "cut.txt.gz",
      gzipSync(article("Oda Flint").repeat(50)).subarray(0, 60),
      "read/gzip-truncated",
    ],
    [
      "invalid UTF-8",
      "latin.txt",
      Buffer.concat([
        Buffer.from("Dunmarrow’s quay — closed. "),
        Buffer.from([0xc3, 0x28]),
        Buffer.from(article("Oda Flint")),
      ]),
      "read/invalid-encoding",
    ],
    [
      "HTML with no body text",
      "bare.html",
      "<html><head><title>Quay</title></head><body><script>1</script></body></html>",
      "read/no-body-text",
    ],
    [
      "another language",
      "andere.txt",
      "Der Kai in Dunmarrow wird am Freitag wieder geöffnet, sagte die Hafenmeisterin. Die Arbeiten dauerten länger als geplant, und die Kosten sind gestiegen.",
      "read/not-english",
    ],
  ];
  test.each(cases)("%s is noted by name", async (_name, file, bytes, code) => {
    const ledger = await ledgerOf(folderWith({ [file]: bytes }));
    expect(codes(ledger)).toContain(code);
    expect(ledger.notes.find((note) => note.code === code)?.message).toContain(file);
    expect(ledger.articles.filter((found) => found.path?.endsWith("good.txt"))).toHaveLength(1);
    expect(ledger.attributions.length).toBeGreaterThan(0);
  });

  test("a file of 50 MB is noted, not read", async () => {
    const ledger = await ledgerOf(folderWith({ "huge.txt": Buffer.alloc(50_000_000, "The quay is shut. ") }));
    expect(codes(ledger)).toContain("read/too-large");
    expect(ledger.articles).toHaveLength(1);
  });

  test("broken JSON on line 3 of 5 leaves the other four", async () => {
    const line = (n: number) => JSON.stringify({ id: `n${n}`, text: article(`Oda Flint${"e".repeat(n)}`) });
    const ledger = await ledgerOf(
      folderWith({ "five.jsonl": [line(1), line(2), '{"id": "n3", "text": ', line(4), line(5)].join("\n") }),
    );
    expect(ledger.articles).toHaveLength(5);
    const [note] = ledger.notes.filter(({ code }) => code === "read/broken-json");
    expect(note?.message).toMatch(/five\.jsonl.*3/);
  });

  test("two copies of a file are one article with two paths", async () => {
    const ledger = await ledgerOf(folderWith({ "same.txt": article("Ilva Reddick") }));
    expect(ledger.articles).toHaveLength(1);
    expect(ledger.articles[0]?.otherPaths).toHaveLength(1);
    expect(ledger.inputs).toHaveLength(2);
  });

  test("a folder without anything readable ends with exit code 1 and says so", async () => {
    const { code, err } = await hearsay(["report", scratch(), "-q"]);
    expect(code).toBe(1);
    expect(err).toContain("nothing readable");
  });

  test("a file that is not there is named", async () => {
    const { code, err } = await hearsay(["report", "no-such-file.txt"]);
    expect(code).toBe(1);
    expect(err).toContain("no-such-file.txt");
  });
});

describe("a wrong call", () => {
  test.each([
    [["report"]],
    [["report", "a.txt", "--jsno", "x"]],
    [["repotr"]],
    [["compare", "a.txt", "--min-words", "one"]],
    [["compare", "a.txt", "--format", "pdf"]],
    [["report", "a.txt", "--json", "-q"]],
  ])("%j ends with exit code 2 and says what is wrong", async (args) => {
    const { code, out, err } = await hearsay(args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/error: /);
  });

  test("two forms to standard output end with exit code 2", async () => {
    const { code, err } = await hearsay(["report", "a.txt", "--json", "-", "--markdown", "-"]);
    expect(code).toBe(2);
    expect(err).toContain("only one form");
  });

  test("an output that is an input, or named twice, or a folder is refused before anything is read", async () => {
    const folder = folderWith({});
    const good = join(folder, "good.txt");
    const before = readFileSync(good, "utf8");
    for (const outputs of [
      ["-o", good],
      ["-o", join(folder, "x"), "--json", join(folder, "x")],
      ["-o", folder],
    ]) {
      const { code, err } = await hearsay(["report", good, "-q", ...outputs]);
      expect(code).toBe(2);
      expect(err).toContain(folder);
    }
    expect((await hearsay(["report", folder, "-q", "-o", good])).code).toBe(2);
    expect(readFileSync(good, "utf8")).toBe(before);
  });

  test("an output where no folder can be made ends at once", async () => {
    const { code, err } = await hearsay(["report", folderWith({}), "-q", "-o", "/proc/none/here/report.html"]);
    expect(code).toBe(2);
    expect(err).toContain("/proc/none/here/report.html");
  });

  test("an output that cannot be written is named", async () => {
    const { code, err } = await hearsay(["report", folderWith({}), "-q", "-o", "/dev/null/report.html"]);
    expect(code).toBe(2);
    expect(err).toContain("/dev/null/report.html");
  });
});

describe("help", () => {
  test.each([["report"], ["annotate"], ["compare"]])("of %s has examples and exit codes", async (command) => {
    const { code, out } = await hearsay([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("Examples:");
    expect(out).toContain("Exit codes:");
  });

  test("gives the version", async () => expect((await hearsay(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/));
});
