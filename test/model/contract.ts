import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ModelReading, type Reader, ROLES } from "#model";
import { bySpan, contains, findQuotations } from "#text";
import type { Span } from "#types";

const STORY = `Quay to shut, mayor says
Mayor Orla Venn said on Monday that “the quay is shut,” and the harbour council of Tolm told her it would reopen.
“I was not asked,” she said. “Nobody was.”

According to Pim Alder 🛥, who runs it, Zoë’s crew — of 40 — was told; he said that the MINISTRY denied it.`;

/** Reads a text whose lines are its paragraphs. */
export function readLines(reader: Reader, text: string): Promise<ModelReading> {
  const lines = linesOf(text);
  const outermost = findQuotations(text, lines).filter(({ parent }) => parent === null);
  return reader.read(text, lines, outermost);
}

function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** Places and scores, with arrays as lists, for comparing. */
export function plain({ cues, names }: ModelReading): unknown {
  return {
    names,
    cues: cues.map((cue) => ({
      ...cue,
      roles: [...cue.roles],
      units: cue.units.map(({ start, end }) => [start, end]),
    })),
  };
}

/** What a port promises of every reading. */
function expectSound(text: string, { cues, names }: ModelReading): void {
  const lines = linesOf(text);
  for (const units of new Set(cues.map((cue) => cue.units))) {
    const [first] = units;
    const paragraph = lines.find((line) => first && contains(line, first));
    expect(units.every((unit) => paragraph && contains(paragraph, unit))).toBe(true);
    expect(units.every((unit, i) => unit.start < unit.end && (units[i - 1]?.end ?? 0) <= unit.start)).toBe(true);
  }
  for (const { paragraph, units, at, roles, found, valid } of cues) {
    const begin = units[at];
    expect(begin && contains(lines[paragraph] ?? begin, begin)).toBe(true);
    expectShares(roles, units.length);
    for (const score of [found, valid]) expect(score >= 0 && score <= 1).toBe(true);
  }
  const places = cues.map(({ paragraph, units, at }) => ({ start: paragraph, end: units[at]?.start ?? 0 }));
  expect(places).toEqual([...places].sort(bySpan));
  expect(names).toEqual([...names].sort(bySpan));
  for (const name of names) {
    expect(lines.some((line) => contains(line, name)) && name.start < name.end).toBe(true);
    expect(name.score > 0 && name.score <= 1).toBe(true);
  }
}

function expectShares(roles: Float32Array, units: number): void {
  expect(roles.length).toBe(units * ROLES.length);
  for (let i = 0; i < units; i++) {
    let sum = 0;
    for (let role = 0; role < ROLES.length; role++) sum += roles[i * ROLES.length + role] ?? 0;
    if (Math.abs(sum - 1) > 1e-4) expect(sum).toBe(1);
  }
}

/** The suite that every adapter passes; `long` is the length of the longest paragraph it is given. */
export function checkReader(name: string, open: () => Promise<Reader>, long = 100_000): void {
  describe(name, () => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await open();
    });
    afterAll(() => reader.close());

    test("says what it is called and what counts as a cue", () => {
      expect(reader.name).not.toBe("");
      expect(reader.threshold >= 0 && reader.threshold <= 1).toBe(true);
    });

    test("reads a story soundly, the same each time, whatever came between", async () => {
      const first = await readLines(reader, STORY);
      expectSound(STORY, first);
      expectSound("He said so.", await readLines(reader, "He said so."));
      expect(plain(await readLines(reader, STORY))).toEqual(plain(first));
    });

    test("reads two texts at once as it reads them one by one", async () => {
      const [story, line] = [await readLines(reader, STORY), await readLines(reader, "She said “no”.")];
      const both = await Promise.all([readLines(reader, "She said “no”."), readLines(reader, STORY)]);
      expect(both.map(plain)).toEqual([plain(line), plain(story)]);
    });

    test.each([[""], [" \t  \n \n"], ["\u200b\u0000\ufffd"]])("finds nothing in %j", async (text) => {
      expect(await readLines(reader, text)).toEqual({ cues: [], names: [] });
    });

    test("reads a paragraph alone when it is given alone", async () => {
      const [, second] = linesOf(STORY);
      const { cues, names } = await reader.read(STORY, second ? [second] : [], []);
      for (const { paragraph, units } of cues) {
        expect(paragraph).toBe(0);
        expect(units.every((unit) => second && contains(second, unit))).toBe(true);
      }
      expect(names.every((one) => second && contains(second, one))).toBe(true);
    });

    test("reads soundly whatever characters come", async () => {
      const unit = fc.constantFrom(..."abt said“”’.,\n 🛥éÅ中한\u0301\u200b\ufffd𝒳0€");
      await fc.assert(
        fc.asyncProperty(fc.string({ unit, maxLength: 200 }), async (text) =>
          expectSound(text, await readLines(reader, text)),
        ),
        { numRuns: 15 },
      );
    });

    test("comes to the end of a paragraph without an end", async () => {
      const sentence = "Orla Venn told the crew “the quay is shut,” and she said it would reopen. ";
      const text = sentence.repeat(Math.ceil(long / sentence.length)).slice(0, long);
      expectSound(text, await readLines(reader, text));
      const word = "quay".repeat(long / 4);
      expectSound(word, await readLines(reader, word));
    });
  });
}
