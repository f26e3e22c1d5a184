import { createRequire } from "node:module";
import type { Block, TimeExpression } from "#types";

/** Filled in below. */
export function timesOf(
  _text: string,
  _blocks: readonly Block[],
  _published: string | null,
  _country: string | null,
): TimeExpression[] {
  return [];
}
void createRequire;
