import { expect, test } from "vitest";
import { findPassages, traceCopies } from "#reuse";
import type { Article } from "#types";
import { articleOf } from "./articles.ts";

const struck =
  "The harbour board of Ostrel closed the swing bridge on Sunday after a barge, laden with gravel and steered by nobody, struck its northern pier and left a crack as long as a man.";
const mended =
  "Divers who have looked at the pier, which was built before the war and never mended since, told the board that it will stand until spring if no ship comes near it again.";
const ferries =
  "Ferries will carry school children and the night shift across until then, and the town has asked the army for a bridge of boats.";

/** Each article's parent by id, or its outlet where it is not there, with the basis; "unknown" where there is none. */
function lineage(articles: readonly Article[]): Record<string, string> {
  const traced = traceCopies(articles, findPassages(articles), []);
  return Object.fromEntries(
    traced.map(({ id, parent }) => [id, parent ? `${parent.article ?? parent.outlet}: ${parent.basis}` : "unknown"]),
  );
}

test("a copy of a copy hangs on the first copy, whose edits it has", () => {
  const edited = `${struck.replace("barge, laden with gravel and steered by nobody,", "barge")} ${ferries}`;
  expect(
    lineage([
      articleOf("wire", `${struck} ${mended} ${ferries}`, { published: "2031-05-04T06:00Z", outlet: "Quay Agency" }),
      articleOf("daily", edited, { published: "2031-05-04T09:00Z", outlet: "Ostrel Daily" }),
      articleOf("radio", `${edited} Our studio is dry.`, { published: "2031-05-04T12:00Z", outlet: "Radio Ostrel" }),
    ]),
  ).toEqual({ wire: "unknown", daily: "wire: contained, earlier", radio: "daily: contained, earlier" });
});

test("an article that reports what the other outlet said hangs on it, though both were published on one day", () => {
  const echo = articleOf("echo", `${struck} ${mended}`, { published: "2031-05-04", outlet: "The Ostrel Echo" });
  const post = articleOf("post", `${struck} Divers have told the Ostrel Echo that it will stand.`, {
    published: "2031-05-04",
    outlet: "Harbour Post",
  });
  expect(lineage([echo, post])).toEqual({ echo: "unknown", post: "echo: relays it" });
  const [, copy] = traceCopies([echo, post], findPassages([echo, post]), []);
  expect(copy?.coverage?.copiedCredited).toBeGreaterThan(0.5);
  expect(copy?.coverage?.copiedUncredited).toBe(0);
});

test("half of its words from an earlier article make it the parent, and the basis says no more than that", () => {
  const first = articleOf("first", `${struck} ${mended}`, { published: "2031-05-04", outlet: "Ostrel Daily" });
  const half = articleOf("half", `${struck} ${ferries}`, { published: "2031-05-05", outlet: "Harbour Post" });
  const passages = findPassages([first, half]);
  expect(passages.map(({ origin }) => origin)).toEqual([null]);
  expect(lineage([first, half])).toEqual({ first: "unknown", half: "first: half of it, earlier" });
});

test("a credit in an article that has most words from an earlier one of another outlet is no parent; half of them leave it unknown", () => {
  const facts = { published: "2031-05-05", outlet: "The Ostrel Echo", credit: "Quay Agency" };
  const first = articleOf("first", `${struck} ${mended}`, { published: "2031-05-04", outlet: "Harbour Post" });
  const whole = articleOf("copy", `${struck} ${mended} ${ferries}`, facts);
  const half = articleOf("copy", `${struck} ${ferries}`, facts);
  expect(lineage([first, whole])).toEqual({ first: "unknown", copy: "first: contained, earlier" });
  expect(lineage([first, half])).toEqual({ first: "unknown", copy: "unknown" });
});

test("a credit stays the parent where it explains the earlier article too, or the other may not have been first", () => {
  const facts = { published: "2031-05-05", outlet: "The Ostrel Echo", credit: "Quay Agency" };
  const half = articleOf("copy", `${struck} ${ferries}`, facts);
  const rivals: Partial<Article>[] = [
    { published: "2031-05-04", outlet: "Harbour Post", credit: "Quay Agency" },
    { published: "2031-05-05T08:00Z", outlet: "Harbour Post" },
    { published: "2031-05-04", outlet: "The Ostrel Echo" },
  ];
  for (const rival of rivals)
    expect(lineage([articleOf("first", `${struck} ${mended}`, rival), half]).copy).toBe("Quay Agency: wire credit");
  const all = articleOf("copy", struck, facts);
  const first = articleOf("first", `${struck} ${mended}`, { published: "2031-05-04", outlet: "Harbour Post" });
  expect(lineage([first, all]).copy).toBe("Quay Agency: wire credit");
});

