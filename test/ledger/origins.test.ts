import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkLedger, composeLedger } from "#ledger";
import type { Claim, Passage } from "#types";
import { type Told, tell } from "./storyteller.ts";

const cast = {
  Courier: { kind: "outlet" },
  Beacon: { kind: "outlet" },
  two: { kind: "anonymous", description: "two officials", count: { atLeast: 2, atMost: 2 }, toldTo: "Courier" },
  unnamed: {
    kind: "anonymous",
    description: "two unidentified officials",
    count: { atLeast: 2, atMost: 2 },
    toldTo: "Courier",
  },
  third: { kind: "anonymous", description: "a third official", count: { atLeast: 1, atMost: 1 }, toldTo: "Courier" },
  aides: { kind: "anonymous", description: "aides", count: { atLeast: 2, atMost: null }, toldTo: "Beacon" },
  insider: { kind: "anonymous", description: "an insider", count: { atLeast: 1, atMost: 1 } },
  stranger: { kind: "anonymous", description: "an insider", count: { atLeast: 1, atMost: 1 } },
  Orrin: { kind: "person" },
  Ministry: { kind: "organization" },
  Spokesman: { kind: "person", spokenFor: "Ministry" },
  Statement: { kind: "document", spokenFor: "Ministry" },
  Memo: { kind: "document" },
} as const;

type Key = keyof typeof cast;

const said = (article: string, who: Key | null, text: string, more: Partial<Told> = {}): Told => ({
  article,
  who,
  text,
  ...more,
});

function fold(told: readonly Told[], more: Parameters<typeof tell>[2] = {}): Claim {
  const ledger = composeLedger(tell(cast, told, more));
  expect(checkLedger(ledger)).toEqual([]);
  const [claim] = ledger.claims;
  if (!claim) throw new Error("no claim came out");
  return claim;
}

const shape = (claim: Claim) =>
  claim.origins.map(({ stance, sourceId, outlet, onRecord, attributions, because }) =>
    [stance, outlet, sourceId, onRecord, attributions.length, ...because.map(({ kind }) => kind)].join(" "),
  );

