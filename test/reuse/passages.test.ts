import { expect, test } from "vitest";
import { findPassages } from "#reuse";
import { articleOf, membersOf } from "./articles.ts";

const notice =
  "The harbour board of Ostrel closed the swing bridge on Monday after a barge struck its northern pier and left a crack as long as a man";

/** Exact text of the members of every passage two texts share. */
function shared(first: string, second: string): string[][] {
  return findPassages([articleOf("a", first), articleOf("b", second)]).map(membersOf);
}

test("seven shared words are a passage and six are none", () => {
  expect(shared("x one two three four five six seven y", "z one two three four five six seven w")).toEqual([
    ["one two three four five six seven", "one two three four five six seven"],
  ]);
  expect(shared("x one two three four five six y", "z one two three four five six w")).toEqual([]);
});

test("words are the same without case, marks and spacing", () => {
  expect(
    shared("The Board’s plan: seven new — and dry — piers", "the board's plan\n(seven new and DRY piers)"),
  ).toEqual([["The Board’s plan: seven new — and dry — piers", "the board's plan\n(seven new and DRY piers"]]);
});

test("a run does not go from the body over a caption or into boilerplate", () => {
  const words = "one two three four\n% a gull on the pier\nfive six seven eight";
  expect(shared(words, words)).toEqual([]);
  expect(shared(`! ${notice}`, `! ${notice}`)).toEqual([]);
  expect(shared("one two three four\nfive six seven", "one two three four five six seven")).toHaveLength(1);
});

test("a title counts", () => {
  expect(shared("# One two three four five six seven\nother words", "one two three four five six seven")).toHaveLength(
    1,
  );
});

test("words put in, left out and replaced make one edited passage, with the words that match lined up", () => {
  const edited =
    "The harbour board closed the old swing bridge on Tuesday after a barge struck its northern pier and left a crack as long as a man";
  const [passage] = findPassages([articleOf("a", notice), articleOf("b", edited)]);
  expect(passage?.kind).toBe("edited");
  expect(passage && membersOf(passage)).toEqual([notice, edited]);
  expect(passage?.alignment?.map(([start, end]) => notice.slice(start, end))).toEqual([
    "The harbour board",
    "closed the",
    "swing bridge on",
    "after a barge struck its northern pier and left a crack as long as a man",
  ]);
  expect(passage?.alignment?.map(([, , start, end]) => edited.slice(start, end))).toEqual([
    "The harbour board",
    "closed the",
    "swing bridge on",
    "after a barge struck its northern pier and left a crack as long as a man",
  ]);
  expect(passage?.similarity).toBeCloseTo((2 * 24) / (27 + 26), 10);
});

test("unlike sentences between two copied ones are no part of a passage", () => {
  const one = "Nobody was hurt when the old mill fell";
  const two = "its owner had been told to shore it up";
  const first = `${one}. Crowds gathered at dusk with lamps, ropes, pails and a single rusty crane. Yet ${two}.`;
  const second = `${one}. Rain began. Some of us, tired by then, went home to sleep through morning hours. But ${two}.`;
  expect(shared(first, second)).toEqual([
    [one, one],
    [two, two],
  ]);
});

test("a phrase that one article has twice is a passage for each", () => {
  expect(shared(`${notice} Later: ${notice}`, notice)).toHaveLength(2);
});

test("shared words that are all inside both articles' quotation marks are no sign of copying", () => {
  const quotation = "“We asked for money in the spring and nobody came,”";
  const only = (first: string, second: string) =>
    findPassages([articleOf("a", first), articleOf("b", second)]).map((passage) => passage.quotationOnly);
  expect(
    only(`${quotation} Ms. Orle said after dark.`, `To all who asked: ${quotation} Ms. Orle said at noon.`),
  ).toEqual([true]);
  expect(only(`${quotation} Ms. Orle said.`, "We asked for money in the spring and nobody came, they say.")).toEqual([
    false,
  ]);
  const tag = "Mayor Ada Orle told the board on Monday:";
  expect(only(`${tag} ${quotation}`, `${tag} ${quotation}`)).toEqual([true]);
  const standing = "Mayor Ada Orle told reporters at a news conference on Monday:";
  expect(only(`${standing} ${quotation}`, `${standing} ${quotation}`)).toEqual([true]);
  const telling = "Orle, gripping a soggy ledger under the leaking awning, snapped:";
  expect(only(`${telling} ${quotation}`, `${telling} ${quotation}`)).toEqual([false]);
});

