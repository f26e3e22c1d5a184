import { describe, expect, it } from "vitest";
import type { Span } from "#types";
import { wordSpans } from "../../eval/attribution.ts";
import { EDIT_KINDS, type EditKind } from "../../eval/edited/edits.ts";
import { generateEdited } from "../../eval/edited/generate.ts";
import { countCharacters, measureEdited, rangesOf } from "../../eval/edited/measure.ts";
import type { EditedPair } from "../../eval/edited/pairs.ts";
import { drawNumber, drawSome, seededRandom } from "../../eval/edited/random.ts";
import { sentencesOf } from "../../eval/edited/sentences.ts";
import { editedPairs, readTexts } from "../../eval/edited/texts.ts";

const texts = readTexts("open");
const pairs = editedPairs("open");

function wordsOf(text: string, { start, end }: Span): string[] {
  const stretch = text.slice(start, end).toLowerCase();
  return wordSpans(stretch).map((word) => stretch.slice(word.start, word.end));
}

function sourceWords({ source, truth }: EditedPair): string[] {
  return truth.flatMap((stretch) => wordsOf(source.text, stretch.source));
}

function editedWords({ edited, truth }: EditedPair): string[] {
  return truth.flatMap((stretch) => wordsOf(edited.text, stretch.edited));
}

function ofKind(kind: EditKind): EditedPair[] {
  return pairs.filter((pair) => pair.kind === kind);
}

/** Words of `of` that stand in `within` in the same order. */
function inOrder(of: readonly string[], within: readonly string[]): number {
  let at = 0;
  for (const word of within) if (word === of[at]) at++;
  return at;
}

