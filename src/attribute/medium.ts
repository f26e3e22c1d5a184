import { readWordTable } from "#text";
import type { Span } from "#types";

const media = readWordTable(new URL("./media.tsv", import.meta.url), 2).map(([medium = "", words = ""]) => ({
  medium,
  pattern: new RegExp(`\\b(?:${words})\\b`, "i"),
}));

/** How far behind a cue its medium may stand ("denied on Sunday in a tweet that …"), in code units. */
const REACH = 40;

/** How the words were uttered, from the cue and the words right before and behind it; null where that is not stated. */
export function mediumOf(text: string, source: readonly Span[], cue: readonly Span[]): string | null {
  const [first] = cue;
  const last = cue.at(-1);
  if (!first || !last) return null;
  const line = (from: number, to: number) => text.slice(Math.max(0, from), to);
  const behind = /^[^\n“"”.]*/.exec(line(last.end, last.end + REACH))?.[0] ?? "";
  const between =
    source[0] && source[0].end <= first.start && first.start - source[0].end < REACH
      ? line(source[0].end, first.start)
      : "";
  const words = `${between} ${line(first.start, last.end)}${behind}`;
  return media.find(({ pattern }) => pattern.test(words))?.medium ?? null;
}
