import { expect } from "vitest";
import { attribute, attributeByRules } from "#attribute";
import { openFakeReader, readMarkedText } from "#model/fake";
import type { Attribution } from "#types";
import { articleOf } from "../../eval/blank.ts";
import { lineIn, readMarked } from "../../eval/marked-text.ts";

/** Expects the attributions that the text is marked with (see `eval/marked-text.ts`), these alone, and each of them to have these details. */
export function check(marked: string, ...details: readonly Partial<Attribution>[]): void {
  const { text, roles, expected } = readMarked(marked);
  const { attributions } = attributeByRules(articleOf(text, roles));
  const found = attributions.map((one) => lineIn(text, one));
  expect([...found].sort()).toEqual([...expected].sort());
  for (const [i, detail] of details.entries())
    expect(attributions[found.indexOf(expected[i] ?? "")]).toMatchObject(detail);
}

/** Expects the second attribution of a marked text to lie in the first. */
export function checkNested(marked: string): void {
  check(marked);
  const { text, roles, expected } = readMarked(marked);
  const { attributions } = attributeByRules(articleOf(text, roles));
  const [outer, inner] = expected.map((line) => attributions.find((one) => lineIn(text, one) === line));
  expect(inner?.parent).toBe(outer?.id);
}

/** What comes out where the weights say what the text is marked with: "source | cue | content" a line, with who said so. */
export async function attributed(marked: string) {
  const { text, cues } = readMarkedText(marked);
  const reader = openFakeReader(() => ({ cues }));
  const { attributions, notes } = await attribute(articleOf(text), reader);
  const lines = attributions.map((one) => lineIn(text, one).replace(/@\d+/g, ""));
  return { text, attributions, lines, notes };
}
