/**
 * Makes `open.json` and `held.json` of the marked texts beside them; the README has the marks.
 *
 * `npx tsx eval/drift/build.ts && npx biome check --write eval/drift`
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#types";
import type {
  DriftArticle,
  DriftAttribution,
  DriftDistractor,
  DriftFile,
  DriftUtterance,
  DriftVersion,
} from "./format.ts";

/** The kinds of change that a version may be marked with. */
const CHANGES: readonly DriftVersion["changes"][number][] = [
  "truncated",
  "ellipsis",
  "reworded",
  "marks-moved",
  "number-changed",
  "date-changed",
];
const NEAR: readonly DriftDistractor["kind"][] = ["other-source", "other-words", "stock-phrase"];

/** What a marked text says; a mark that it does not know, or that is missing, throws. */
export function buildDrift(marked: string): DriftFile {
  const groups = marked.split(/^= /m).slice(1).map(buildUtterance);
  return {
    format: "hearsay-drift",
    version: 1,
    offsets: "utf-16",
    articles: groups.flatMap(({ articles }) => articles),
    utterances: groups.map(({ utterance }) => utterance),
    distractors: groups.flatMap(({ distractors }) => distractors),
  };
}

interface Group {
  readonly articles: readonly DriftArticle[];
  readonly utterance: DriftUtterance;
  readonly distractors: readonly DriftDistractor[];
}

function buildUtterance(group: string): Group {
  const [id = "", ...blocks] = group.split(/\n+# /);
  const built = blocks.map((block, i) => buildArticle(block, `${id}-${i + 1}`));
  const labels = built.flatMap((one) => one.labels);
  const full = labels.filter(({ label }) => label === "full");
  const [fullest] = full;
  if (!fullest || full.length > 1) throw new Error(`${id}: ${full.length} versions are marked as full`);
  const near = labels.filter(({ label }) => label.startsWith("near "));
  const versions = labels.filter((one) => !near.includes(one));
  const stranger = versions.find(({ who }) => who !== fullest.who);
  if (stranger) throw new Error(`${id}: ${stranger.who} is not ${fullest.who}`);
  return {
    articles: built.map(({ article }) => article),
    utterance: { id, who: fullest.who, fullest: fullest.attribution, versions: versions.map(versionOf) },
    distractors: near.map(({ attribution, label }) => ({ attribution, near: id, kind: known(NEAR, label.slice(5)) })),
  };
}

function versionOf({ attribution, label }: Label): DriftVersion {
  const kinds = label === "full" || label === "same" ? [] : label.split(" ");
  return { attribution, changes: kinds.map((kind) => known(CHANGES, kind)) };
}

function known<T extends string>(words: readonly T[], word: string): T {
  const found = words.find((one) => one === word);
  if (!found) throw new Error(`"${word}" is none of ${words.join(", ")}`);
  return found;
}

/** An attribution and what its line says of it. */
interface Label {
  readonly attribution: string;
  readonly who: string;
  readonly label: string;
}

function buildArticle(block: string, id: string): { article: DriftArticle; labels: Label[] } {
  const [head = "", ...lines] = block.trim().split("\n");
  const [outlet = "", published = ""] = head.split(" | ");
  const labelled = lines.flatMap((line) => Array.from(line.matchAll(/^(\d) (.+) \| (.+)$/g)));
  const { text, spans } = readMarks(lines.filter((line) => !/^\d .+ \| /.test(line)).join("\n\n"));
  const labels = labelled.map(([, number = "", who = "", label = ""]): Label => {
    return { attribution: `${id}-${number}`, who, label };
  });
  const attributions = labels.map(({ attribution, who }) => buildAttribution(attribution, who, text, spans));
  return { article: { id, outlet, published, text, attributions }, labels };
}

function buildAttribution(id: string, who: string, text: string, spans: ReadonlyMap<string, Span[]>): DriftAttribution {
  const role = (letter: string) => {
    const found = spans.get(letter + id.slice(-1));
    if (!found) throw new Error(`${id}: no <${letter}> is marked`);
    return found;
  };
  const content = role("q");
  const quotation = content.flatMap((span) => quotationsIn(text, span));
  if (quotation.length === 0) throw new Error(`${id}: no quotation marks`);
  return { id, who, source: role("s"), cue: role("c"), content, quotation };
}

const QUOTED = /“([^”]*)”|"([^"]*)"|‘(.*)’/g;

function quotationsIn(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(QUOTED), (match) => {
    return { start: start + match.index + 1, end: start + match.index + match[0].length - 1 };
  });
}

/** The text without its marks, and the spans between them by letter and number ("s1"). */
function readMarks(marked: string): { text: string; spans: Map<string, Span[]> } {
  const spans = new Map<string, Span[]>();
  const open = new Map<string, number>();
  let text = "";
  for (const part of marked.split(/(<\/?[scq]\d>)/)) {
    const [, slash, name] = /^<(\/?)([scq]\d)>$/.exec(part) ?? [];
    if (name === undefined) text += part;
    else if (slash) spans.set(name, [...(spans.get(name) ?? []), { start: open.get(name) ?? 0, end: text.length }]);
    else open.set(name, text.length);
  }
  return { text: `${text}\n`, spans };
}

if (process.argv[1] === import.meta.filename)
  for (const half of ["open", "held"]) {
    const marked = readFileSync(join(import.meta.dirname, `${half}.txt`), "utf8");
    const file = JSON.stringify(buildDrift(marked), null, 2);
    writeFileSync(join(import.meta.dirname, `${half}.json`), `${file}\n`);
  }
