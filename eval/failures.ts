/** Texts of the failures that users of such tools report: which come out as they are marked. One half is open, of the other the count alone. */
import { attributeWith } from "#pipeline";
import { FAILURES_SET } from "./attribution-sets.ts";
import { articleOf } from "./blank.ts";
import type { Circumstances } from "./circumstances.ts";
import { type Measured, share } from "./figures.ts";
import { lineIn, readMarked } from "./marked-text.ts";
import type { ReportedFailure } from "./reported-failures/case.ts";
import { reportedFailures } from "./reported-failures/cases.ts";

/** How many texts of each half come out to the word: these attributions, no others, nested and noted as they should be. */
export async function measureFailures({ reader }: Pick<Circumstances, "reader">): Promise<Measured> {
  const figures = [];
  for (const half of ["open", "held"] as const) {
    const cases = reportedFailures.filter((one) => one.half === half);
    const wrong: string[] = [];
    for (const one of cases) wrong.push(...(await misread(one, reader)));
    const name = `texts read to the word, ${half === "open" ? "open half" : "held-out half"}`;
    const figure = share("attribute", name, cases.length - wrong.length, cases.length);
    figures.push(half === "open" ? { ...figure, wrong } : figure);
  }
  return { set: FAILURES_SET, absent: null, figures, remarks: [] };
}

/** One line on what is wrong, or none. */
async function misread({ marked, name, nested, notes }: ReportedFailure, reader: Circumstances["reader"]) {
  const { text, roles, expected } = readMarked(marked);
  const found = await attributeWith(articleOf(text, roles), reader);
  const lines = found.attributions.map((one) => lineIn(text, one));
  const missed = expected.filter((line) => !lines.includes(line));
  const extra = lines.filter((line) => !expected.includes(line));
  const [outer, inner] = expected.map((line) => found.attributions[lines.indexOf(line)]);
  const codes = found.notes.map(({ code }) => code);
  const what = [
    ...missed.map((line) => `missed ${line}`),
    ...extra.map((line) => `found ${line}`),
    ...(nested && inner?.parent !== outer?.id ? ["not nested"] : []),
    ...(notes ?? []).filter((code) => !codes.includes(code)).map((code) => `no note ${code}`),
  ];
  return what.length === 0 ? [] : [`${name} ${what.join("; ")}`];
}
