import fc from "fast-check";
import { expect, test } from "vitest";
import { unitsOf, withoutInsides } from "../../src/model/units.ts";
import { readVocabulary, wordPieces } from "../../src/model/wordpiece.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789".split("");
const MARKS = ".,;:!?()“”‘’'\"-–—$%…".split("");
const ENTRIES = ["[PAD]", "[UNK]", ...LETTERS, ...MARKS, ...LETTERS.map((one) => `##${one}`)];
const encode = wordPieces(readVocabulary(ENTRIES.join("\n")));

function unitsIn(text: string, shown = 3) {
  return unitsOf(text, encode(text, { start: 0, end: text.length }), shown);
}

function forms(text: string): string {
  return unitsIn(text)
    .map(({ start, end }) => text.slice(start, end))
    .join("|");
}

test.each([
  ["Venn, who left, sighed.", "Venn,|who|left,|sighed."],
  ["“We shut,” she said (again).", "“We|shut,”|she|said|(again)."],
  ["The quay and a boat, an oar", "The quay|and|a boat,|an oar"],
  ["the “old” quay", "the “old”|quay"],
  ["Don’t, it's Venn's long-time ally", "Don’t,|it's|Venn's|long-time|ally"],
  ["1.6 of 1,200 in the U.S. at 5 p.m.", "1.6|of|1,200|in|the U.S.|at|5|p.m."],
  ["It shut.Nobody knew", "It|shut.|Nobody|knew"],
  ["Venn: we shut", "Venn|:|we|shut"],
  ["shut — or not – or -- shut--not", "shut|—|or|not|–|or|-|-|shut|-|-|not"],
  ["40% of $3", "40|%|of|$|3"],
  ["crews' boats", "crews'|boats"],
  ["of the", "of|the"],
  ["the , the", "the ,|the"],
  ["“ ”", "“|”"],
  ["she said:“No”", "she|said|:|“No”"],
  ["a: b", "a|:|b"],
])("%j is read as %j.", (text, expected) => expect(forms(text)).toBe(expected));

test("The core is the word without its article and marks; they and its case are its look.", () => {
  const text = "a “Long-time” ally, the QUAY.) (we) the crew";
  expect(
    unitsIn(text).map(({ core, look }) => [text.slice(core.start, core.end), look % 4, (look >> 2) % 4, look >> 4]),
  ).toEqual([
    ["Long-time", 1, 3, 1],
    ["ally", 0, 1, 0],
    ["QUAY", 2, 2, 2],
    ["we", 0, 3, 1],
    ["crew", 0, 0, 2],
  ]);
});

test("Of a core with more pieces than are shown the first ones and the last are.", () => {
  const shown = (text: string) =>
    unitsIn(text).map(({ pieces }) => pieces.map((piece) => ENTRIES[piece]?.replace("##", "")).join(""));
  expect(shown("“ab,” b-c. The x (xyz, abcdef")).toEqual(["ab", "bc", "x", "xyz", "abf"]);
});

test("A unit stops where its marks end a sentence.", () => {
  expect(unitsIn("No. “No!” no, 1.6 ?").map(({ stops }) => stops)).toEqual([true, true, false, false, true]);
});

const quotations = (text: string) =>
  Array.from(text.matchAll(/“[^”]*”/g), ({ index, 0: words }) => ({ start: index, end: index + words.length }));

test("Of a long quotation only its ends are read, four units each; of one that fits, everything.", () => {
  const read = (text: string) =>
    withoutInsides(unitsIn(text), quotations(text))
      .map(({ core }) => text.slice(core.start, core.end))
      .join(" ");
  expect(read("x “b c d e f g h i j” y “b c d e f g h i” z")).toBe("x b c d e g h i j y b c d e f g h i z");
  expect(read("“b c d e f g h i j” “b c d e f g h i j”")).toBe("b c d e g h i j b c d e g h i j");
  expect(read("x y z")).toBe("x y z");
});

test("Every word is in one unit, in order, and nothing else is.", () => {
  const one = fc.constantFrom(..."ab the 1.-'’“”(,:—$ \n".split(""), "the ", "a ", "é", "🛥", "\u0301");
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      const words = encode(text, { start: 0, end: text.length });
      const units = unitsOf(text, words, 3);
      const held = units.flatMap(({ start, end }) => words.filter((word) => word.start >= start && word.end <= end));
      expect(held).toEqual(words);
      expect(new Set(units.flatMap(({ start, end }) => [start, end]))).toEqual(
        new Set(
          units.flatMap((unit) => [
            words.find(({ start }) => start === unit.start)?.start,
            words.find(({ end }) => end === unit.end)?.end,
          ]),
        ),
      );
      for (const { pieces, core, start, end } of units) {
        expect(pieces.length).toBeGreaterThan(0);
        expect(pieces.length).toBeLessThanOrEqual(3);
        expect(start <= core.start && core.start < core.end && core.end <= end).toBe(true);
      }
    }),
  );
});