describe("origins", () => {
  test("one person saying it to everybody is one origin on the record", () =>
    expect(
      shape(
        fold([
          said("a", "Orrin", "Orrin|said|the levy goes"),
          said("b", "Orrin", "Orrin|told the Courier|the levy goes", { via: ["Courier"] }),
        ]),
      ),
    ).toEqual(["affirms  Orrin true 2 relay"]));

  test("a spokesman, the ministry and its statement are one origin", () =>
    expect(
      shape(
        fold([
          said("a", "Spokesman", "Spokesman|said|the levy goes"),
          said("b", "Ministry", "the ministry|said|the levy goes"),
          said("c", "Statement", "the statement|said|the levy goes"),
        ]),
      ),
    ).toEqual(["affirms  Ministry true 3 same-source same-source"]));

  test("the same outlet's unnamed sources are one origin, whoever carries them", () =>
    expect(
      shape(
        fold([
          said("a", "two", "two officials|told the Courier|the levy goes", { via: ["Courier"] }),
          said("b", "unnamed", "two unidentified officials|as saying|the levy goes", { via: ["Courier"] }),
          said("c", "Courier", "the Courier|reported|the levy goes"),
        ]),
      ),
    ).toEqual(["affirms Courier unnamed false 3 same-anonymous relay"]));

  test("unnamed sources of two outlets are two origins, and their people a range", () => {
    const claim = fold([
      said("a", "two", "two officials|told the Courier|the levy goes", { via: ["Courier"] }),
      said("b", "aides", "aides|told the Beacon|the levy goes", { via: ["Beacon"] }),
    ]);
    expect(claim.origins).toHaveLength(2);
    expect(claim.sources.affirming).toEqual({ origins: 2, onRecord: 0, people: { atLeast: 2, atMost: null } });
  });

  test("a third source is another person at the same outlet", () =>
    expect(
      fold([
        said("a", "two", "two officials|told the Courier|the levy goes", { via: ["Courier"] }),
        said("b", "third", "a third official|told the Courier|the levy goes", { via: ["Courier"] }),
      ]).sources.affirming,
    ).toEqual({ origins: 1, onRecord: 0, people: { atLeast: 3, atMost: 3 } }));

  test("the same number in other words is the same people", () =>
    expect(
      fold([
        said("a", "two", "two officials|told the Courier|the levy goes", { via: ["Courier"] }),
        said("b", "unnamed", "two unidentified officials|told the Courier|the levy goes", { via: ["Courier"] }),
      ]).sources.affirming.people,
    ).toEqual({ atLeast: 2, atMost: 2 }));

  test("unnamed sources of unknown outlets fold with nobody's, however alike", () =>
    expect(
      fold([
        said("a", "insider", "an insider|said|the levy goes"),
        said("b", "stranger", "an insider|said|the levy goes"),
      ]).origins,
    ).toHaveLength(2));

  test("words copied from another article belong to its origin", () => {
    const text = "an insider said the levy goes";
    const passage: Passage = {
      id: "p",
      kind: "verbatim",
      similarity: 1,
      alignment: null,
      quotationOnly: false,
      common: null,
      origin: null,
      originBasis: null,
      members: ["a", "b"].map((article) => ({ article, start: 0, end: text.length, exact: text })),
    };
    const told = [
      said("a", "insider", "an insider|said|the levy goes"),
      said("b", "stranger", "an insider|said|the levy goes"),
    ];
    expect(shape(fold(told, { passages: [passage] }))).toEqual(["affirms  insider false 2 copy"]);
    expect(fold(told, { passages: [{ ...passage, quotationOnly: true }] }).origins).toHaveLength(2);
  });

  test("an outlet's first-hand sources and those that others credit to it are one origin", () =>
    expect(
      shape(
        fold(
          [
            said("a", "insider", "an insider|said|the levy goes"),
            said("b", "third", "an official|told the Courier|the levy goes", { via: ["Courier"] }),
          ],
          { outlets: { a: "The Courier" } },
        ),
      ),
    ).toEqual(["affirms Courier third false 2 same-anonymous"]));

  test("private words that an outlet relays are not on the record", () =>
    expect(shape(fold([said("a", "Orrin", "Orrin|has told others|the levy goes", { via: ["Beacon"] })]))).toEqual([
      "affirms Beacon Orrin false 1",
    ]));

  test("a document that one outlet has seen is not on the record; a published one is", () => {
    expect(
      shape(fold([said("a", "Memo", "a memo|seen by the Beacon says|the levy goes", { via: ["Beacon"] })])),
    ).toEqual(["affirms Beacon Memo false 1"]);
    expect(shape(fold([said("a", "Memo", "a memo|says|the levy goes")]))).toEqual(["affirms  Memo true 1"]);
  });

  test("what nobody is named for, and what is hedged, counts for nobody", () => {
    const claim = fold([
      said("a", null, "|reportedly|the levy goes"),
      said("b", "Orrin", "Orrin|said|the levy may go", { strength: "hedged" }),
    ]);
    expect(claim.origins).toEqual([]);
    expect(claim.notes.map(({ code }) => code)).toEqual(["claim/no-source"]);
  });

  test("an article that leaves the denial out is named", () =>
    expect(
      fold([
        said("a", "two", "two officials|told the Courier|the levy goes", { via: ["Courier"] }),
        said("b", "Orrin", "Orrin|denied|the levy goes", { stance: "denies" }),
      ]).notes.map(({ code }) => code),
    ).toEqual(["claim/anonymous-only", "claim/denial-left-out"]));
});

describe("whatever is told", () => {
  const keys = Object.keys(cast).filter((key) => key !== "Courier" && key !== "Beacon") as Key[];
  const telling = fc.record({
    article: fc.constantFrom("a", "b", "c", "d"),
    who: fc.constantFrom(...keys),
    stance: fc.constantFrom("affirms" as const, "denies" as const),
  });
  const tellings = fc.array(telling, { minLength: 1, maxLength: 8 });
  const spell = (one: { article: string; who: Key; stance: "affirms" | "denies" }, i: number): Told => ({
    ...one,
    text: `${one.who}|said|the levy goes ${i}`,
  });

  test("an outlet that only relays never raises an origin count", () =>
    fc.assert(
      fc.property(tellings, (told) => {
        const before = fold([
          said("z", "two", "two officials|told the Courier|it goes", { via: ["Courier"] }),
          ...told.map(spell),
        ]);
        const after = fold([
          said("z", "two", "two officials|told the Courier|it goes", { via: ["Courier"] }),
          ...told.map(spell),
          said("r", "Courier", "the Courier|reported|it goes"),
        ]);
        expect(after.sources.affirming.origins).toBe(before.sources.affirming.origins);
      }),
    ));

  test("every attribution with a source is in exactly one origin, and every fold has evidence", () =>
    fc.assert(
      fc.property(tellings, (told) => {
        const { origins } = fold(told.map(spell));
        expect(origins.flatMap(({ attributions }) => attributions).sort()).toEqual(told.map((_, i) => `t${i}`).sort());
        for (const { attributions, because } of origins) expect(because).toHaveLength(attributions.length - 1);
        for (const { because } of origins)
          for (const { evidence } of because) expect(evidence.length).toBeGreaterThan(0);
      }),
    ));

  test("people are at least as many as the largest group and at most all", () =>
    fc.assert(
      fc.property(tellings, (told) => {
        const { affirming, denying } = fold(told.map(spell)).sources;
        for (const { people } of [affirming, denying])
          expect(people.atMost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(people.atLeast);
      }),
    ));
});
