import { expect, test } from "vitest";
import { findPassages, shareOfWords } from "#reuse";
import { wordsOf } from "#text";
import { articleOf } from "./articles.ts";

/** Numbers from 0 to 1, the same every time (a linear congruential generator). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const small = "the of to a in and that on for it was by with at from".split(" ");
const stems =
  "barge bridge council crane ferry harbour lamp market mayor mill night pier quay road school storm tide vote".split(
    " ",
  );

/** A sentence-like row of words: three in ten small words, the others out of several hundred. */
function prose(roll: () => number, count: number): string[] {
  return Array.from({ length: count }, () => {
    const pick = (list: readonly string[]) => list[Math.floor(roll() * list.length)] ?? "";
    return roll() < 0.3
      ? pick(small)
      : pick(stems) + pick(["", "s", "ing", "ed", "er", "man", "side", "less", "like"]) + Math.floor(roll() * 3);
  });
}

/** F1 over words: what is in passages of the copy against what was copied. */
function wordF1(copy: ReturnType<typeof articleOf>, isCopied: (word: number) => boolean, original: string): number {
  const passages = findPassages([articleOf("original", original), copy]);
  const spans = passages.flatMap((passage) => passage.members.filter((member) => member.article === copy.id));
  const words = wordsOf(copy.text);
  const found = words.map((word) => spans.some((span) => span.start <= word.start && word.end <= span.end));
  const right = found.filter((one, i) => one && isCopied(i)).length;
  const copied = words.filter((_, i) => isCopied(i)).length;
  return (2 * right) / (found.filter(Boolean).length + copied);
}

/** Mean F1 over twenty generated articles of 300 words, of which the words `from` to `to` are copied, changed by `edit`, between 60 words of other text on either side. */
function meanF1(from: number, to: number, edit: (words: string[], roll: () => number) => string[]): number {
  const scores = Array.from({ length: 20 }, (_, seed) => {
    const roll = dice(seed + 1);
    const original = prose(roll, 300);
    const copied = edit(original.slice(from, to), roll);
    const text = [...prose(roll, 60), ...copied, ...prose(roll, 60)].join(" ");
    return wordF1(articleOf("copy", text), (i) => i >= 60 && i < 60 + copied.length, original.join(" "));
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const replace = (rate: number) => (words: string[], roll: () => number) =>
  words.map((word) => (roll() < rate ? (prose(roll, 1)[0] ?? "") : word));

test.each<[string, number, (words: string[], roll: () => number) => string[]]>([
  ["cut to its middle", 0.95, (words) => words.slice(80, 220)],
  ["cut off at the end", 0.95, (words) => words.slice(0, 120)],
  [
    "with two stretches left out",
    0.95,
    (words) => [...words.slice(0, 70), ...words.slice(90, 180), ...words.slice(200)],
  ],
  ["with a tenth of the words replaced", 0.95, replace(0.1)],
  [
    "with every thirtieth word a changed number",
    0.95,
    (words) => words.map((word, i) => (i % 30 === 7 ? `${i}` : word)),
  ],
  ["with a quarter of the words replaced", 0.85, replace(0.25)],
])("a copy %s is found, mean F1 over words at least %f", (_, least, edit) => {
  expect(meanF1(0, 300, edit)).toBeGreaterThanOrEqual(least);
});

test("text of the same vocabulary that was not copied shares nothing", () => {
  const roll = dice(99);
  const articles = Array.from({ length: 40 }, (_, i) => articleOf(`n${i}`, prose(roll, 300).join(" ")));
  expect(findPassages(articles)).toEqual([]);
});

test("side by side, each article has its own share of shared words", () => {
  const roll = dice(5);
  const words = prose(roll, 100);
  const [whole, half] = [
    articleOf("half", [...words, ...prose(roll, 100)].join(" ")),
    articleOf("whole", words.join(" ")),
  ].reverse() as [ReturnType<typeof articleOf>, ReturnType<typeof articleOf>];
  const passages = findPassages([whole, half]);
  expect(shareOfWords(whole, passages)).toEqual({ words: 100, shared: 100, share: 1 });
  expect(shareOfWords(half, passages).share).toBeCloseTo(0.5, 10);
  expect(shareOfWords(articleOf("empty", ""), passages)).toEqual({ words: 0, shared: 0, share: 0 });
});
