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

/** Windows of a text whose lines are its paragraphs, one string each: pieces, then ′ for Capitalised, ″ for CAPITALS, ° for quoted. */
function windows(text: string, window: number, longest: number): string[] {
  const settings = { window, longest, cls: 2, sep: 3 };
  const paragraphs = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  const quotations = Array.from(text.matchAll(/“[^”]*”/g), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return windowsOf(text, paragraphs, encode, settings).map((stretches) => {
    const row = rowOf(stretches, quotations, settings);
    const marks = row.ids.map((_, i) => `${["", "′", "″", ""][row.case[i] ?? 0]}${row.quoted[i] ? "°" : ""}`);
    expect(row.first).toEqual(row.ids.flatMap((id, i) => (id > 3 && !ENTRIES[id]?.startsWith("##") ? [i] : [])));
    expect(row.case.map((one) => one === 3)).toEqual(row.ids.map((id) => id === 2 || id === 3));
    return row.ids.map((id, i) => `${ENTRIES[id]}${marks[i]}`).join(" ");
  });
}

test("Paragraphs that fit are read together.", () => {
  expect(windows("a b\nc\nd", 256, 300)).toEqual(["[CLS] a b [SEP] c [SEP] d [SEP]"]);
  expect(windows("a b\nc\nd", 6, 300)).toEqual(["[CLS] a b [SEP] c [SEP]", "[CLS] d [SEP]"]);
  expect(windows("a b\nc\nd", 5, 300)).toEqual(["[CLS] a b [SEP]", "[CLS] c [SEP] d [SEP]"]);
});

test("A paragraph larger than a window has one of its own.", () =>
  expect(windows("a\nab cd\nb", 4, 300)).toEqual(["[CLS] a [SEP]", "[CLS] a ##b c ##d [SEP]", "[CLS] b [SEP]"]));

test("Every piece of a word has its case and whether it is quoted.", () =>
  expect(windows("Ab “cd E” FG", 256, 300)).toEqual(["[CLS] a′ ##b′ “° c° ##d° e′° ”° f″ ##g″ [SEP]"]));

test("A paragraph that is too long is cut behind its last full stop that fits.", () =>
  expect(windows("a b. c! d e f g", 7, 6)).toEqual(["[CLS] a b . c ! [SEP]", "[CLS] d e f g [SEP]"]));

test("A paragraph that is too long and has no full stop is cut where it is full, never within a word.", () => {
  expect(windows("a b c d e", 3, 2)).toEqual(["[CLS] a b [SEP]", "[CLS] c d [SEP]", "[CLS] e [SEP]"]);
  expect(windows("a bc de", 9, 2)).toEqual(["[CLS] a [SEP] b ##c [SEP] d ##e [SEP]"]);
  expect(windows("abc de", 4, 2)).toEqual(["[CLS] a ##b ##c [SEP]", "[CLS] d ##e [SEP]"]);
});

test("A paragraph without words is in no window.", () => {
  expect(windows(" \n\u200b\n", 256, 300)).toEqual([]);
  expect(windows("a\n \nb", 256, 300)).toEqual(["[CLS] a [SEP] b [SEP]"]);
});
