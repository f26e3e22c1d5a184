import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "#text";
import { cut, emptyRow, emptyWords, push } from "../../src/reuse/rows.ts";
import { hashStretch, makeScanner, nextWord, type Scanner, scanFrom } from "../../src/reuse/scan.ts";
import { scanStretch } from "../../src/reuse/stretches.ts";
import { emptyVocabulary, numberWord } from "../../src/reuse/vocabulary.ts";

function scanned(text: string, start = 0, end = text.length): { start: number; end: number; norm: string }[] {
  const scanner = makeScanner();
  scanFrom(scanner, text, start, end);
  const words = [];
  while (nextWord(scanner)) words.push({ start: scanner.start, end: scanner.end, norm: lettersOf(scanner) });
  return words;
}

function lettersOf({ letters, size }: Scanner): string {
  return String.fromCharCode(...letters.subarray(0, size));
}

/** Units that are hard somewhere: marks, surrogates, ligatures, sigma, dotted I, Hangul letters, wide forms, apostrophes. */
const hard = fc.constantFrom(
  ..."aZ09 '’‘ʼ$%&@#€£ªﬁΣσςİıßẞéÅÅŉǅ각\u1100\u1161\u11a8ﾞｶＡ＇\u0301\u0308\u200d\u00ad\u0e33\u093f𝐀🙂\ud835\udc00\n-_.",
);
const plain = fc.constantFrom(..."abcXYZ 1’'.");

test.each([
  ["plain text", plain],
  ["marks, surrogates and everything that normalizing changes", hard],
  ["any text", fc.string({ unit: "binary", minLength: 1, maxLength: 1 })],
  ["any units", fc.nat(0xffff).map((unit) => String.fromCharCode(unit))],
])("the words of %s are those of wordsOf", (_, unit) => {
  const text = fc.array(fc.oneof(unit, plain), { maxLength: 40 }).map((units) => units.join(""));
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (whole, a, b) => {
      const [start, end] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
      expect(scanned(whole)).toEqual(wordsOf(whole));
      expect(scanned(whole, start, end)).toEqual(wordsOf(whole, { start, end }));
    }),
    { numRuns: 2000 },
  );
});

test("every unit by itself, before a letter and behind one is read as wordsOf reads it", () => {
  const wrong: number[] = [];
  for (let unit = 0; unit < 65_536; unit++) {
    const text = ["", "k", "Σ"].map((beside) => `${beside}${String.fromCharCode(unit)}${beside}`).join(" ");
    if (JSON.stringify(scanned(text)) !== JSON.stringify(wordsOf(text))) wrong.push(unit);
  }
  expect(wrong).toEqual([]);
});

test("a word has one number however it is written, and no other word has it, though the hashes were the same", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: plain, maxLength: 3 }), { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      const vocabulary = emptyVocabulary();
      const scanner = makeScanner();
      scanFrom(scanner, text, 0, text.length);
      const numbers = [];
      while (nextWord(scanner)) {
        scanner.hash &= 3;
        numbers.push(numberWord(vocabulary, scanner));
      }
      const norms = wordsOf(text).map(({ norm }) => norm);
      expect(numbers).toEqual(norms.map((norm) => [...new Set(norms)].indexOf(norm)));
    }),
  );
});

test("a vocabulary keeps its numbers while it grows", () => {
  const text = Array.from({ length: 9000 }, (_, i) => `word${i % 6000}`).join(" ");
  const vocabulary = emptyVocabulary();
  const scanner = makeScanner();
  const numbers = emptyRow(4);
  scanFrom(scanner, text, 0, text.length);
  while (nextWord(scanner)) push(numbers, numberWord(vocabulary, scanner));
  expect([...numbers.values.subarray(0, numbers.length)]).toEqual(Array.from({ length: 9000 }, (_, i) => i % 6000));
});

test("a stretch read at once has the words and hashes that a scanner has", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hard, plain, fc.constant(" ")), { maxLength: 60 }), fc.nat(9), (units, start) => {
      const text = units.join("");
      const scanner = makeScanner();
      const words = emptyWords(1);
      scanStretch(text, start, text.length, words);
      scanFrom(scanner, text, start, text.length);
      const expected = [];
      while (nextWord(scanner)) expected.push([scanner.hash, scanner.start, scanner.end]);
      const found = Array.from({ length: words.length }, (_, i) => [words.hashes[i], words.starts[i], words.ends[i]]);
      expect(found).toEqual(expected);
      const hashes = emptyRow(1);
      hashStretch(text, start, text.length, hashes);
      expect([...cut(hashes)]).toEqual(expected.map(([hash]) => hash));
    }),
    { numRuns: 1000 },
  );
});
