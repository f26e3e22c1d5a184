import { expect, test } from "vitest";
import { rowOf, windowsOf } from "../../src/model/windows.ts";
import { readVocabulary, wordPieces } from "../../src/model/wordpiece.ts";

const ENTRIES = [
  "[PAD]",
  "[UNK]",
  "[CLS]",
  "[SEP]",
  ..."abcdefgn.!?“”",
  ..."abcdefgn".split("").map((one) => `##${one}`),
];
const encode = wordPieces(readVocabulary(ENTRIES.join("\n")));

/** Windows of a text whose lines are its paragraphs, one string each: pieces, then ′ for Capitalised, ″ for CAPITALS, a mark behind, ° for quoted. */
function windows(text: string, window: number, longest: number, shown = 3): string[] {
  const settings = { window, longest, shown, cls: 2, sep: 3, pad: 0 };
  const paragraphs = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  const quotations = Array.from(text.matchAll(/“[^”]*”/g), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return windowsOf(text, paragraphs, quotations, encode, settings).map((stretches) => {
    const row = rowOf(stretches, quotations, settings);
    expect(row.ids.length).toBe(row.looks.length * shown);
    const cases = [...row.looks];
    expect([...row.first]).toEqual(cases.flatMap((one, i) => (one % 4 === 3 ? [] : [i])));
    return cases
      .map((one, i) => {
        const pieces = [...row.ids.slice(i * shown, (i + 1) * shown)].filter((id) => id !== settings.pad);
        return `${pieces.map((id) => ENTRIES[id]).join("")}${["", "′", "″", ""][one % 4]}${["", ",", ".", "”"][(one >> 2) % 4]}${row.quoted[i] ? "°" : ""}`;
      })
      .join(" ");
  });
}

test("Paragraphs that fit are read together.", () => {
  expect(windows("b c\nd\ne", 256, 300)).toEqual(["[CLS] b c [SEP] d [SEP] e [SEP]"]);
  expect(windows("b c\nd\ne", 6, 300)).toEqual(["[CLS] b c [SEP] d [SEP]", "[CLS] e [SEP]"]);
  expect(windows("b c\nd\ne", 5, 300)).toEqual(["[CLS] b c [SEP]", "[CLS] d [SEP] e [SEP]"]);
});

test("A paragraph larger than a window has one of its own.", () =>
  expect(windows("b\nbc d e\nf", 4, 300)).toEqual(["[CLS] b [SEP]", "[CLS] b##c d e [SEP]", "[CLS] f [SEP]"]));

test("A unit has its word's pieces and case, a mark behind it, and whether it is quoted.", () =>
  expect(windows("Bc “de F” GD.", 256, 300)).toEqual(["[CLS] b##c′ d##e° f′”° g##d″. [SEP]"]));

test("Of a word with more pieces than are shown the first ones and the last are.", () =>
  expect(windows("bcdefg bcd", 256, 300)).toEqual(["[CLS] b##c##g b##c##d [SEP]"]));

test("Deep within a long quotation nothing is read.", () =>
  expect(windows("g “b c d e f g b c d e” f", 256, 300)).toEqual(["[CLS] g b° c° d° e° b° c° d° e”° f [SEP]"]));

test("A paragraph that is too long is cut behind its last full stop that fits.", () =>
  expect(windows("b c. d! e f g b", 7, 6)).toEqual(["[CLS] b c. d. [SEP]", "[CLS] e f g b [SEP]"]));

test("A paragraph that is too long and has no full stop is cut where it is full, never within a unit.", () => {
  expect(windows("b c d e f", 3, 2)).toEqual(["[CLS] b c [SEP]", "[CLS] d e [SEP]", "[CLS] f [SEP]"]);
  expect(windows("bcd “ef” g", 4, 2)).toEqual(["[CLS] b##c##d e##f”° [SEP]", "[CLS] g [SEP]"]);
});

test("A paragraph without words is in no window.", () => {
  expect(windows(" \n\u200b\n", 256, 300)).toEqual([]);
  expect(windows("b\n \nc", 256, 300)).toEqual(["[CLS] b [SEP] c [SEP]"]);
});
