/** Attributions on PolNeAR's development part, top level only (PolNeAR marks only that), beside people and published systems. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type AttributionFigures, figuresOf } from "./attribution.ts";
import type { Circumstances } from "./circumstances.ts";
import { absentSet, attributionRows, type Measured } from "./figures.ts";
import { measureRecords, readMarkedRecords } from "./records.ts";
import { agreesWithScript } from "./reference.ts";
import { reliabilityRows, toDiagram } from "./reliability.ts";

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
export async function measurePolnear(given: Circumstances): Promise<Measured> {
  const file = join(given.folder, "polnear", "dev.jsonl");
  if (!existsSync(file)) return absentSet(SET, `${file} is not there`);
  const { outermost, predictions, wrong, judged } = await measureRecords(SET, file, readMarkedRecords(file), given);
  const figures = figuresOf(outermost);
  const [first, ...rest] = attributionRows(figures, BESIDE);
  const rows = [...(first ? [{ ...first, wrong }] : []), ...rest, ...reliabilityRows(judged)];
  return {
    set: SET,
    absent: null,
    figures: rows,
    remarks: [agreesWithScript(given.folder, file, predictions, figures)],
    drawing: { path: "docs/errors/attribute-scores.svg", svg: toDiagram(judged, SET) },
  };
}
