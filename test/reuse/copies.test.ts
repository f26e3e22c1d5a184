import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecord } from "#read";
import { clusterPassages, findPassages, traceCopies } from "#reuse";
import type { Article, Attribution } from "#types";
import { articleOf, attributionTo, spanOf } from "./articles.ts";

const notice =
  "The harbour board of Ostrel closed the swing bridge after a barge struck its northern pier and left a crack as long as a man";
const more =
  "Ferries will carry school children and the night shift across until the pier is mended which may well take most of the winter";

function traced(articles: readonly Article[], attributions: readonly Attribution[] = []): Map<string, Article> {
  return new Map(traceCopies(articles, findPassages(articles), attributions).map((article) => [article.id, article]));
}

test("articles come back in the order given, those without copies with all words their own", () => {
  const articles = [articleOf("b", "a few words only"), articleOf("a", "other words")];
  const found = traceCopies(articles, [], []);
  expect(found.map((article) => article.id)).toEqual(["b", "a"]);
  expect(found[0]).toEqual({
    ...articles[0],
    coverage: { own: 1, copiedCredited: 0, copiedUncredited: 0, quotation: 0 },
  });
});

test("an article without body words has no coverage", () => {
  expect(traceCopies([articleOf("a", "# Title alone")], [], [])[0]?.coverage).toBe(null);
});

test("a later copy without credit has the earlier article as its parent", () => {
  const found = traced([
    articleOf("first", `${notice}. ${more}.`, { published: "2031-05-04", outlet: "Ostrel Echo" }),
    articleOf("copy", notice, { published: "2031-05-05", outlet: "Harbour Post" }),
  ]);
  expect(found.get("copy")?.parent).toEqual({ article: "first", outlet: "Ostrel Echo", basis: "contained, earlier" });
  expect(found.get("copy")?.coverage).toEqual({ own: 0, copiedCredited: 0, copiedUncredited: 1, quotation: 0 });
  expect(found.get("first")?.parent).toBe(null);
  expect(found.get("first")?.coverage?.own).toBe(1);
});

test("without times or credits nobody is called a copy", () => {
  const found = traced([articleOf("a", notice), articleOf("b", notice)]);
  expect([...found.values()].map((article) => article.parent)).toEqual([null, null]);
  expect([...found.values()].map((article) => article.coverage?.own)).toEqual([1, 1]);
});

test("a wire credit is the parent whether the wire's own article is there or not", () => {
  const wire = articleOf("wire", `${notice}. ${more}.`, { outlet: "Northern Wire" });
  const copy = articleOf("copy", notice, { outlet: "Ostrel Echo", credit: "Northern Wire" });
  expect(traced([wire, copy]).get("copy")?.parent).toEqual({
    article: "wire",
    outlet: "Northern Wire",
    basis: "wire credit",
  });
  expect(traced([wire, copy]).get("copy")?.coverage?.copiedCredited).toBe(1);
  expect(traced([copy]).get("copy")?.parent).toEqual({ article: null, outlet: "Northern Wire", basis: "wire credit" });
});

test("a credit that names nobody is no parent", () => {
  expect(traced([articleOf("a", notice, { credit: "with agencies" })]).get("a")?.parent).toBe(null);
});

test("of two copies of one wire text, the one that names the wire is credited and the other is not", () => {
  const found = traced([
    articleOf("named", notice, { outlet: "Ostrel Echo", credit: "Northern Wire" }),
    articleOf("silent", notice, { outlet: "Harbour Post" }),
  ]);
  expect(found.get("named")?.coverage?.copiedCredited).toBe(1);
  expect(found.get("silent")?.coverage?.copiedUncredited).toBe(1);
});

