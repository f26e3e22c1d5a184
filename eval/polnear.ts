/** Attributions on PolNeAR's development part, read and attributed as a user would, top level only (PolNeAR marks only that). */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute } from "#attribute";
import { readRecord } from "#read";
import type { Attribution } from "#types";
import {
  type AttributionCounts,
  type AttributionFigures,
  addArticle,
  figuresOf,
  fromCodePoints,
  type Marked,
  markedText,
  unpaired,
} from "./attribution.ts";
import { absentSet, attributionRows, type Measured } from "./figures.ts";
import { agreesWithScript, type Prediction } from "./reference.ts";

type Points = readonly (readonly [number, number])[];

interface PolnearRecord {
  readonly id: string;
  readonly text: string;
  readonly annotations: readonly {
    readonly attributions: readonly { readonly source: Points; readonly cue: Points; readonly content: Points }[];
  }[];
}

/** People against people on PolNeAR's training articles marked by several; published systems on its test part, which is not here. */
const BESIDE: Readonly<Partial<Record<keyof AttributionFigures, string>>> = {
  relaxed: "people 0.749",
  direct: "people 0.952",
  mixed: "people 0.876",
  indirect: "people 0.689",
  strict: "people 0.665",
  "exact source":
    "people 0.791; on the test part CofeNet-BERT 0.832, BERT 0.811, best without pretraining 0.733, CRF 0.506",
  "exact cue":
    "people 0.708; on the test part CofeNet-BERT 0.753, BERT 0.740, best without pretraining 0.662, CRF 0.534",
  "exact content":
    "people 0.713; on the test part CofeNet-BERT 0.729, BERT 0.689, best without pretraining 0.636, CRF 0.286",
  content: "people 0.907",
  source: "people 0.798",
  cue: "people 0.696",
};

const SET = "PolNeAR dev";

/** The attribution figures on PolNeAR dev below `folder` (`polnear/dev.jsonl`), and whether the reference script agrees. */
export function measurePolnear(folder: string, progress: (line: string) => void): Measured {
  const file = join(folder, "polnear", "dev.jsonl");
  if (!existsSync(file)) return absentSet(SET, `${file} is not there`);
  const records = readRecords(file);
  const counts: AttributionCounts = new Map();
  const predictions: Prediction[] = [];
  const wrong: string[] = [];
  for (const [i, record] of records.entries()) {
    const found = attributed(record, file, i + 1);
    predictions.push({ id: record.id, text: record.text, attributions: found ?? [] });
    for (const { attributions } of record.annotations) {
      const gold = attributions.map((one) => goldMarks(record.text, one));
      addArticle(counts, record.text, gold, found ?? []);
      wrong.push(...wrongIn(record, gold, found ?? []));
    }
    if (found === null) wrong.push(`${record.id}: the text came back changed, so that nothing of it counts`);
    if (i % 10 === 9) progress(`${SET}: ${i + 1} of ${records.length} articles`);
  }
  const figures = figuresOf(counts);
  const [first, ...rest] = attributionRows(figures, BESIDE);
  const rows = [...(first ? [{ ...first, wrong }] : []), ...rest];
  return { set: SET, absent: null, figures: rows, remarks: [agreesWithScript(folder, file, predictions, figures)] };
}

/** The outermost attributions of a record; null where its text was changed, since offsets hold only in the text as given. */
function attributed(record: PolnearRecord, path: string, line: number): Attribution[] | null {
  const [article] = readRecord(record, { path, line }).articles;
  if (article?.text !== record.text) return null;
  return attribute(article).attributions.filter(({ parent }) => parent === null);
}

function wrongIn({ id, text }: PolnearRecord, gold: readonly Marked[], found: readonly Attribution[]): string[] {
  const { missed, extra } = unpaired(text, gold, found);
  return [
    ...missed.flatMap((i) => gold[i] ?? []).map((one) => `${id}, missed: ${markedText(text, one)}`),
    ...extra.flatMap((i) => found[i] ?? []).map((one) => `${id}, in no gold (${one.method}): ${markedText(text, one)}`),
  ];
}

function readRecords(file: string): PolnearRecord[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as PolnearRecord);
}

function goldMarks(
  text: string,
  gold: { readonly source: Points; readonly cue: Points; readonly content: Points },
): Marked {
  return {
    source: fromCodePoints(text, gold.source),
    cue: fromCodePoints(text, gold.cue),
    content: fromCodePoints(text, gold.content),
  };
}
