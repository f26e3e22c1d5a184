/** Articles marked as PolNeAR's are: read and attributed as a user would, and counted. */
import { readFileSync } from "node:fs";
import { attributeWith } from "#pipeline";
import { readRecord } from "#read";
import type { Attribution } from "#types";
import {
  type AttributionCounts,
  addArticle,
  fromCodePoints,
  type Marked,
  markedText,
  unpaired,
} from "./attribution.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Prediction } from "./reference.ts";
import type { Judged } from "./reliability.ts";

type Points = readonly (readonly [number, number])[];

/** A text with everybody's marks, in code points. */
export interface MarkedRecord {
  readonly id: string;
  readonly text: string;
  readonly annotations: readonly { readonly attributions: readonly MarkedPoints[] }[];
}

interface MarkedPoints {
  readonly source: Points;
  readonly cue: Points;
  readonly content: Points;
  /** Index of the attribution whose content holds this one; null or absent for the outermost. */
  readonly parent?: number | null;
}

/** What came of a set of records. */
export interface RecordsMeasured {
  /** Of the outermost alone, found and marked. */
  readonly outermost: AttributionCounts;
  /** Of all. */
  readonly all: AttributionCounts;
  readonly predictions: readonly Prediction[];
  readonly wrong: readonly string[];
  /** Of the outermost found, against everybody's marks. */
  readonly judged: readonly Judged[];
}

/** The records of a JSON Lines file. */
export function readMarkedRecords(file: string): MarkedRecord[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as MarkedRecord);
}

/** Attributes each record and counts what was right; `file` is where they come from, for notes. */
export async function measureRecords(
  set: string,
  file: string,
  records: readonly MarkedRecord[],
  { progress, reader }: Circumstances,
): Promise<RecordsMeasured> {
  const outermost: AttributionCounts = new Map();
  const all: AttributionCounts = new Map();
  const predictions: Prediction[] = [];
  const wrong: string[] = [];
  const judged: Judged[] = [];
  for (const [i, record] of records.entries()) {
    const found = await attributed(record, file, i + 1, reader);
    const top = (found ?? []).filter(({ parent }) => parent === null);
    predictions.push({ id: record.id, text: record.text, attributions: top });
    for (const { attributions } of record.annotations) {
      const gold = attributions.map((one) => goldMarks(record.text, one));
      const goldTop = gold.filter((_, at) => (attributions[at]?.parent ?? null) === null);
      addArticle(outermost, record.text, goldTop, top);
      addArticle(all, record.text, gold, found ?? []);
      const { missed, extra } = unpaired(record.text, goldTop, top);
      wrong.push(...linesOf(record, "missed", goldTop, missed));
      wrong.push(...extra.flatMap((at) => linesOf(record, `in no gold (${top[at]?.method})`, top, [at])));
      judged.push(...judgedBy(top, extra));
    }
    if (found === null) wrong.push(`${record.id}: the text came back changed, so that nothing of it counts`);
    if (i % 10 === 9) progress(`${set}: ${i + 1} of ${records.length} articles`);
  }
  return { outermost, all, predictions, wrong, judged };
}

/** The attributions of a record; null where its text was changed, since offsets hold only in the text as given. */
async function attributed(
  record: MarkedRecord,
  path: string,
  line: number,
  reader: Circumstances["reader"],
): Promise<readonly Attribution[] | null> {
  const [article] = readRecord(record, { path, line }).articles;
  if (article?.text !== record.text) return null;
  return (await attributeWith(article, reader)).attributions;
}

function linesOf({ id, text }: MarkedRecord, what: string, marks: readonly Marked[], at: readonly number[]): string[] {
  return at.flatMap((i) => marks[i] ?? []).map((one) => `${id}, ${what}: ${markedText(text, one)}`);
}

function judgedBy(found: readonly Attribution[], extra: readonly number[]): Judged[] {
  const wrong = new Set(extra);
  return found.map(({ score }, i) => ({ score, isRight: !wrong.has(i) }));
}

function goldMarks(text: string, gold: MarkedPoints): Marked {
  return {
    source: fromCodePoints(text, gold.source),
    cue: fromCodePoints(text, gold.cue),
    content: fromCodePoints(text, gold.content),
  };
}
