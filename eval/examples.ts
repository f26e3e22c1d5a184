/** The project's own examples (examples/README.md has the format) as gold stories, with the rest of their right ledger. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AttributionForm, Polarity, Source, Stance, Tally } from "#types";
import type { GoldClaim, GoldMetadata, GoldSource, GoldStory } from "./gold.ts";

interface PlacedText {
  readonly article: string;
  readonly text: string;
}

type GivenSource = Pick<Source, "kind" | "name" | "description" | "count" | "toldTo" | "spokenFor"> & {
  readonly key: string;
};

/** `expected.json` as written. */
export interface Expected {
  readonly articles: Readonly<
    Record<string, Omit<GoldMetadata, "aside"> & { readonly boilerplate: string[]; readonly captions: string[] }>
  >;
  readonly sources: readonly GivenSource[];
  readonly attributions: readonly {
    readonly id: string;
    readonly article: string;
    readonly source: string | null;
    readonly cue: string;
    readonly content: readonly string[];
    readonly sentence: string;
    readonly form: AttributionForm;
    readonly who: string | null;
    readonly via: readonly string[];
    readonly parent: string | null;
    readonly polarity: Polarity;
    readonly medium: string | null;
  }[];
  readonly claims: readonly (GoldClaim & {
    readonly unattributed: readonly PlacedText[];
    readonly origins: readonly { readonly stance: Stance; readonly source: string | null }[];
    readonly affirming: Tally;
    readonly denying: Tally;
  })[];
  readonly passages: readonly {
    readonly members: readonly PlacedText[];
    readonly quotationOnly: boolean;
    readonly origin: string | null;
  }[];
  readonly quotes: readonly { readonly versions: readonly PlacedText[]; readonly changes: readonly string[] }[];
}

/** One example: its folder of articles, what is expected, and that as a gold story. */
export interface Example {
  readonly name: string;
  readonly articles: string;
  readonly expected: Expected;
  readonly gold: GoldStory;
}

/** All examples below a folder, by name. */
export function readExamples(folder: string): Example[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
      return { name, articles: join(folder, name, "articles"), expected, gold: goldStory(name, expected) };
    });
}

function goldStory(name: string, expected: Expected): GoldStory {
  const sources = goldSources(expected);
  const nameOf = (key: string) => sources.get(key)?.name ?? sources.get(key)?.description ?? key;
  return {
    name,
    articles: new Map(
      Object.entries(expected.articles).map(([key, { boilerplate, captions, ...facts }]) => [
        key,
        { ...facts, aside: [...boilerplate, ...captions] },
      ]),
    ),
    attributions: expected.attributions.map((one) => ({
      ...one,
      who: one.who === null ? null : (sources.get(one.who) ?? null),
      via: one.via.map((key) => ({ key, name: nameOf(key) })),
    })),
    claims: expected.claims,
  };
}

function goldSources(expected: Expected): Map<string, GoldSource> {
  const names = new Map(expected.sources.map(({ key, name }) => [key, name]));
  return new Map(
    expected.sources.map(({ key, kind, name, description, count, toldTo }) => [
      key,
      {
        key,
        kind,
        name,
        description,
        toldTo: toldTo === null ? null : (names.get(toldTo) ?? null),
        atLeast: count?.atLeast ?? null,
      },
    ]),
  );
}
