import { expect } from "vitest";
import { attribute } from "#attribute";
import { bySpan } from "#text";
import type { Article, Attribution, Block, BlockRole } from "#types";
import { blankArticle } from "../blank.ts";

const TAG = /<(\/?)(source|cue|content)(\d*)>/g;
const ROLE = /^(?:\{(title|byline|caption|boilerplate|dateline)\})/;

/**
 * What a marked text should give, one line an attribution: "source | cue | content", each stretch with its place ("Orrin@12"). Marks are
 * `<source>`, `<cue>`, `<content>`, numbered where there are several ("<source2>"). A line is a block: body, or the role in braces before it.
 */
function readMarked(marked: string): { article: Article; expected: string[] } {
  const { plain, blocks } = readBlocks(marked);
  const stretches = new Map<string, { role: string; start: number; end: number }[]>();
  const open = new Map<string, number>();
  let text = "";
  let at = 0;
  for (const match of plain.matchAll(TAG)) {
    text += plain.slice(at, match.index);
    at = match.index + match[0].length;
    const [, closing, role = "", number = ""] = match;
    const list = stretches.get(number) ?? [];
    stretches.set(number, list);
    if (closing) list.push({ role, start: open.get(role + number) ?? 0, end: text.length });
    else open.set(role + number, text.length);
  }
  text += plain.slice(at);
  const expected = [...stretches.values()].map((list) =>
    lineOf(text, (role) => list.filter((one) => one.role === role).sort(bySpan)),
  );
  return { article: articleOf(text, blocks), expected };
}

function readBlocks(marked: string): { plain: string; blocks: BlockRole[] } {
  const lines = marked.split("\n");
  const blocks = lines.flatMap((line) => (line === "" ? [] : [(ROLE.exec(line)?.[1] ?? "body") as BlockRole]));
  return { plain: lines.map((line) => line.replace(ROLE, "")).join("\n"), blocks };
}

function lineOf(text: string, spansOf: (role: string) => readonly { start: number; end: number }[]): string {
  return ["source", "cue", "content"]
    .map((role) =>
      spansOf(role)
        .map(({ start, end }) => `${text.slice(start, end)}@${start}`)
        .join(" … "),
    )
    .join(" | ");
}

/** An article of that text whose lines are its blocks. */
export function articleOf(text: string, roles: readonly BlockRole[] = [], language = "en"): Article {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((match, i) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: roles[i] ?? "body",
    reason: null,
  }));
  return { ...blankArticle, id: "a-1", language, text, blocks };
}

/** An attribution as `check` compares it. */
export function lineIn(text: string, found: Attribution): string {
  return lineOf(text, (role) => found[role as "source" | "cue" | "content"]);
}

/** Expects the attributions that the text is marked with, these alone, and each of them to have these details. */
export function check(marked: string, ...details: readonly Partial<Attribution>[]): void {
  const { article, expected } = readMarked(marked);
  const { attributions } = attribute(article);
  const found = attributions.map((one) => lineIn(article.text, one));
  expect([...found].sort()).toEqual([...expected].sort());
  for (const [i, detail] of details.entries())
    expect(attributions[found.indexOf(expected[i] ?? "")]).toMatchObject(detail);
}

/** Expects the second attribution of a marked text to lie in the first. */
export function checkNested(marked: string): void {
  check(marked);
  const { article, expected } = readMarked(marked);
  const { attributions } = attribute(article);
  const [outer, inner] = expected.map((line) => attributions.find((one) => lineIn(article.text, one) === line));
  expect(inner?.parent).toBe(outer?.id);
}
