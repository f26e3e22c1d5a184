/** Texts with marks: `<source>`, `<cue>`, `<content>`, numbered where there are several ("<source2>"); a line is a block, its role in braces. */
import type { Attribution, BlockRole, Span } from "#types";

const TAG = /<(\/?)(source|cue|content)(\d*)>/g;
const ROLE = /^(?:\{(title|byline|caption|boilerplate|dateline)\})/;

/** A text without its marks, the role of each line that is not empty, and what the marks say. */
export interface MarkedText {
  readonly text: string;
  readonly roles: readonly BlockRole[];
  /** An attribution a line: "source | cue | content", each stretch with its place ("Orrin@12"), by number. */
  readonly expected: readonly string[];
}

/** Reads a marked text. */
export function readMarked(marked: string): MarkedText {
  const { plain, roles } = readRoles(marked);
  const stretches = new Map<string, (Span & { role: string })[]>();
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
    lineOf(text, (role) => list.filter((one) => one.role === role).sort((a, b) => a.start - b.start || a.end - b.end)),
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
