import { describe, expect, test } from "vitest";
import { findPassages, traceCopies } from "#reuse";
import type { Article } from "#types";
import { articleOf, attributionTo, spanOf } from "./articles.ts";

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

test("two undated articles that credit each other leave it unknown who was first; by their times the later one is the copy", () => {
  const pair = (first: string | null, second: string | null) => [
    articleOf("a", struck, { outlet: "Ostrel Daily", credit: "Harbour Post", published: first }),
    articleOf("b", struck, { outlet: "Harbour Post", credit: "Ostrel Daily", published: second }),
  ];
  expect(lineage(pair(null, null))).toEqual({ a: "unknown", b: "unknown" });
  expect(lineage(pair("2031-05-05", "2031-05-04"))).toEqual({ a: "b: wire credit", b: "unknown" });
});

describe("articles that tell of each other", () => {
  const telling = (id: string, outlet: string, told: string, published: string | null, own: string) =>
    articleOf(id, `${struck} ${own} Somebody has told the ${told} of it.`, { outlet, published });

  test("leave it unknown who was first where the times do not say", () => {
    const pair = [
      telling("post", "Harbour Post", "Ostrel Echo", null, mended),
      telling("echo", "Ostrel Echo", "Harbour Post", null, mended),
    ];
    expect(lineage(pair)).toEqual({ post: "unknown", echo: "unknown" });
    expect(findPassages(pair).map(({ origin }) => origin)).toEqual([null]);
  });

  test("hang on the one that was certainly first", () => {
    const pair = [
      telling("post", "Harbour Post", "Ostrel Echo", "2031-05-04", mended),
      telling("echo", "Ostrel Echo", "Harbour Post", "2031-05-05", ferries),
    ];
    expect(lineage(pair)).toEqual({ post: "unknown", echo: "post: relays it" });
  });

  test("in a ring are nobody's copies, nor is anything in them copied; one that tells of the ring is", () => {
    const ring = [
      telling("echo", "Ostrel Echo", "Harbour Post", null, ""),
      telling("post", "Harbour Post", "Tarn Courier", null, mended),
      telling("courier", "Tarn Courier", "Ostrel Echo", null, ferries),
    ];
    const told = telling("radio", "Radio Tarn", "Harbour Post", null, "");
    expect(lineage(ring)).toEqual({ echo: "unknown", post: "unknown", courier: "unknown" });
    expect(new Set(findPassages(ring).map(({ origin }) => origin))).toEqual(new Set([null]));
    for (const { coverage } of traceCopies(ring, findPassages(ring), [])) expect(coverage?.own).toBe(1);
    expect(lineage([...ring, told]).radio).toBe("post: relays it");
  });
});

test("whom an article credits is no copy of it, though dated later", () => {
  const pair = [
    articleOf("copy", `${struck} ${mended}`, {
      published: "2031-05-04T08:00Z",
      outlet: "Echo",
      credit: "Harbour Post",
    }),
    articleOf("post", `${struck} ${mended}`, { published: "2031-05-04T12:00Z", outlet: "Harbour Post" }),
  ];
  expect(lineage(pair)).toEqual({ copy: "post: wire credit", post: "unknown" });
  const [copy, post] = traceCopies(pair, findPassages(pair), []);
  expect([copy?.coverage?.copiedCredited, post?.coverage?.own]).toEqual([1, 1]);
});

test("a later article of whom it credits, with little in common, is not where it comes from", () => {
  const found = lineage([
    articleOf("copy", `${struck} ${mended}`, {
      published: "2031-05-04T08:00Z",
      outlet: "Echo",
      credit: "Harbour Post",
    }),
    articleOf("post", `${mended.slice(0, 70)}. ${ferries}`, { published: "2031-05-06", outlet: "Harbour Post" }),
  ]);
  expect(found.copy).toBe("Harbour Post: wire credit");
});

