import { describe, expect, test } from "vitest";
import { findPassages, traceCopies } from "#reuse";
import type { Article } from "#types";
import { articleOf, attributionTo, membersOf, spanOf } from "./articles.ts";

/** Of every passage of two texts: its first member and why everybody has it. */
function common(first: string, second: string): [string | undefined, string | null][] {
  return findPassages([articleOf("a", first), articleOf("b", second)]).map((passage) => [
    passage.members[0]?.exact,
    passage.common,
  ]);
}

test("names with titles are names, however many articles have them", () => {
  expect(
    common(
      "Talks were held by Ada Orle, senior adviser to the mayor of Ostrel, in spring.",
      "Nobody but Ada Orle, senior adviser to the mayor of Ostrel, had a key.",
    ),
  ).toEqual([["Ada Orle, senior adviser to the mayor of Ostrel", "names"]]);
  expect(
    common(
      "Snow blocked a road near the National Institute for Tides and Weather in Ostrel, once more.",
      "Bram Tull left the National Institute for Tides and Weather in Ostrel; he sells boats.",
    ),
  ).toEqual([["the National Institute for Tides and Weather in Ostrel", "names"]]);
});

test("words with which any article is written are a standing phrase", () => {
  expect(
    common(
      "The mill owner did not immediately respond to a request for comment, and his gate was shut.",
      "A clerk at the quay did not immediately respond to a request for comment. Gulls cried.",
    ),
  ).toEqual([["did not immediately respond to a request for comment", "standing-phrase"]]);
});

test("a few ordinary words that two writers may have had by themselves are no standing phrase", () => {
  const few = "was asked by the clerk about closing the";
  expect(common(`Mr Tull ${few} the mice.`, `Gulls cried; she ${few} no plums.`)).toEqual([[few, "few-words"]]);
});

test("one telling word more, and a run of ordinary words grown long, may be copied", () => {
  const barge = "a barge struck the northern pier of the bridge";
  expect(common(`On Monday ${barge}, badly.`, `Nobody slept: ${barge}!`)).toEqual([[barge, null]]);
  const plain =
    "it was the first time that anyone in the town had asked for such a thing to be done by the end of the year";
  expect(common(`Lo, ${plain}, friends.`, `Well: ${plain}!`)).toEqual([[plain, null]]);
});

test("capitals in a headline make no names", () => {
  const title = "Barge Rams Swing Bridge Near Old Mill";
  expect(common(`# ${title}\nRain fell.`, `# ${title}\nIt snowed.`)).toEqual([[`# ${title}`, "one-sentence"]]);
});

const appeal = "Ring our lamp desk at any hour when you see smoke above the marsh";
const rest = [
  "The ferry to Vane stopped at dusk. Its rudder had come off on a sandbank, and nine sheep swam home.",
  "Pears cost twice what they did in June, growers say, and plums have run out but for three crates.",
  "A choir of millers won the silver cup with songs from before the flood, to loud stamping of boots.",
  "Wolves were heard on the heath on Tuesday, or dogs that sounded like it; a shepherd lost his hat.",
];
const paper = (i: number, facts: Partial<Article> = {}) =>
  articleOf(`p${i}`, `${rest[i]} ${appeal}.`, {
    outlet: "Ostrel Echo",
    published: `2031-05-0${i + 1}`,
    ...facts,
  });

test("what an outlet prints in three different articles is its boilerplate", () => {
  const passages = findPassages([paper(0), paper(1), paper(2)]);
  expect(passages.map(membersOf)).toEqual(Array(3).fill([appeal, appeal]));
  expect(passages.map((passage) => passage.common)).toEqual(Array(3).fill("outlet-boilerplate"));
  expect(findPassages([paper(0), paper(1)]).map((passage) => passage.common)).toEqual(["one-sentence"]);
});

test("what an outlet prints in several articles is none of it in another's", () => {
  const copy = paper(3, { outlet: "Harbour Post" });
  const passages = findPassages([paper(0), paper(1), paper(2), copy]);
  const across = passages.filter(({ members }) => members.some(({ article }) => article === copy.id));
  expect(across.map((passage) => passage.common)).toEqual(Array(3).fill("one-sentence"));
});

test("three versions of one article are no boilerplate", () => {
  const long = rest.join(" ");
  const versions = [1, 2, 3].map((i) => articleOf(`v${i}`, `${long} ${appeal}.`, { outlet: "Ostrel Echo" }));
  expect(findPassages(versions).map((passage) => passage.common)).toEqual([null, null, null]);
});

test("words that everybody has give no parent and no coverage", () => {
  const name = "Ada Orle, senior adviser to the mayor of Ostrel";
  const articles = [
    articleOf("a", `${name}, slept.`, { outlet: "Ostrel Echo", published: "2031-05-04" }),
    articleOf("b", `${name}, woke.`, { outlet: "Harbour Post", published: "2031-05-06" }),
  ];
  const traced = traceCopies(articles, findPassages(articles), []);
  expect(traced.map(({ parent }) => parent)).toEqual([null, null]);
  expect(traced.map(({ coverage }) => coverage?.own)).toEqual([1, 1]);
});

describe("a sentence that is all that two articles share", () => {
  const sentence =
    "The boiler of the old brewery burst at dawn and threw its rusty lid across the canal into a henhouse";
  const pair = (facts: Partial<Article> = {}, line = "Nobody slept."): Article[] => [
    { ...articleOf("p0", `${rest[0]} ${rest[1]} ${sentence}.`), outlet: "Ostrel Echo", ...facts },
    { ...articleOf("p1", `${rest[2]} ${line} ${rest[3]} ${sentence}.`), outlet: "Harbour Post", ...facts },
  ];
  const commonIn = (articles: readonly Article[]) => findPassages(articles).map((passage) => passage.common);

  test("is no sign of copying", () => {
    expect(commonIn(pair())).toEqual(["one-sentence"]);
    const [, later] = traceCopies(pair({ published: "2031-05-04" }), findPassages(pair()), []);
    expect(later?.coverage?.own).toBe(1);
  });

  test("is one where it is half of either, or longer", () => {
    expect(commonIn([articleOf("p0", `${sentence}.`), articleOf("p1", `${rest[2]} ${sentence}.`)])).toEqual([null]);
    const longer = `${sentence}, where eleven hens were sitting on eggs`;
    expect(commonIn(pair().map((one) => articleOf(one.id, one.text.replace(sentence, longer))))).toEqual([null]);
  });

  test("is one where an article names the other's outlet, or both one agency", () => {
    expect(commonIn(pair({}, "So the Ostrel Echo reported."))).toEqual([null]);
    expect(commonIn(pair({ credit: "Reuters" }))).toEqual([null]);
  });

  test("is one where the other's outlet is a source of attributions alone", () => {
    const articles = pair({}, "That is what an Ostrel Echo reporter held.");
    const [, later] = articles as [Article, Article];
    const attributions = [attributionTo(later, spanOf(later, "an Ostrel Echo reporter"))];
    const coverage = traceCopies(articles, findPassages(articles), attributions)[1]?.coverage;
    expect(coverage?.copiedCredited).toBe(0);
    const inTime = articles.map((article, i) => ({ ...article, published: `2031-05-0${i + 1}` }));
    expect(traceCopies(inTime, findPassages(inTime), attributions)[1]?.coverage?.copiedCredited).toBeGreaterThan(0);
  });
});
