/** Texts with marks: `<source>`, `<cue>`, `<content>`, numbered where there are several ("<source2>"); a line is a block, its role in braces. */
import { readMarks } from "#model/fake";
import type { Attribution, BlockRole, Span } from "#types";

const ROLE = /^(?:\{(title|byline|caption|boilerplate|dateline)\})/;

/** A text without its marks, the role of each line that is not empty, and what the marks say. */
export interface MarkedText {
  readonly text: string;
  readonly roles: readonly BlockRole[];
  /** An attribution a line: "source | cue | content", each stretch with its place ("Orrin@12"), by number. */
  readonly expected: readonly string[];
}

/** Reads a marked text. Throws a RangeError where a mark is not closed. */
export function readMarked(marked: string): MarkedText {
  const { plain, roles } = readRoles(marked);
  const { text, stretches } = readMarks(plain);
  const numbers = [...new Set(stretches.map(({ number }) => number))];
  const expected = numbers.map((number) =>
    lineOf(text, (role) => stretches.filter((one) => one.label === role && one.number === number)),
  );
  return { text, roles, expected };
}

function readRoles(marked: string): { plain: string; roles: BlockRole[] } {
  const lines = marked.split("\n");
  const roles = lines.flatMap((line) => (line === "" ? [] : [(ROLE.exec(line)?.[1] ?? "body") as BlockRole]));
  return { plain: lines.map((line) => line.replace(ROLE, "")).join("\n"), roles };
}

/** An attribution as a marked text expects it. */
export function lineIn(text: string, found: Pick<Attribution, "source" | "cue" | "content">): string {
  return lineOf(text, (role) => found[role as "source" | "cue" | "content"]);
}

function lineOf(text: string, spansOf: (role: string) => readonly Span[]): string {
  return ["source", "cue", "content"]
    .map((role) =>
      spansOf(role)
        .map(({ start, end }) => `${text.slice(start, end)}@${start}`)
        .join(" … "),
    )
    .join(" | ");
}
