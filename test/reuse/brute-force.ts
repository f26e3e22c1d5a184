import fc from "fast-check";
import { wordsOf } from "#text";
import type { Article, Excerpt, Passage } from "#types";
import { articleOf } from "./articles.ts";

/** Words of title and body with their walls, by the definition, not by the code under test. */
function wordRows(article: Article): ReturnType<typeof wordsOf>[] {
  const rows: ReturnType<typeof wordsOf>[] = [[]];
  for (const block of article.blocks) {
    if (block.role === "title" || block.role === "body") rows.at(-1)?.push(...wordsOf(article.text, block));
    else rows.push([]);
  }
  return rows;
}

/** `size` words in a row of an article, as they are compared and where they stand. */
export interface Run {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Every run of `size` words of an article. */
export function runsOf(article: Article, size: number): Run[] {
  return wordRows(article).flatMap((row) =>
    row.slice(0, Math.max(0, row.length - size + 1)).map((_, i) => {
      const words = row.slice(i, i + size);
      const key = words.map((word) => word.norm).join(" ");
      return { key, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
    }),
  );
}

/** How many of the articles hold each run. */
export function holdersOf(articles: readonly Article[], size: number): Map<string, number> {
  const holders = new Map<string, number>();
  for (const article of articles)
    for (const key of new Set(runsOf(article, size).map((run) => run.key)))
      holders.set(key, (holders.get(key) ?? 0) + 1);
  return holders;
}

/** Shared runs of any two of the articles that lie in no passage of the two; `counts` says which runs are asked for. */
export function uncovered(
  articles: readonly Article[],
  passages: readonly Passage[],
  size: number,
  counts: (run: Run, article: Article, other: Article) => boolean = () => true,
): string[] {
  const runs = new Map(articles.map((article) => [article.id, runsOf(article, size)]));
  const keys = new Map([...runs].map(([id, of]) => [id, new Set(of.map(({ key }) => key))]));
  const members = membersByPair(passages);
  const missing: string[] = [];
  for (const [article, other] of articles.flatMap((a) => articles.map((b) => [a, b] as const))) {
    if (article.id === other.id) continue;
    const found = members.get(`${article.id} ${other.id}`) ?? [];
    const asked = (runs.get(article.id) ?? []).filter(
      (run) => keys.get(other.id)?.has(run.key) && counts(run, article, other),
    );
    for (const run of asked)
      if (!found.some(({ start, end }) => start <= run.start && run.end <= end))
        missing.push(`${article.id}/${other.id} ${run.start}–${run.end}`);
  }
  return missing;
}

/** Members by their article and the other one. */
function membersByPair(passages: readonly Passage[]): Map<string, Excerpt[]> {
  const members = new Map<string, Excerpt[]>();
  for (const [i, j] of [
    [0, 1],
    [1, 0],
  ] as const)
    for (const passage of passages) {
      const [one, other] = [passage.members[i], passage.members[j]];
      const key = `${one?.article} ${other?.article}`;
      if (one) members.set(key, [...(members.get(key) ?? []), one]);
    }
  return members;
}

const few = fc.constantFrom("ox", "elm");
/** Words in different letters and marks. */
export const more = fc.constantFrom("Ash", "bog,", "cow.", "dew", "elk", "fog!", "gem", "hut");
const mark = fc.constantFrom("", "", "", "% ", "! ", "# ");
const wordsFrom = (word: fc.Arbitrary<string>) => fc.array(word, { minLength: 1, maxLength: 30 });
const slice = fc.tuple(mark, fc.nat(5), fc.nat(30), fc.nat(30));

/** Up to so many articles cut together from a few common rows of words, so that they share stretches, repeat them and break them. */
export function batchOf(most: number): fc.Arbitrary<Article[]> {
  return fc
    .constantFrom(few, more)
    .chain((word) =>
      fc.tuple(
        fc.array(wordsFrom(word), { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(slice, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: most, size: "max" }),
      ),
    )
    .map(([rows, plans]) =>
      plans.map((plan, i) => articleOf(`a${i}`, plan.map((part) => written(part, rows)).join(""))),
    );
}

function written(
  [role, row, from, length]: [string, number, number, number],
  rows: readonly (readonly string[])[],
): string {
  const words = rows[row % rows.length] ?? [];
  const part = words.slice(from % words.length).slice(0, length);
  return (role === "" ? " " : `\n${role}`) + part.join(" ");
}

const beside = fc.constantFrom("Ada", "Bo", "Cy");
const phrase = fc.tuple(fc.nat(6), beside, beside, beside, beside);

/** Up to so many articles that share nothing but five words everybody has, and by chance some of the words around them. */
export function phrasesOf(most: number): fc.Arbitrary<Article[]> {
  const plan = fc.array(phrase, { minLength: 1, maxLength: 4 });
  return fc.array(plan, { minLength: 2, maxLength: most, size: "max" }).map((plans) =>
    plans.map((phrases, i) => {
      const parts = phrases.map(([own, a, b, c, d], k) => {
        const words = Array.from({ length: own }, (_, j) => `own${i}x${k}x${j}`);
        return [...words, a, b, "said in a statement on", c, d].join(" ");
      });
      return articleOf(`a${String(i).padStart(2, "0")}`, `${parts.join(" ")} end${i}`);
    }),
  );
}
