import { expect, test, vi } from "vitest";
import { clusterPassages, findPassages, indexArticle, openArchive, traceCopies } from "#reuse";
import { articleOf, membersOf } from "./articles.ts";

vi.setConfig({ testTimeout: 60_000 }); // big input on a busy machine, not a measure

const words = (count: number, from = 0): string => Array.from({ length: count }, (_, i) => `w${from + i}`).join(" ");

test("one word repeated a hundred thousand times is covered on both sides by a handful of passages", () => {
  const articles = [articleOf("a", "ha ".repeat(100_000)), articleOf("b", "ha ".repeat(60_000))];
  const passages = findPassages(articles);
  expect(passages.length).toBeGreaterThan(0);
  expect(passages.length).toBeLessThan(10);
  expect(Math.max(...passages.map((passage) => passage.members[0]?.end ?? 0))).toBe(299_999);
});

test("a short phrase repeated thousands of times on both sides takes linear time", () => {
  const phrase = "ring the bell and ring the bell again then";
  const articles = [articleOf("a", `${phrase} x `.repeat(5_000)), articleOf("b", `y ${phrase} `.repeat(5_000))];
  expect(findPassages(articles).length).toBeGreaterThan(0);
});

test("two identical articles of 200 kB are one passage", () => {
  const text = words(31_000);
  expect(text.length).toBeGreaterThan(200_000);
  const passages = findPassages([articleOf("a", text), articleOf("b", text)]);
  expect(passages.map(membersOf)).toEqual([[text, text]]);
  expect(passages[0]?.kind).toBe("verbatim");
});

test("a text without a space, and one of marks alone, are read", () => {
  const articles = [articleOf("a", "z".repeat(300_000)), articleOf("b", "“”—".repeat(100_000))];
  expect(findPassages(articles)).toEqual([]);
});

test("pairs grow with the articles and not with their square, whatever line they all end with", () => {
  const line = "write to us at the old customs house on Ostrel quay";
  const pairsOf = (count: number) => {
    const archive = openArchive({ words: 40 * count });
    const articles = Array.from({ length: count }, (_, i) => articleOf(`a${i}`, `${words(30, 30 * i)} ${line}`));
    return articles.reduce((pairs, article) => pairs + indexArticle(archive, article).length, 0);
  };
  expect(pairsOf(2000)).toBeGreaterThan(4 * 1900);
  expect(pairsOf(2000)).toBeLessThanOrEqual(2 * 4 * 2000 + 16 * 16);
});

test("an archive names all of sixteen holders of a run, and to those that come later the first four", () => {
  const line = "write to us at the old customs house on Ostrel quay";
  const archive = openArchive({ words: 40_000 });
  const named = Array.from({ length: 60 }, (_, i) =>
    indexArticle(archive, articleOf(`a${i}`, `${words(30, 30 * i)} ${line}`)),
  );
  expect(named[15]).toEqual(Array.from({ length: 15 }, (_, i) => i));
  expect(named[59]).toEqual(expect.arrayContaining([0, 1, 2, 3]));
  expect(named[59]?.length).toBeLessThan(10);
});

const copies = Array.from({ length: 300 }, (_, i) =>
  articleOf(`c${String(i).padStart(3, "0")}`, words(400), {
    published: `2031-05-04T00:00:${String(i % 60).padStart(2, "0")}Z`,
  }),
);

test("every two of 120 copies are compared", () => {
  expect(findPassages(copies.slice(0, 120))).toHaveLength((120 * 119) / 2);
});

test("beyond the crowd copies are compared with its first holders, and all are one cluster", () => {
  const passages = findPassages(copies, { crowd: 16 });
  expect(passages.length).toBeLessThanOrEqual(2 * 16 * 300);
  expect(new Set(passages.flatMap((passage) => passage.members.map((member) => member.article))).size).toBe(300);
  const clusters = clusterPassages(passages);
  expect(clusters).toHaveLength(300);
  expect(new Set(clusters.map((member) => member.cluster)).size).toBe(1);
  const parents = traceCopies(copies, passages, []).map((article) => article.parent?.article);
  expect(parents.filter((parent) => parent !== undefined).length).toBe(295); // five are of the first second
});

test("late in a crowd, two copies that share an edit are still compared with each other", () => {
  const edited = `${words(200)} ${words(20, 900)} ${words(180, 220)}`;
  const late = [
    articleOf("x1", edited, { published: "2031-06-01" }),
    articleOf("x2", edited, { published: "2031-06-02" }),
  ];
  const between = findPassages([...copies, ...late], { crowd: 16 }).filter((passage) =>
    passage.members.every((member) => member.article.startsWith("x")),
  );
  expect(between.map(membersOf)).toEqual([[edited, edited]]);
});
