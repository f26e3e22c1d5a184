import { describe, expect, test } from "vitest";
import { analyzeReadings } from "#pipeline";
import { readBytes } from "#read";
import type { Article, LedgerFile, Span } from "#types";
import { type Example, examples } from "../examples/examples.ts";

/** Words inside invented names that are ordinary words: they say what kind of thing it is, and stay. */
const ordinary = new Set(
  `The the Daily Morning Evening Press Herald Courier Gazette Echo Observer News Radio Post Times Dispatch Ledger Weekly Letter
   Capital Harbour Business Science Bank Line Union Common Ground Bay House Road Walk Valley Tide Court District Institute of Medicine
   University General Lake Group Partners Lane Hall Infirmary Federation Workers Process Polymers Safety Inspectorate Green Rope
   Larch Kiln Tonight Sculls Feather Square Blades Riggers Lakeside Estuary Health Board Oarsman Lantern`
    .split(/\s+/)
    .flatMap((word) => [word, word.toUpperCase()]),
);

const syllables = [
  "bar",
  "den",
  "fol",
  "gim",
  "hul",
  "jor",
  "kel",
  "lam",
  "mor",
  "nim",
  "pol",
  "rud",
  "sil",
  "tam",
  "vor",
  "wen",
];

/** A new invented name for the n-th one. */
function invented(n: number, seed: number): string {
  const at = (k: number) => syllables[(n * 7 + seed * 5 + k * 3 + Math.floor(n / 16) * k) % syllables.length] ?? "";
  const name = at(1) + at(2) + (n % 3 === 0 ? at(4) : "") + (n % 4 === 0 ? "a" : "");
  return (name[0] ?? "").toUpperCase() + name.slice(1);
}

/** Consistently other names for everybody and every place and outlet of an example. */
function renamer(example: Example, seed: number): (text: string) => string {
  const words = new Set(
    Object.values(example.names)
      .flat()
      .flatMap((name) => name.match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length > 1 && /^\p{Lu}/u.test(word) && !ordinary.has(word))
      .map((word) => word.toLowerCase()),
  );
  const names = new Map([...words].sort().map((word, i) => [word, invented(i, seed)]));
  return (text) =>
    // A line end in a JSON string is a backslash and an n, which is no part of the word behind it.
    text.replace(/(\\n)?(\p{L}+)/gu, (whole, lineEnd: string | undefined, word: string) => {
      const name = names.get(word.toLowerCase());
      if (!name) return whole;
      const cased = /^\p{Lu}/u.test(word) ? name : name.toLowerCase();
      return (lineEnd ?? "") + (word === word.toUpperCase() ? name.toUpperCase() : cased);
    });
}

const ledgerOf = async (example: Example, rename: (text: string) => string): Promise<LedgerFile> =>
  (
    await analyzeReadings(
      example.files.map(({ path, bytes }) =>
        readBytes(new TextEncoder().encode(rename(new TextDecoder().decode(bytes))), path),
      ),
    )
  ).ledger;

/** The ledger without ids and offsets: what stands where they point, in an order of its own, names put through `rename`. */
function portrait(ledger: LedgerFile, rename: (text: string) => string): unknown {
  const articles = new Map(ledger.articles.map((article) => [article.id, article]));
  const sources = new Map(ledger.sources.map((source) => [source.id, source]));
  const words = (article: Article | undefined, spans: readonly Span[]) =>
    spans.map(({ start, end }) => rename(article?.text.slice(start, end) ?? "?")).join(" … ");
  const say = (text: string | null) => (text === null ? null : rename(text));
  const who = (id: string | null) => {
    const source = id === null ? null : sources.get(id);
    return source ? `${source.kind} ${say(source.name ?? source.description)}` : null;
  };
  const attributions = new Map(
    ledger.attributions.map((found) => {
      const article = articles.get(found.article);
      const roles = [found.source, found.cue, found.content].map((spans) => words(article, spans));
      return [
        found.id,
        `${article?.path}: ${roles.join(" | ")} (${found.form}, ${found.polarity}, ${who(found.sourceId)}, via ${found.via.map(who)})`,
      ];
    }),
  );
  const said = (id: string) => attributions.get(id) ?? "?";
  const sorted = <T>(items: readonly T[]): T[] =>
    [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    articles: sorted(
      ledger.articles.map((article) => ({
        path: article.path,
        outlet: say(article.outlet),
        title: say(article.title),
        published: article.published,
        blocks: article.blocks.map((block) => `${block.role} ${words(article, [block])}`),
      })),
    ),
    attributions: sorted([...attributions.values()]),
    claims: sorted(
      ledger.claims.map((claim) => ({
        wording: rename(claim.wording.exact),
        said: sorted(claim.said.map((saying) => `${saying.stance} ${saying.strength} ${said(saying.attribution)}`)),
        sources: claim.sources,
        origins: sorted(
          claim.origins.map(
            (origin) => `${origin.stance} ${who(origin.outlet)} ${who(origin.sourceId)} ${origin.onRecord}`,
          ),
        ),
      })),
    ),
    passages: sorted(ledger.passages.map((passage) => passage.members.map((member) => rename(member.exact)).sort())),
    stories: ledger.stories.length,
  };
}

const same = (text: string) => text;

describe("renaming everybody, every place and every outlet", () => {
  for (const example of examples) {
    test.each([1, 2])(`changes nothing in ${example.name} but names (names %i)`, async (seed) => {
      const rename = renamer(example, seed);
      const before = await ledgerOf(example, same);
      const after = await ledgerOf(example, rename);
      expect(portrait(after, same)).toEqual(portrait(before, rename));
    });
  }
});