describe("an article that was certainly first and credits nobody", () => {
  const gazette = articleOf("gazette", `${notice}. ${more}.`, {
    published: "2031-05-04T08:00:00Z",
    outlet: "Tarn Gazette",
  });
  const echo = articleOf("echo", `${notice}. ${more}.`, {
    published: "2031-05-04T12:00:00Z",
    outlet: "Ostrel Echo",
    credit: "Northern Wire",
  });
  const wire = articleOf("wire", `${notice}. ${more}.`, {
    published: "2031-05-05T12:00:00Z",
    outlet: "Northern Wire",
  });

  test("is no copy because a later one credits somebody else, who may have had it before", () => {
    expect(findPassages([gazette, echo])[0]?.origin).toBe(null);
    const found = traced([gazette, echo]);
    expect(found.get("gazette")).toMatchObject({ parent: null, coverage: { own: 1 } });
    expect(found.get("echo")).toMatchObject({
      parent: { article: null, outlet: "Northern Wire" },
      coverage: { copiedCredited: 1 },
    });
  });

  test("is none where the article of the one who is credited is here, though dated later", () => {
    const found = traced([gazette, echo, wire]);
    expect(found.get("gazette")).toMatchObject({ parent: null, coverage: { own: 1 } });
    expect(found.get("echo")).toMatchObject({ parent: { article: "wire" }, coverage: { copiedCredited: 1 } });
  });

  test("stays so whatever others print and credit later", () => {
    const outlet = fc.constantFrom("Ostrel Echo", "Harbour Post", "Northern Wire", "Reuters");
    const credit = fc.constantFrom("Tarn Gazette", "Ostrel Echo", "Northern Wire", "Reuters", "with agencies", null);
    const body = fc.constantFrom(notice, `${notice}. ${more}.`, more);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 5, max: 8 }), outlet, credit, body), { maxLength: 4 }),
        (rows) => {
          const later = rows.map(([day, from, named, text], i) =>
            articleOf(`a${i}`, text, { published: `2031-05-0${day}`, outlet: from, credit: named }),
          );
          expect(traced([gazette, ...later]).get("gazette")).toMatchObject({ parent: null, coverage: { own: 1 } });
        },
      ),
    );
  });
});

