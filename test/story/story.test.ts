import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupStories } from "#story";
import type { Article, Block } from "#types";
import { blankArticle } from "../blank.ts";

/** A fire and a strike in invented towns, three articles each; the fire's twin is another fire elsewhere. */
const FIRE = [
  "A fire destroyed the covered market of Ostrel on Tuesday night. Firefighters needed six hours to put out the flames, and 40 stalls were lost. Nobody was hurt, said the fire chief, Ludo Marben.",
  "Ostrel's covered market burnt down in the night to Wednesday. Ludo Marben, the fire chief, said that 40 stalls had been destroyed and that the flames had started behind a bakery. Traders wept in the street.",
  "Traders of the burnt market in Ostrel are to get new stalls within weeks, the town promised. The fire on Tuesday destroyed 40 of them. Fire chief Ludo Marben suspects an oven in the bakery.",
];
const STRIKE = [
  "Ferry crews on the Vessen line stopped work on Monday over night shifts. The union's leader, Irma Tolk, said that no boat would leave Carrow until the company had withdrawn its new rota.",
  "No ferry left Carrow on Monday: crews of the Vessen line are on strike. Irma Tolk of the seafarers' union called the new rota for night shifts dangerous. The company regretted the strike.",
  "The Vessen line has offered its striking ferry crews a new rota without double night shifts. Irma Tolk, who leads the union, said she would put the offer to the crews in Carrow.",
];
const TWIN =
  "A fire destroyed a shopping arcade in Halvorn on Friday. Firefighters put out the flames after two hours; nobody was hurt, and 12 shops were lost. The fire chief, Benno Saltz, said an electric cable had burnt through.";

function article(id: string, text: string, more: Partial<Article> = {}): Article {
  const body: Block = { start: 0, end: text.length, role: "body", reason: null };
  return { ...blankArticle, id, text, blocks: text === "" ? [] : [body], ...more };
}

function groupsOf(articles: readonly Article[]): string[] {
  return groupStories(articles)
    .map((story) => [...story.articles].sort().join(" "))
    .sort();
}

function rename(text: string, names: Readonly<Record<string, string>>): string {
  return Object.entries(names).reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text);
}

const fires = FIRE.map((text, i) => article(`f${i}`, text));
const strikes = STRIKE.map((text, i) => article(`s${i}`, text));

describe("groupStories", () => {
  it("makes no story of nothing", () => expect(groupStories([])).toEqual([]));

  it("puts the articles about one event together, without any others to compare them with", () =>
    expect(groupsOf(fires)).toEqual(["f0 f1 f2"]));

  it("keeps two events apart", () => expect(groupsOf([...fires, ...strikes])).toEqual(["f0 f1 f2", "s0 s1 s2"]));

  it("keeps another event of the same kind in another place apart", () =>
    expect(groupsOf([...fires, article("t0", TWIN)])).toEqual(["f0 f1 f2", "t0"]));

  it("puts copies together", () => expect(groupsOf([article("a", TWIN), article("b", TWIN)])).toEqual(["a b"]));

  it("gives each article in another language, or without body, its own story", () => {
    const foreign = fires.map((one) => ({ ...one, id: `x${one.id}`, language: "de" }));
    const empty = [article("e0", ""), article("e1", "")];
    expect(groupsOf([...foreign, ...empty])).toEqual(["e0", "e1", "xf0", "xf1", "xf2"]);
  });

  it("takes English of any country for English", () =>
    expect(groupsOf(fires.map((one, i) => ({ ...one, language: ["en-GB", "en_US", "EN"][i] ?? "en" })))).toEqual([
      "f0 f1 f2",
    ]));

  it("reads no captions and no boilerplate", () => {
    const chrome = fires.map((one) => ({
      ...one,
      blocks: one.blocks.map((block): Block => ({ ...block, role: "boilerplate", reason: "cross-link" })),
    }));
    expect(groupsOf(chrome)).toHaveLength(3);
  });

  it("gives two empty articles with equal words nothing in common", () =>
    expect(groupsOf([article("a", "It is so."), article("b", "It is so.")])).toEqual(["a", "b"]));

  it("groups the same whatever the people and places are called", () => {
    const names = {
      Ostrel: "Quendle",
      Ludo: "Arvid",
      Marben: "Pryce",
      Halvorn: "Nuxby",
      Benno: "Tove",
      Saltz: "Ringer",
    };
    const renamed = [...fires, article("t0", TWIN)].map((one) => article(one.id, rename(one.text, names)));
    expect(groupsOf(renamed)).toEqual(["f0 f1 f2", "t0"]);
  });

  it("reads dates: the same news, years later, is another story", () => {
    const yearly = (id: string, published: string | null, more: string) =>
      article(id, `The town of Ostrel opened its winter fair on Friday. ${more}`, { published });
    const lately = "Mayor Irma Tolk cut the ribbon, and a band from Carrow played for the skaters.";
    const before = "Mayor Hanno Veld lit 300 lamps, and the choir of Saint Brice sang on the pond.";
    const oneWeek = [yearly("a", "2031-11-28", lately), yearly("b", "2031-11-29", before)];
    expect(groupsOf(oneWeek)).toEqual(["a b"]);
    expect(groupsOf([yearly("a", "2031-11-28", lately), yearly("b", "2026-11-29", before)])).toEqual(["a", "b"]);
  });

  it("loses a running subject that turns to something new", () => {
    const trial =
      "The baker Pell Orsay was acquitted by the district court on Thursday. Judge Ria Sundt found no proof that he had left the oven unwatched.";
    // FIXME: ["f0 f1 f2 t0"]
    expect(groupsOf([...fires, article("t0", trial)])).toEqual(["f0 f1 f2", "t0"]);
  });

  it("finds one story in a batch of a hundred articles about it", () =>
    expect(groupsOf(Array.from({ length: 99 }, (_, i) => article(`a${i}`, `${FIRE[i % 3]} Part ${i}.`)))).toHaveLength(
      1,
    ));

  it("takes an id that comes twice for one article", () =>
    expect(groupsOf([...fires, ...fires])).toEqual(["f0 f1 f2"]));
});