describe("seeded random numbers", () => {
  it("follow from the seed alone and stay in their range", () => {
    const draw = (seed: string) => {
      const random = seededRandom(seed);
      return Array.from({ length: 500 }, () => drawNumber(random, 3, 9));
    };
    expect(draw("a")).toEqual(draw("a"));
    expect(draw("a")).not.toEqual(draw("b"));
    expect([...new Set(draw("a"))].sort()).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it("draw some items without repeating any, in order", () => {
    expect(drawSome(seededRandom("x"), [1, 2, 3, 4, 5], 5)).toEqual([1, 2, 3, 4, 5]);
    expect(drawSome(seededRandom("x"), [1, 2, 3], 0)).toEqual([]);
    expect(drawSome(seededRandom("x"), [1, 2], 4)).toEqual([1, 2]);
  });
});

describe("sentencesOf", () => {
  it("ends a sentence after its closing mark, never inside a number or before a small letter", () => {
    const text = "Mill shut\n\n“It was 2.80 at 5 a.m. on Friday.” She left. “Twice!”\n\nHe stayed.\n";
    const found = sentencesOf(text).map(({ start, end, paragraph }) => [paragraph, text.slice(start, end)]);
    expect(found).toEqual([
      [0, "Mill shut"],
      [1, "“It was 2.80 at 5 a.m. on Friday.”"],
      [1, "She left."],
      [1, "“Twice!”"],
      [2, "He stayed."],
    ]);
  });
});

describe("edited pairs", () => {
  it("are the same for the same seed, in whatever order the texts come, and others for another", () => {
    const reversed = new Map([...texts].reverse());
    expect(generateEdited(reversed, "edited open 1")).toEqual(pairs);
    expect(generateEdited(texts, "another")).not.toEqual(pairs);
  });

  it("hold every kind for every text, two of a merge, each with an id of its own", () => {
    const counts = EDIT_KINDS.map((kind) => ofKind(kind).length);
    expect(counts).toEqual(EDIT_KINDS.map((kind) => (kind === "merge" ? 24 : 12)));
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  });

  it("have ranges that lie in their text, begin and end with a word, and do not overlap", () => {
    for (const pair of pairs)
      for (const side of ["source", "edited"] as const) {
        const spans = pair.truth.map((stretch) => stretch[side]).sort((a, b) => a.start - b.start);
        expect(spans.length).toBeGreaterThan(0);
        for (const [i, { start, end }] of spans.entries()) {
          const word = (at: number) => wordSpans(pair[side].text).some((one) => one.start <= at && at < one.end);
          expect([pair.id, word(start), word(start - 1), word(end - 1), word(end)]).toEqual([
            pair.id,
            true,
            false,
            true,
            false,
          ]);
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        }
      }
  });

  it("take a part of the source and leave the article words of its own", () => {
    for (const { id, source, edited, truth } of pairs) {
      const share = (text: string, spans: Span[]) =>
        spans.reduce((sum, span) => sum + wordsOf(text, span).length, 0) / wordSpans(text).length;
      expect(
        share(
          source.text,
          truth.map((stretch) => stretch.source),
        ),
        id,
      ).toBeLessThan(0.8);
      expect(
        share(
          edited.text,
          truth.map((stretch) => stretch.edited),
        ),
        id,
      ).toBeLessThan(0.7);
    }
  });

  it("are word for word the source where nothing is replaced", () => {
    for (const kind of ["cut", "truncate", "swap", "merge"] as const)
      for (const { id, source, edited, truth } of ofKind(kind))
        for (const stretch of truth)
          expect(wordsOf(edited.text, stretch.edited), id).toEqual(wordsOf(source.text, stretch.source));
    for (const pair of ofKind("clauses")) expect(editedWords(pair).sort()).toEqual(sourceWords(pair).sort());
  });

  it("are cut into several stretches where sentences are left out or swapped", () => {
    for (const pair of ofKind("cut")) expect(pair.truth.length, pair.id).toBeGreaterThan(1);
    for (const pair of ofKind("swap")) {
      const starts = pair.truth.map(({ source }) => source.start);
      expect(starts, pair.id).not.toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it.each([
    ["replace-10", 0.1],
    ["replace-25", 0.25],
    ["replace-50", 0.5],
  ] as const)("%s: that share of the words is another word, the others stand where they stood", (kind, share) => {
    for (const pair of ofKind(kind)) {
      const [before, after] = [sourceWords(pair), editedWords(pair)];
      expect(after.length).toBe(before.length);
      expect(after.filter((word, i) => word !== before[i]).length, pair.id).toBe(Math.round(share * before.length));
    }
  });

  it("names: a name or number is always the same other one, and all else is left", () => {
    for (const pair of ofKind("names")) {
      const [before, after] = [sourceWords(pair), editedWords(pair)];
      const others = new Map(before.map((word, i) => [word, after[i]]));
      expect(
        before.map((word) => others.get(word)),
        pair.id,
      ).toEqual(after);
      for (const word of before) if (/^\d+$/.test(word)) expect(others.get(word), pair.id).not.toBe(word);
      expect(before.filter((word, i) => word !== after[i]).length).toBeGreaterThan(2);
    }
  });

  it("insert and drop: one word for eight more or fewer, the rest in order", () => {
    for (const pair of [...ofKind("insert"), ...ofKind("drop")]) {
      const [before, after] = [sourceWords(pair), editedWords(pair)];
      const sign = pair.kind === "insert" ? 1 : -1;
      expect(after.length - before.length, pair.id).toBe(sign * Math.round(before.length / 8));
      const [few, many] = sign > 0 ? [before, after] : [after, before];
      expect(inOrder(few, many), pair.id).toBe(few.length);
    }
  });

  it("set aside what both texts hold besides, and never what was copied", () => {
    const withAside = pairs.filter(({ aside }) => aside.edited.length > 0);
    expect(withAside.length).toBeGreaterThan(0);
    for (const { aside, truth } of withAside)
      for (const { start, end } of aside.edited)
        expect(truth.every(({ edited }) => edited.end <= start || end <= edited.start)).toBe(true);
  });
});

describe("the measure of edited pairs", () => {
  const nothing = { source: [], edited: [] };

  it("is 1 for the truth itself, with or without the marks and spaces around it", () => {
    for (const { f1 } of measureEdited(pairs, rangesOf).values()) expect(f1).toBe(1);
    const wider = ({ start, end }: Span) => ({ start: start - 1, end: end + 1 });
    const rates = measureEdited(pairs, (pair) => ({
      source: rangesOf(pair).source.map(wider),
      edited: rangesOf(pair).edited.map(wider),
    }));
    expect(rates.get("all")?.f1).toBe(1);
  });

  it("is 0 for nothing, and counts each kind and all", () => {
    const rates = measureEdited(pairs, () => nothing);
    expect([...rates.keys()].sort()).toEqual(["all", ...EDIT_KINDS].sort());
    for (const { f1, found } of rates.values()) expect([f1, found]).toEqual([0, 0]);
  });

  it("counts characters of words on both sides by hand", () => {
    const pair: EditedPair = {
      id: "by hand",
      kind: "cut",
      source: { name: "a", text: "One, two three. Four" },
      edited: { host: "b", text: "Zero: one, two! Four" },
      truth: [{ source: { start: 0, end: 8 }, edited: { start: 6, end: 14 } }],
      aside: { source: [{ start: 16, end: 20 }], edited: [{ start: 16, end: 20 }] },
    };
    // source: "two three", 3 of 8 right; edited: all but the first letter of "one", and "Zero"; "Four" on both sides is set aside
    const found = {
      source: [{ start: 5, end: 20 }],
      edited: [
        { start: 0, end: 6 },
        { start: 7, end: 20 },
      ],
    };
    expect(countCharacters(pair, found)).toEqual({ tp: 3 + 5, gold: 6 + 6, found: 8 + 9 });
  });

  it("lets no stretch count twice", () => {
    const [pair] = pairs;
    if (!pair) throw new Error("no pair");
    const { source, edited } = rangesOf(pair);
    const twice = countCharacters(pair, { source: [...source, ...source], edited: [...edited, ...edited] });
    expect(twice).toEqual(countCharacters(pair, { source, edited }));
  });
});
