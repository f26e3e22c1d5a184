/** Attributions on PolNeAR's development part, read and attributed as a user would, top level only (PolNeAR marks only that). */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute } from "#attribute";
import { readRecord } from "#read";
import {
  type AttributionCounts,
  type AttributionFigures,
  addArticle,
  figuresOf,
  fromCodePoints,
  type Marked,
} from "./attribution.ts";
import { absentSet, attributionRows, type Figure, type Measured } from "./figures.ts";
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
  let moved = 0;
  for (const [i, record] of records.entries()) {
    const { articles } = readRecord(record, { path: file, line: i + 1 });
    const [article] = articles;
    // Offsets hold only in the text as given; a text that was changed would be measured against other characters.
    const kept = article?.text === record.text;
    if (!kept) moved++;
    const found = article && kept ? attribute(article).attributions.filter(({ parent }) => parent === null) : [];
    predictions.push({ id: record.id, text: record.text, attributions: found });
    for (const { attributions } of record.annotations)
      addArticle(
        counts,
        record.text,
        attributions.map((gold) => goldMarks(record.text, gold)),
        found,
      );
    if (i % 10 === 9) progress(`${SET}: ${i + 1} of ${records.length} articles`);
  }
  const figures = figuresOf(counts);
  const remarks = [agreesWithScript(folder, file, predictions, figures)];
  if (moved > 0)
    remarks.push(`${moved} of ${records.length} texts came back changed from \`readRecord\` and count as not read.`);
  return { set: SET, absent: null, figures: rows(figures), remarks };
}

function rows(figures: AttributionFigures): Figure[] {
  return attributionRows(figures, BESIDE);
}

/** The texts of PolNeAR dev, for speed; null where it is absent. */
export function readRecords(file: string): PolnearRecord[] {
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
