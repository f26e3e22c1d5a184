import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hearsay, scratch } from "./hearsay.ts";

const shared = "the lock keepers of Tolm have agreed to open the upper gates before dawn";

function pair(): string[] {
  const folder = scratch();
  const files = [join(folder, "a.txt"), join(folder, "b.txt")];
  writeFileSync(files[0] ?? "", `Gates to open early\n\nOfficials confirmed that ${shared}, weather allowing.\n`);
  writeFileSync(files[1] ?? "", `Early start on the canal\n\nIt was announced today that ${shared} on most days.\n`);
  return files;
}

describe("hearsay compare", () => {
  test("gives each shared passage with its place in both", async () => {
    const { code, out } = await hearsay(["compare", ...pair(), "-q"]);
    expect(code).toBe(0);
    const passages = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(passages).toHaveLength(1);
    for (const member of passages[0].members) expect(member.exact).toContain(shared);
  });

  test("leaves out what is shorter than asked", async () =>
    expect((await hearsay(["compare", ...pair(), "-q", "--min-words", "40"])).out).toBe(""));

  test("writes passim's clusters", async () => {
    const { out } = await hearsay(["compare", ...pair(), "-q", "--format", "passim"]);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ cluster }) => cluster)).size).toBe(1);
    for (const row of rows) expect(row).toMatchObject({ begin: expect.any(Number), end: expect.any(Number) });
  });

  test("writes a table and a page", async () => {
    expect((await hearsay(["compare", ...pair(), "-q", "--format", "csv"])).out).toContain(shared);
    const page = (await hearsay(["compare", ...pair(), "-q", "--format", "html"])).out;
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain("%");
  });
});
