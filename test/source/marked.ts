import { identifySources } from "#source";
import { stableId } from "#text";
import type { Article, Attribution, Block, Source, Span, Story } from "#types";
import { blankArticle, blankAttribution } from "../blank.ts";

/** An article marked up: `<source>`, `<cue>`, `<content>` with a number where there are several ("<source2>"); `<content2 in=1>` lies in the first. */
export interface Marked {
  readonly outlet?: string;
  readonly title?: string;
  readonly text: string;
}

interface Marks {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
  parent: string | null;
}

const TAG = /<(\/?)(source|cue|content)(\d*)(?: in=(\d+))?>/g;

/** The plain text of a marked one and what its marks say, by number. */
function unmark(marked: string): { text: string; marks: Map<string, Marks> } {
  const marks = new Map<string, Marks>();
  const open = new Map<string, number>();
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(TAG)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const [, closing, role = "", number = "", parent] = match;
    const mark = marks.get(number || "1") ?? { source: [], cue: [], content: [], parent: null };
    marks.set(number || "1", mark);
    if (parent) mark.parent = parent;
    if (!closing) open.set(role + number, text.length);
    else mark[role as "source" | "cue" | "content"].push({ start: open.get(role + number) ?? 0, end: text.length });
  }
  return { text: text + marked.slice(at), marks };
}

/** An article and its attributions from a marked text; the title, where given, is the first block. */
export function readMarked({ outlet, title, text: marked }: Marked): { article: Article; attributions: Attribution[] } {
  const { text, marks } = unmark(title === undefined ? marked : `${title}\n\n${marked}`);
  const id = stableId("a", text, outlet ?? null);
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const role = title !== undefined && blocks.length === 0 ? "title" : "body";
    blocks.push({ start: match.index, end: match.index + match[0].length, role, reason: null });
  }
  const article: Article = {
    ...blankArticle,
    id,
    outlet: outlet ?? null,
    text,
    blocks,
  };
  const attributions = [...marks].map(
    ([number, mark]): Attribution => ({
      ...blankAttribution,
      id: `${id}-${number}`,
      article: id,
      source: mark.source,
      cue: mark.cue,
      content: mark.content,
      parent: mark.parent === null ? null : `${id}-${mark.parent}`,
      method: "marked by hand",
    }),
  );
  return { article, attributions };
}

/** A story of marked articles, identified. */
export function identifyMarked(...texts: readonly Marked[]) {
  const read = texts.map(readMarked);
  const articles = read.map(({ article }) => article);
  const story: Story = { id: "st-1", title: "", articles: articles.map(({ id }) => id), from: null, to: null };
  const attributions = read.flatMap((one) => one.attributions);
  return { ...identifySources(story, articles, attributions), articles, story, given: attributions };
}

/** How a source is written in the tests: its name, or kind and description. */
export function label(sources: readonly Source[], id: string | null): string | null {
  const source = sources.find((one) => one.id === id);
  if (!source) return null;
  return source.name ?? `${source.kind}: ${source.description}`;
}

/** Who stands behind each attribution and who carried it, in the order of their numbers: "Ilse Brandt ← Tolm Echo". */
export function chains(...texts: readonly Marked[]): (string | null)[] {
  const { sources, attributions } = identifyMarked(...texts);
  return attributions.map(({ sourceId, via }) =>
    [label(sources, sourceId), ...via.map((outlet) => label(sources, outlet))].join(" ← "),
  );
}