describe("words of an article are credited by", () => {
  const other = "Our own reporter found the quay empty but for a boy with a kite and two very patient gulls.";
  const coverageOf = (from: string, text: string, byline?: string) => {
    const read = (record: object) => readRecord(record, { path: null }).articles;
    const articles = [
      ...read({ text: `${notice}.\n\n${more}.`, outlet: from, published: "2031-05-04T08:00:00Z" }),
      ...read({ text, byline, outlet: "Tarn Courier", published: "2031-05-04T12:00:00Z" }),
    ];
    return traceCopies(articles, findPassages(articles), [])[1]?.coverage;
  };
  const below = (line: string) => `${notice}.\n\n${more}.\n\n${other}\n\n${line}`;

  test.each([
    ["Reuters", "With reporting by AFP and Reuters"],
    ["AFP", "With reporting by AFP and Reuters"],
    ["Harbour Post", "With reporting by AFP and the Harbour Post"],
    ["Reuters", "Staff and Reuters"],
    ["Agence France-Presse", "Reuters, AFP"],
    ["Harbour Post", "Additional reporting by Ada Orle of the Harbour Post"],
    ["The Conversation", "This article is republished from The Conversation under a Creative Commons license."],
    ["Harbour Post", "© 2031 Harbour Post. Republished with permission."],
    ["Harbour Post", "Read the original article on Harbour Post."],
    ["AFP", "With agencies"],
    ["Reuters", "(Reporting by Ada Orle for the Associated Press; Jonas Reik contributed for Reuters)"],
  ])("%s: “%s” below them", (from, line) => {
    expect(coverageOf(from, below(line))).toMatchObject({ copiedUncredited: 0 });
    expect(coverageOf(from, below(line))?.copiedCredited).toBeGreaterThan(0.5);
  });

  test.each([
    ["Reuters", "By Reuters"],
    ["The Associated Press", "By Associated Press"],
    ["Reuters", "By Ada Orle, Reuters"],
    ["Harbour Post", "By Ada Orle, Harbour Post"],
  ])("%s: “%s” above them", (from, line) => {
    expect(coverageOf(from, `${line}\n\n${notice}.\n\n${more}.\n\n${other}`)).toMatchObject({ copiedUncredited: 0 });
  });

  test.each([
    ["Reuters", "Reuters"],
    ["Associated Press", "AP"],
    ["AP", "By Associated Press"],
    ["Reuters", "Ada Orle and Reuters"],
  ])("%s: “%s” in the byline of its record", (from, byline) => {
    expect(coverageOf(from, `${notice}.\n\n${more}.\n\n${other}`, byline)).toMatchObject({ copiedUncredited: 0 });
  });

  test.each(["Associated Press", "Reuters"])("%s: one of two in the dateline", (from) => {
    const text = `OSTREL (AP/Reuters) — ${notice}.\n\n${more}.\n\n${other}`;
    expect(coverageOf(from, text)).toMatchObject({ copiedUncredited: 0 });
  });

  test.each([
    ["Reuters", "Photo: Reuters"],
    ["Reuters", "Photo: Ada Orle/Reuters"],
    ["Harbour Post", "With reporting by Ada Harbour and Jonas Post"],
    ["Ostrel Post", "With reporting by the North Ostrel Post and AFP"],
    ["Harbour Post", "With agencies"],
    ["Harbour Post", "© 2031 Harbour Post Foundry. Republished with permission."],
    ["Harbour Post", "This article was republished by the Harbour Post with permission."],
    ["Harbour Post", "This article also appeared in the Harbour Post."],
    ["Reuters", "Sources: harbour board; charts by Reuters"],
    ["Reuters", "Source: harbour board, data compiled by Reuters"],
    ["Reuters", "Editing by Reuters"],
  ])("no means, %s: “%s”", (from, line) => {
    expect(coverageOf(from, below(line))?.copiedUncredited).toBeGreaterThan(0.5);
  });
});

describe("the parent of an article", () => {
  const own = "Our own reporter found the quay empty but for a boy with a kite and two very patient gulls.";
  /** Its outlet by a credit, or null; the other's article came first (or as given) and has less than eight tenths of it. */
  const creditedOf = (from: string, text: string, facts: object = {}, published = "2031-05-04T12:00:00Z") => {
    const read = (record: object) => readRecord(record, { path: null }).articles;
    const other = "The town clerk would not say on Friday who had steered the barge, or whether she had been asked.";
    const articles = [
      ...read({ text, outlet: "Tarn Courier", published: "2031-05-04T08:00:00Z", ...facts }),
      ...read({ text: `${notice}.\n\n${more}.\n\n${other}`, outlet: from, published }),
    ];
    return traceCopies(articles, findPassages(articles), [])[0]?.parent?.outlet ?? null;
  };
  const words = `${notice}.\n\n${more}.\n\n${own}`;

  test.each([
    "This article was republished by the Harbour Post with permission.",
    "This story has been syndicated by the Harbour Post.",
    "© 2031 Tarn Courier. Reprinted by the Harbour Post with permission.",
    "This story was first published by the Tarn Courier and reprinted in the Harbour Post.",
    "This story was first published by the Tarn Courier, a sister of the Harbour Post.",
    "This article was also published by the Harbour Post.",
    "This article also appeared in the Harbour Post.",
    "Editing by the Harbour Post",
  ])("is not who printed it again: “%s”", (line) => {
    expect(creditedOf("Harbour Post", `${words}\n\n${line}`)).toBe(null);
  });

  test.each([
    "This article was first published by the Harbour Post.",
    "This story originally appeared in the Harbour Post and was reprinted in the Tarn Courier.",
    "This article is republished from the Harbour Post.",
    "Reprinted with permission of the Harbour Post.",
    "Reprinted by permission of the Harbour Post.",
  ])("is whom it is from: “%s”", (line) => {
    expect(creditedOf("Harbour Post", `${words}\n\n${line}`)?.toLowerCase()).toMatch(/^(?:the )?harbour post$/);
  });

  test.each([
    ["Harbour Post", "Ada Orle, formerly of the Harbour Post"],
    ["Reuters", "Ada Orle, a former Reuters correspondent"],
    ["Reuters", "Ada Orle, former correspondent, Reuters"],
    ["Harbour Post", "Ada Orle, Harbour Post fellow"],
    ["Harbour Post", "By Ada Orle, photographs by Harbour Post"],
    ["Harbour Post", "Ada Orle; illustration Harbour Post"],
    ["Reuters", "By Ada Orle; Photo by Reuters"],
    ["Reuters", "By Ada Orle, video by Reuters"],
    ["The Sun", "Sun, Ada"],
    ["Echo", "Vane, Echo"],
    ["Echo", "Ada Vane, Echo"],
  ])("is not %s by the byline “%s”", (from, byline) => {
    expect(creditedOf(from, words, { byline })).toBe(null);
    expect(creditedOf(from, `${byline}\n\n${words}`)).toBe(null);
  });

  test.each([
    ["Harbour Post", "By Ada Orle, Harbour Post"],
    ["Harbour Post", "By Jonas Reik and Ada Orle for the Harbour Post"],
    ["Reuters", "By Ada Orle and Reuters"],
    ["Reuters", "By Ada Orle, Reuters Staff"],
  ])("is %s by the byline “%s”", (from, byline) => {
    expect(creditedOf(from, words, { byline })).toBe(from);
    expect(creditedOf(from, `${byline}\n\n${words}`)).toBe(from);
  });

  test("is the employer in a record's byline", () => {
    expect(creditedOf("Harbour Post", words, { byline: "Ada Orle of the Harbour Post" })).toBe("Harbour Post");
  });
});