describe("a story", () => {
  const dates = ["2031-03-05T08:00:00+02:00", "2031-03-05", null];
  const dated = fires.map((one, i) => ({ ...one, published: dates[i] ?? null }));

  it("lists its articles by publication, the undated last", () =>
    expect(groupStories(dated)[0]?.articles).toEqual(["f1", "f0", "f2"]));

  it("runs from the first to the last published", () =>
    expect(groupStories(dated)[0]).toMatchObject({ from: "2031-03-05", to: "2031-03-05T08:00:00+02:00" }));

  it("has no dates when no article has", () => expect(groupStories(fires)[0]).toMatchObject({ from: null, to: null }));

  it("takes a date that cannot be read for none", () =>
    expect(groupStories(fires.map((one) => ({ ...one, published: "soon" })))[0]).toMatchObject({
      from: null,
      to: null,
    }));

  it("bears the title of the article most like the others", () => {
    const titled = fires.map((one, i) => ({ ...one, title: i === 0 ? null : `Title ${i}` }));
    expect(groupStories(titled)[0]?.title).toMatch(/^Title [12]$/);
  });

  it("bears the first sentence of the earliest article where there is no title", () =>
    expect(groupStories(dated)[0]?.title).toBe("Ostrel's covered market burnt down in the night to Wednesday."));

  it("has the same id whatever the titles and dates", () =>
    expect(groupStories(dated)[0]?.id).toBe(groupStories(fires)[0]?.id));
});

describe("for any input", () => {
  const sentences = [...FIRE, ...STRIKE, TWIN].flatMap((text) => text.split(/(?<=\.)\s/));
  const text = fc
    .array(fc.oneof(fc.constantFrom(...sentences), fc.string()), { maxLength: 6 })
    .map((all) => all.join(" "));
  const published = fc.constantFrom(null, "2031", "2031-03-05", "2031-03-05T08:00Z", "no date");
  const articles = fc
    .array(fc.record({ text, published }), { maxLength: 12 })
    .map((all) => all.map((one, i) => article(`a${i}`, one.text, { published: one.published })));

  it("puts every article in exactly one story", () =>
    fc.assert(
      fc.property(articles, (batch) => {
        const placed = groupStories(batch).flatMap((story) => story.articles);
        expect([...placed].sort()).toEqual(batch.map(({ id }) => id).sort());
      }),
    ));

  it("gives the same stories whatever the order of the articles", () =>
    fc.assert(
      fc.property(articles, fc.infiniteStream(fc.nat()), (batch, keys) => {
        const shuffled = batch
          .map((one) => ({ one, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(groupStories(shuffled)).toEqual(groupStories(batch));
      }),
    ));
});