test("a wire's own article stays the parent of one that credits it, whoever printed it before", () => {
  const found = lineage([
    articleOf("wire", `${struck} ${mended}`, { published: "2031-05-03", outlet: "Quay Agency" }),
    articleOf("rival", `${struck} ${mended}`, { published: "2031-05-04", outlet: "Harbour Post" }),
    articleOf("copy", `${struck} ${ferries}`, {
      published: "2031-05-05",
      outlet: "The Ostrel Echo",
      credit: "Quay Agency",
    }),
  ]);
  expect(found.copy).toBe("wire: wire credit");
});

test("an outlet that is only spoken about is no origin", () => {
  const echo = articleOf("echo", `${struck} ${mended}`, { outlet: "The Ostrel Echo" });
  const post = articleOf("post", `${struck} The cellar of the Ostrel Echo is full of water.`, {
    outlet: "Harbour Post",
  });
  expect(lineage([echo, post])).toEqual({ echo: "unknown", post: "unknown" });
});

test("of two undated articles the one that puts in “reportedly” is the copy", () => {
  const copy = struck.replace("steered by nobody", "reportedly steered by nobody");
  expect(lineage([articleOf("a", `${copy} ${ferries}`), articleOf("b", `${struck} ${ferries}`)])).toEqual({
    a: "b: adds “reported”",
    b: "unknown",
  });
});

test("of two undated articles the one that cuts detail out of two sentences is the copy", () => {
  const cut = `${struck.replace(", laden with gravel and steered by nobody,", "")} ${mended.replace(", which was built before the war and never mended since,", "")}`;
  expect(lineage([articleOf("a", cut), articleOf("b", `${struck} ${mended} ${ferries}`)])).toEqual({
    a: "b: cut from it",
    b: "unknown",
  });
});

test("one cut, cuts on both sides, or half a story more leave it unknown who was first", () => {
  const shortStruck = struck.replace(", laden with gravel and steered by nobody,", "");
  const shortMended = mended.replace(", which was built before the war and never mended since,", "");
  const pairs = [
    [`${shortStruck} ${mended}`, `${struck} ${mended} ${ferries}`],
    [`${shortStruck} ${mended}`, `${struck} ${shortMended}`],
    [struck, `${struck} ${mended}`],
  ] as const;
  for (const [a, b] of pairs)
    expect(lineage([articleOf("a", a), articleOf("b", b)])).toEqual({ a: "unknown", b: "unknown" });
});

test("two agencies' clients hang on the agency and not on each other", () => {
  const wire = { credit: "Quay Agency" };
  expect(
    lineage([
      articleOf("a", `${struck} ${mended}`, { ...wire, published: "2031-05-04", outlet: "Ostrel Daily" }),
      articleOf("b", `${struck} ${ferries}`, { ...wire, published: "2031-05-05", outlet: "Harbour Post" }),
    ]),
  ).toEqual({ a: "Quay Agency: wire credit", b: "Quay Agency: wire credit" });
});

test("two articles that credit each other are no ring: the first keeps its parent, the second has none", () => {
  const found = lineage([
    articleOf("a", struck, { outlet: "Ostrel Daily", credit: "Harbour Post" }),
    articleOf("b", struck, { outlet: "Harbour Post", credit: "Ostrel Daily" }),
  ]);
  expect(found).toEqual({ a: "b: wire credit", b: "Ostrel Daily: wire credit" });
});

test("words that an article puts into a copied sentence are its own", () => {
  const added = struck.replace("northern pier", "northern pier, as we saw from our window in the dark,");
  const [, copy] = traceCopies(
    ...((articles) => [articles, findPassages(articles), []] as const)([
      articleOf("a", struck, { published: "2031-05-04", outlet: "Ostrel Daily" }),
      articleOf("b", added, { published: "2031-05-05", outlet: "Harbour Post" }),
    ]),
  );
  expect(copy?.coverage?.own).toBeGreaterThan(0.2);
  expect(copy?.coverage?.copiedUncredited).toBeLessThan(0.8);
});