test("a brief that a long article took in is the origin of those words, and not the parent of the article", () => {
  const articles = [
    articleOf("brief", struck, { published: "2031-05-04T08:00Z", outlet: "Ostrel Daily" }),
    articleOf("feature", `${ferries} ${struck} ${mended}`, { published: "2031-05-05T08:00Z", outlet: "Harbour Post" }),
  ];
  expect(findPassages(articles).map(({ origin }) => origin)).toEqual(["brief"]);
  expect(lineage(articles)).toEqual({ brief: "unknown", feature: "unknown" });
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

describe("no origin is told", () => {
  const origins = (articles: readonly Article[]) => [...new Set(findPassages(articles).map(({ origin }) => origin))];
  const at = (hour: string, outlet: string, credit: string | null = null) => ({
    published: `2031-05-04T${hour}:00Z`,
    outlet,
    credit,
  });

  test("where two articles credit different agencies, nor is the earlier one the parent", () => {
    const pair = [
      articleOf("gazette", `${struck} ${mended}`, at("08", "Tarn Gazette", "Reuters")),
      articleOf("echo", `${struck} ${mended} ${ferries}`, at("12", "Ostrel Echo", "AP")),
    ];
    expect(origins(pair)).toEqual([null]);
    expect(lineage(pair).gazette).toBe("Reuters: wire credit");
    expect(lineage(pair).echo).not.toContain("gazette");
    expect(traceCopies(pair, findPassages(pair), [])[1]?.coverage?.copiedUncredited).toBe(0);
  });

  test("where two articles of one hour credit each other, not for a third that credits nobody either", () => {
    const ring = [
      articleOf("post", struck, at("08", "Harbour Post", "Ostrel Echo")),
      articleOf("echo", struck, at("08", "Ostrel Echo", "Harbour Post")),
      articleOf("courier", struck, { published: "2031-05-05T08:00Z", outlet: "Tarn Courier" }),
    ];
    expect(origins(ring)).toEqual([null]);
    const coverage = traceCopies(ring, findPassages(ring), []).map((article) => article.coverage?.own);
    expect(coverage.slice(0, 2)).toEqual([1, 1]);
  });

  test("by a wire's being one, where the other names an article that was first", () => {
    const articles = [
      articleOf("gazette", `${struck} ${mended} ${ferries}`, at("08", "Tarn Gazette")),
      articleOf("echo", `${struck} The vote was first reported by the Tarn Gazette.`, at("12", "Ostrel Echo")),
      articleOf("reuters", struck, at("12", "Reuters")),
    ];
    const between = findPassages(articles).filter(({ members }) => members.every((one) => one.article !== "gazette"));
    expect(between.map(({ origin }) => origin)).toEqual([null]);
    const [, ...pair] = articles;
    expect(origins(pair)).toEqual(["reuters"]);
  });
});

describe("words that a third article had before", () => {
  const at = (hour: string, outlet: string, facts: Partial<Article> = {}) => ({
    published: `2031-05-04T${hour}:00Z`,
    outlet,
    ...facts,
  });
  const origins = (articles: readonly Article[]) =>
    Object.fromEntries(
      findPassages(articles).map(({ members, origin }) => [members.map(({ article }) => article).join("~"), origin]),
    );
  const coverage = (articles: readonly Article[]) =>
    Object.fromEntries(traceCopies(articles, findPassages(articles), []).map((one) => [one.id, one.coverage]));
  const wire = articleOf("wire", `${struck} ${mended} ${ferries}`, at("08", "Reuters"));
  const steered =
    "A crane driver who saw it from his cab said that the tug had let go of its tow a good quarter of an hour before it came to the bridge.";

  test("are no second copy's: two papers that cut one wire do not have it from each other", () => {
    const papers = [
      articleOf("gazette", `${struck} ${mended}`, at("10", "Tarn Gazette")),
      articleOf("echo", `${struck} ${mended} ${ferries}`, at("12", "Ostrel Echo")),
    ];
    expect(origins([wire, ...papers])).toEqual({ "wire~gazette": "wire", "wire~echo": "wire", "gazette~echo": null });
    expect(origins(papers)).toEqual({ "gazette~echo": "gazette" });
  });

  test("are not from an outlet that the copy names for something else", () => {
    const papers = [
      articleOf("gazette", `${struck} ${mended} Nobody was hurt.`, at("10", "Tarn Gazette")),
      articleOf(
        "echo",
        `${struck} ${mended} A year ago the Tarn Gazette reported that the pier was safe.`,
        at("12", "Ostrel Echo"),
      ),
    ];
    const articles = [wire, ...papers];
    expect(origins(articles)).toMatchObject({ "wire~echo": "wire", "gazette~echo": null });
    expect(lineage(articles).echo).toMatch(/^wire: /);
    expect(coverage(articles).echo).toMatchObject({ copiedCredited: 0 });
    expect(coverage(articles).echo?.copiedUncredited).toBeGreaterThan(0.7);
    expect(lineage(papers).echo).toBe("gazette: relays it");
  });

  test("stay the wire's where one sentence comes from an outlet that is named for it", () => {
    const articles = [
      wire,
      articleOf("courier", `${steered} He would not go nearer.`, at("07", "Karrowby Courier")),
      articleOf("echo", `${struck} ${mended} ${steered} So the Karrowby Courier reported.`, at("12", "Ostrel Echo")),
    ];
    expect(lineage(articles).echo).toMatch(/^wire: /);
    expect(origins(articles)).toEqual({ "wire~echo": "wire", "courier~echo": "courier" });
  });

  test("are not from an update of the credited wire, printed later", () => {
    const articles = [
      articleOf("wire", `${struck} ${mended}`, at("08", "Reuters")),
      articleOf("echo", `${struck} ${mended}`, at("09", "Ostrel Echo", { credit: "Reuters" })),
      articleOf("update", `${struck} ${mended} ${ferries}`, at("10", "Reuters")),
    ];
    expect(origins(articles)).toMatchObject({ "wire~echo": "wire", "echo~update": null });
    expect(lineage(articles).echo).toBe("wire: wire credit");
    expect(coverage(articles).update).toMatchObject({ own: 1 });
    const later = articles.map((article) =>
      article.id === "echo" ? { ...article, published: "2031-05-04T12:00Z" } : article,
    );
    expect(origins(later)).toMatchObject({ "wire~echo": "wire", "update~echo": "update" });
  });

  test("are the outlet's own where it had them before somebody else", () => {
    const articles = [
      articleOf("first", `${struck} ${mended}`, at("08", "Tarn Gazette")),
      articleOf("echo", `${struck} ${mended} ${ferries}`, at("09", "Ostrel Echo")),
      articleOf("again", `${struck} ${mended} ${steered}`, at("10", "Tarn Gazette")),
    ];
    expect(coverage(articles).again).toMatchObject({ own: 1 });
  });
});

describe("where the outlet that is named has a later date", () => {
  const named = (published: string) =>
    articleOf("courier", `${struck} ${mended}`, { published, outlet: "Karrowby Courier" });
  const telling = articleOf("sky", `The Karrowby Courier reported the wreck first. ${struck} ${mended}`, {
    published: "2031-05-04T10:00Z",
    outlet: "Sky News",
  });

  test.each(["2031-05-04T12:00Z", "2031-05-05"])("%s: it is no copy of who names it", (published) => {
    const articles = [telling, named(published)];
    expect(findPassages(articles).map(({ origin }) => origin)).toEqual([null]);
    expect(lineage(articles)).toEqual({ courier: "unknown", sky: "unknown" });
    expect(traceCopies(articles, findPassages(articles), []).map((one) => one.coverage?.own)).toEqual([1, 1]);
  });

  test("and the other way round it is relayed", () => {
    expect(lineage([telling, named("2031-05-04T08:00Z")]).sky).toBe("courier: relays it");
  });
});

describe("a press release", () => {
  const released = (line: string, published: string) =>
    articleOf("release", `${struck}\n${mended}\n${ferries}\n${line}`, { published, outlet: "Ostrel Harbour Board" });
  const wire = articleOf("wire", `${struck} ${mended} Shares in the port rose.`, {
    published: "2031-05-04T08:00Z",
    outlet: "Reuters",
  });

  test.each(["ENDS", "Notes to editors: the board has no pictures.", "FOR IMMEDIATE RELEASE", "Press release"])(
    "by the line “%s” is no copy of the wire that used it on the same day",
    (line) => {
      const articles = [released(line, "2031-05-04"), wire];
      expect(lineage(articles)).toEqual({ release: "unknown", wire: "release: press release" });
    },
  );

  test("that came later leaves it open; without such a line it is an article like any other", () => {
    expect(lineage([released("ENDS", "2031-05-05"), wire])).toEqual({ release: "unknown", wire: "unknown" });
    expect(lineage([released("It ends there.", "2031-05-04"), wire]).release).toMatch(/^wire: /);
  });
});

test("what a press release's issuer does is copied from it, and credits nobody", () => {
  const agreed = "Tarn Air has agreed to fly to Ostrel twice a day from June as soon as the new runway there is open";
  const articles = [
    articleOf("release", `Press release\n${agreed}.\n${ferries}`, {
      published: "2031-05-04T06:00Z",
      outlet: "Tarn Air",
    }),
    articleOf("copy", `${agreed}.\n${ferries}`, { published: "2031-05-04T09:00Z", outlet: "Ostrel Echo" }),
  ];
  const attributions = articles.map((article) => attributionTo(article, spanOf(article, "Tarn Air")));
  const copy = traceCopies(articles, findPassages(articles), attributions)[1];
  expect(copy).toMatchObject({ parent: { basis: "contained, earlier" }, coverage: { copiedUncredited: 1 } });
});

test("what one writer sold to two papers is printed under that name in both, and so with credit", () => {
  const shared = (byline: string[]) => {
    const articles = [
      articleOf("gazette", struck, { published: "2031-05-04", outlet: "Tarn Gazette", byline }),
      articleOf("echo", struck, { published: "2031-05-05", outlet: "Ostrel Echo", byline }),
    ];
    return traceCopies(articles, findPassages(articles), [])[1]?.coverage;
  };
  for (const somebody of [["Jonas Stern"], ["Jonas Stern, Local Democracy Reporter"], ["By Ada Orle and Jonas Stern"]])
    expect(shared(somebody)).toMatchObject({ copiedCredited: 1 });
  for (const nobody of [["Staff Reporter"], ["Stern"], ["News Desk"], []])
    expect(shared(nobody)).toMatchObject({ copiedUncredited: 1 });
});

test("an uncredited copy hangs on the wire, and not on a client of it that shares three words more by chance", () => {
  const at = (hour: string, outlet: string, facts: Partial<Article> = {}) => ({
    published: `2031-05-04T${hour}:00Z`,
    outlet,
    ...facts,
  });
  const articles = [
    articleOf("wire", `${struck} ${mended} Nobody knows why.`, at("08", "Reuters")),
    articleOf(
      "gazette",
      `${struck} ${mended} The board will sit on Friday.`,
      at("10", "Tarn Gazette", { credit: "Reuters" }),
    ),
    articleOf("echo", `${struck} ${mended} The board will have a new ferry.`, at("12", "Ostrel Echo")),
  ];
  expect(lineage(articles).echo).toMatch(/^wire: /);
});
