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
  return windowsOf(text, paragraphs, encode, settings).map((stretches) => {
    const row = rowOf(stretches, quotations, settings);
    expect(row.ids.length).toBe(row.case.length * shown);
    const cases = [...row.case];
    expect([...row.first]).toEqual(cases.flatMap((one, i) => (one === 3 ? [] : [i])));
    return cases
      .map((one, i) => {
        const pieces = [...row.ids.slice(i * shown, (i + 1) * shown)].filter((id) => id !== settings.pad);
        return `${pieces.map((id) => ENTRIES[id]).join("")}${["", "′", "″", ""][one]}${row.quoted[i] ? "°" : ""}`;
      })
      .join(" ");
  });
}

test("Paragraphs that fit are read together.", () => {
  expect(windows("a b\nc\nd", 256, 300)).toEqual(["[CLS] a b [SEP] c [SEP] d [SEP]"]);
  expect(windows("a b\nc\nd", 6, 300)).toEqual(["[CLS] a b [SEP] c [SEP]", "[CLS] d [SEP]"]);
  expect(windows("a b\nc\nd", 5, 300)).toEqual(["[CLS] a b [SEP]", "[CLS] c [SEP] d [SEP]"]);
});

test("A paragraph larger than a window has one of its own.", () =>
  expect(windows("a\nab cd\nb", 4, 300)).toEqual(["[CLS] a [SEP]", "[CLS] a##b c##d [SEP]", "[CLS] b [SEP]"]));

test("A word has its pieces, its case and whether it is quoted.", () =>
  expect(windows("Ab “cd E” FG", 256, 300)).toEqual(["[CLS] a##b′ “° c##d° e′° ”° f##g″ [SEP]"]));

test("Of a word with more pieces than are shown the first ones and the last are.", () =>
  expect(windows("abcdef abc", 256, 300)).toEqual(["[CLS] a##b##f a##b##c [SEP]"]));

test("A paragraph that is too long is cut behind its last full stop that fits.", () =>
  expect(windows("a b. c! d e f g", 7, 6)).toEqual(["[CLS] a b . c ! [SEP]", "[CLS] d e f g [SEP]"]));

test("A paragraph that is too long and has no full stop is cut where it is full, never within a word.", () => {
  expect(windows("a b c d e", 3, 2)).toEqual(["[CLS] a b [SEP]", "[CLS] c d [SEP]", "[CLS] e [SEP]"]);
  expect(windows("a bc de", 9, 2)).toEqual(["[CLS] a [SEP] b##c [SEP] d##e [SEP]"]);
  expect(windows("abc de", 4, 2)).toEqual(["[CLS] a##b##c [SEP]", "[CLS] d##e [SEP]"]);
});

test("A paragraph without words is in no window.", () => {
  expect(windows(" \n\u200b\n", 256, 300)).toEqual([]);
  expect(windows("a\n \nb", 256, 300)).toEqual(["[CLS] a [SEP] b [SEP]"]);
});