test("a credit does not cover words of an earlier article that it may not be for", () => {
  const facts = { published: "2031-05-05", outlet: "Ostrel Echo", credit: "Northern Wire" };
  const copy = articleOf("copy", `${notice}. Nobody at the quay would speak to us about it, or about the toll.`, facts);
  const first = (rival: Partial<Article>) =>
    articleOf("first", `${notice}. ${more}.`, { published: "2031-05-04", outlet: "Harbour Post", ...rival });
  const coverage = (rival: Partial<Article>) => traced([first(rival), copy]).get("copy")?.coverage;
  expect(coverage({})?.copiedCredited).toBe(0);
  expect(coverage({})?.copiedUncredited).toBeGreaterThan(0.5);
  expect(coverage({ credit: "Northern Wire" })?.copiedCredited).toBeGreaterThan(0.5);
  expect(coverage({ outlet: "Northern Wire" })?.copiedCredited).toBeGreaterThan(0.5);
});

test("with the origin unknown, a credit that both articles have covers what they share", () => {
  const facts = { published: "2031-05-05", outlet: "Ostrel Echo", credit: "Northern Wire" };
  const articles = [
    articleOf("first", `${notice}. ${more}.`, { ...facts, published: "2031-05-04", outlet: "Harbour Post" }),
    articleOf("copy", `${notice}. Nobody at the quay would speak to us about it, or about the toll.`, facts),
  ];
  const unknown = findPassages(articles).map((passage) => ({ ...passage, origin: null, originBasis: null }));
  expect(traceCopies(articles, unknown, [])[1]?.coverage?.copiedUncredited).toBe(0);
});

