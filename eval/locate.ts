/** Finds the strings of a marked example in a text: white space of any length counts as one space, words are whole. */
import type { Span } from "#types";
import type { Marked } from "./attribution.ts";

/** A text with its runs of white space as one space, and where each of its units stands in the text. */
export interface Collapsed {
  readonly text: string;
  readonly at: readonly number[];
}

/** What says where an attribution stands: strings of the text, and a sentence that occurs once and holds the cue. */
export interface Locator {
  readonly source: string | null;
  readonly cue: string;
  readonly content: readonly string[];
  readonly sentence: string;
}

/** White space (no-break space too) as single spaces. */
export function collapse(text: string): Collapsed {
  let collapsed = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const space = /\s/.test(text.charAt(i));
    if (space && collapsed.endsWith(" ")) continue;
    collapsed += space ? " " : text.charAt(i);
    at.push(i);
  }
  return { text: collapsed, at };
}

/** All places of a string in the collapsed text, as spans of the original. */
export function places(collapsed: Collapsed, wanted: string): Span[] {
  return placesIn(collapsed.text, collapse(wanted).text).map((span) => original(collapsed, span));
}

/** The spans of an attribution's parts; null where its sentence, cue, source or content does not stand in the text. */
export function locateMarks(collapsed: Collapsed, { source, cue, content, sentence }: Locator): Marked | null {
  const [inside] = placesIn(collapsed.text, collapse(sentence).text, false);
  if (!inside) return null;
  const cuePlace = placesIn(collapsed.text, cue).find((span) => inside.start <= span.start && span.end <= inside.end);
  if (!cuePlace) return null;
  const near = (wanted: string) => nearest(placesIn(collapsed.text, collapse(wanted).text), cuePlace);
  const contents = content.map(near);
  const sources = source === null ? [] : [near(source)];
  const all = [...contents, ...sources];
  if (all.some((span) => span === null)) return null;
  const back = (spans: readonly (Span | null)[]) => spans.flatMap((span) => (span ? [original(collapsed, span)] : []));
  return { source: back(sources), cue: back([cuePlace]), content: back(contents) };
}

function original({ at }: Collapsed, { start, end }: Span): Span {
  return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 };
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

/** Non-overlapping places of a string; an end that is a letter or digit must end a word there. */
function placesIn(text: string, wanted: string, whole = true): Span[] {
  const found: Span[] = [];
  if (wanted === "") return found;
  const cuts = (a: string, b: string) => whole && WORD_UNIT.test(a) && WORD_UNIT.test(b);
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (cuts(text.charAt(start - 1), wanted.charAt(0)) || cuts(wanted.charAt(wanted.length - 1), text.charAt(end)))
      continue;
    found.push({ start, end });
  }
  return found;
}

function nearest(spans: readonly Span[], to: Span): Span | null {
  const distance = ({ start, end }: Span) => Math.max(start - to.end, to.start - end, 0);
  let best: Span | null = null;
  for (const span of spans) if (best === null || distance(span) < distance(best)) best = span;
  return best;
}
