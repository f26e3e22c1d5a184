import type { Span } from "#types";
import type { NameReading } from "../reader.ts";
import type { FakeAnswer } from "./reader.ts";

/** A text without its marks, and what they say. */
export interface MarkedText {
  readonly text: string;
  readonly cues: readonly FakeAnswer[];
  readonly names: readonly NameReading[];
}

const MARK = /<(\/?)(source|cue|content|person|organization|location|other)(\d*)>/g;

/** A stretch between two marks. */
export interface MarkedStretch extends Span {
  /** "source", "cue", "content", or a kind of name. */
  readonly label: string;
  /** Which attribution it belongs to; "" where there is one. */
  readonly number: string;
}

/**
 * Reads `<source>`, `<cue>` and `<content>`, numbered where there are several attributions ("<cue2>"), and names (`<person>`,
 * `<organization>`, `<location>`, `<other>`). Every attribution needs a cue; throws a RangeError where a mark is not closed.
 */
export function readMarkedText(marked: string): MarkedText {
  const { text, stretches } = readMarks(marked);
  const numbers = [...new Set(stretches.filter(({ label }) => label === "cue").map(({ number }) => number))];
  const spansOf = (label: string, number: string) =>
    stretches.filter((one) => one.label === label && one.number === number).map(({ start, end }) => ({ start, end }));
  const cues = numbers.map((number) => ({
    source: spansOf("source", number),
    cue: spansOf("cue", number),
    content: spansOf("content", number),
  }));
  return { text, cues, names: stretches.flatMap(nameOf) };
}

/** A text without its marks, and the stretches they mark, the outer before the inner. Throws a RangeError where a mark is not closed. */
export function readMarks(marked: string): { text: string; stretches: MarkedStretch[] } {
  const stretches: MarkedStretch[] = [];
  const open = new Map<string, number>();
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [mark, closing, label = "", number = ""] = match;
    text += marked.slice(at, match.index);
    at = match.index + mark.length;
    const start = open.get(label + number);
    if (!closing) open.set(label + number, text.length);
    else if (start === undefined) throw new RangeError(`${mark} closes nothing in: ${marked}`);
    else {
      stretches.push({ start, end: text.length, label, number });
      open.delete(label + number);
    }
  }
  if (open.size > 0) throw new RangeError(`<${[...open.keys()].join(">, <")}> is not closed in: ${marked}`);
  return { text: text + marked.slice(at), stretches: stretches.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function nameOf({ start, end, label }: MarkedStretch): NameReading[] {
  if (label === "source" || label === "cue" || label === "content") return [];
  return [{ start, end, kind: label as NameReading["kind"], score: 1 }];
}