test("the origin of shared words is the wire that one of the two credits, or that wire's own article", () => {
  const wire = articleOf("w", notice, { outlet: "Northern Wire" });
  const copy = articleOf("c", notice, { outlet: "Ostrel Echo", credit: "Northern Wire" });
  const other = articleOf("o", notice, { outlet: "Harbour Post" });
  const origins = (...articles: Parameters<typeof findPassages>[0]) =>
    findPassages(articles).map(({ origin, originBasis }) => [origin, originBasis]);
  expect(origins(wire, copy)).toEqual([["w", "wire credit"]]);
  expect(origins(copy, other)).toEqual([["Northern Wire", "wire credit"]]);
  expect(origins(wire, other)).toEqual([[null, null]]);
});

test("a credit says nothing of a few words that another article had first", () => {
  const long = `${notice}. ${"Elsewhere on the coast nothing at all happened. ".repeat(6)}`;
  const [passage] = findPassages([
    articleOf("first", `${notice}. ${"Up the river life went on as it had. ".repeat(6)}`, { published: "2031-05-04" }),
    articleOf("later", long, { published: "2031-05-06", credit: "Northern Wire" }),
  ]);
  expect(passage?.origin).toBe(null);
});

test("a credit for several outlets, or two that do not agree, do not say whose the words are", () => {
  const origin = (first: string | null, second: string | null) => {
    const [a, b] = [articleOf("a", `${notice}\n! ${first}`), articleOf("b", `${notice}\n! ${second}`)];
    const marked = [a, b].map((one) => ({
      ...one,
      blocks: one.blocks.map((block) => (block.role === "body" ? block : { ...block, reason: "credit" })),
    }));
    return findPassages(marked)[0]?.origin;
  };
  expect(origin("With reporting by AFP and Reuters", null)).toBe(null);
  expect(origin("With reporting by AFP", "With reporting by Reuters")).toBe(null);
  expect(origin("With reporting by AFP and Reuters", "With reporting by Reuters")).toBe("Reuters");
});

test("an agency in the dateline is a credit, a word in brackets is none", () => {
  const other = articleOf("o", notice);
  const origin = (dateline: string) => findPassages([articleOf("d", notice, { dateline }), other])[0]?.origin;
  expect(origin("OSTREL (Reuters)")).toBe("Reuters");
  expect(origin("OSTREL (North)")).toBe(null);
});

test("what a wire published under its own dateline came from it, unless the other had it first", () => {
  const origin = (published: string) => {
    const wire = articleOf("w", notice, { outlet: "Northern Wire", dateline: "OSTREL (Northern Wire)", published });
    const other = articleOf("o", `${notice}. ${"So much for the bridge. ".repeat(9)}`, { published: "2031-05-05" });
    return findPassages([wire, other])[0]?.origin;
  };
  expect(origin("2031-05-04")).toBe("w");
  expect(origin("2031-05-05")).toBe("w");
  expect(origin("2031-05-06")).not.toBe("w");
});

test("an article that lies in an earlier one came from it; on the same day nobody knows", () => {
  const origin = (first: string, second: string) => {
    const [passage] = findPassages([
      articleOf("long", `${notice}. ${"More about it was not told to anyone at all. ".repeat(5)}`, {
        published: first,
      }),
      articleOf("short", notice, { published: second }),
    ]);
    return [passage?.origin, passage?.originBasis];
  };
  expect(origin("2031-05-04", "2031-05-05")).toEqual(["long", "contained, earlier"]);
  expect(origin("2031-05-05T10:00:00Z", "2031-05-05T09:00:00Z")).toEqual(["short", "contained, earlier"]);
  expect(origin("2031-05-05", "2031-05-05T09:00:00Z")).toEqual([null, null]);
});

test("an option that makes no sense is the caller's mistake", () => {
  expect(() => findPassages([], { minWords: 1 })).toThrow(RangeError);
  expect(() => findPassages([], { crowd: 0 })).toThrow(RangeError);
});

test("no articles, and articles without words, share nothing", () => {
  expect(findPassages([])).toEqual([]);
  expect(findPassages([articleOf("a", ""), articleOf("b", "! … !")])).toEqual([]);
});