test("an article that says whose report it passes on, in words of that report, has it as its parent, with credit", () => {
  const first = articleOf("first", `${notice}. ${more}.`, {
    outlet: "The Ostrel Echo",
    published: "2031-05-04T08:00Z",
  });
  const relay = articleOf("relay", `${notice}, the Ostrel Echo reported. Nobody at the quay would speak to us.`, {
    outlet: "Harbour Post",
    published: "2031-05-04T09:00Z",
  });
  const found = traced([first, relay], [attributionTo(relay, spanOf(relay, "Ostrel Echo"))]);
  expect(found.get("relay")?.parent).toEqual({ article: "first", outlet: "The Ostrel Echo", basis: "relays it" });
  expect(found.get("relay")?.coverage?.copiedCredited).toBeGreaterThan(0.5);
  expect(found.get("relay")?.coverage?.copiedUncredited).toBe(0);
});

test("of several earlier articles the parent is the one with most of its words, of equals the earliest", () => {
  const found = traced([
    articleOf("old", notice, { published: "2031-05-01" }),
    articleOf("mid", `${notice}. ${more}.`, { published: "2031-05-02" }),
    articleOf("new", `${notice}. ${more}.`, { published: "2031-05-03" }),
    articleOf("last", notice, { published: "2031-05-04" }),
  ]);
  expect(found.get("new")?.parent?.article).toBe("mid");
  expect(found.get("last")?.parent?.article).toBe("old");
});

test("what an outlet reprints of itself is its own, and a quotation alone makes no copy", () => {
  const again = traced([
    articleOf("a", notice, { published: "2031-05-01", outlet: "Ostrel Echo" }),
    articleOf("b", notice, { published: "2031-05-02", outlet: "Ostrel Echo" }),
  ]);
  expect(again.get("b")?.coverage?.own).toBe(1);
  const quoted = traced([
    articleOf("a", `“${more}”`, { published: "2031-05-01" }),
    articleOf("b", `At dusk: “${more}”`, { published: "2031-05-02" }),
  ]);
  expect(quoted.get("b")?.parent).toBe(null);
  expect(quoted.get("b")?.coverage?.copiedUncredited).toBe(0);
  expect(quoted.get("b")?.coverage?.quotation).toBeCloseTo(23 / 25, 10);
});

test("shares sum to one and parents never go in a ring", () => {
  const day = fc.constantFrom("2031-05-01", "2031-05-02", null);
  const outlet = fc.constantFrom("Ostrel Echo", "Harbour Post", "Northern Wire", null);
  const body = fc.constantFrom(notice, `${notice}. ${more}.`, more, `“${more},” she said. ${notice}.`);
  fc.assert(
    fc.property(fc.array(fc.tuple(day, outlet, outlet, body), { minLength: 1, maxLength: 6 }), (rows) => {
      const articles = rows.map(([published, from, credit, text], i) =>
        articleOf(`a${i}`, text, { published, outlet: from, credit }),
      );
      const found = traced(articles);
      for (const article of found.values()) {
        const shares = article.coverage ?? { own: 0, copiedCredited: 0, copiedUncredited: 0, quotation: 0 };
        expect(shares.own + shares.copiedCredited + shares.copiedUncredited + shares.quotation).toBeCloseTo(1, 10);
        let steps = 0;
        for (let at = article.parent?.article; at && steps <= 6; at = found.get(at)?.parent?.article) steps++;
        expect(steps).toBeLessThanOrEqual(6);
      }
    }),
  );
});

test("what three articles share is one cluster of three parts, whatever the order of the passages", () => {
  const articles = [
    articleOf("a", `Before. ${notice}`),
    articleOf("b", notice),
    articleOf("c", `${notice} and then ${more}`),
    articleOf("d", more),
  ];
  const passages = findPassages(articles);
  const clusters = clusterPassages(passages);
  const parts = clusters.map(({ article, begin, size }) => `${article} ${begin} of ${size}`);
  expect(parts).toEqual(["a 8 of 3", "b 0 of 3", "c 0 of 3", `c ${notice.length + 10} of 2`, "d 0 of 2"]);
  expect(new Set(clusters.map((part) => part.cluster)).size).toBe(2);
  expect(clusterPassages([...passages].reverse())).toEqual(clusters);
  expect(clusterPassages([])).toEqual([]);
});
