/** How well the weights name people, organizations and places, on GUM's hand-made marks (Zeldes 2017); nothing of GUM was learned from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NameReading } from "#model";
import { findQuotations } from "#text";
import { NAMES_SET } from "./attribution-sets.ts";
import { articleOf } from "./blank.ts";
import type { Circumstances } from "./circumstances.ts";
import { absentSet, type Measured } from "./figures.ts";
import { type GumDocument, readGum } from "./gum.ts";
import { addRates, figuresOfSums, type Sums } from "./sums.ts";

/** What the weights call a name, GUM's type for it, and the word for several. */
const KINDS = [
  { kind: "person", type: "person", several: "people" },
  { kind: "organization", type: "organization", several: "organizations" },
  { kind: "location", type: "place", several: "locations" },
] as const;

/**
 * F1 over the words that GUM tags as proper nouns: a word is right where the name that holds it is of the kind of the innermost
 * mention that holds it. News is what the weights learned on; interviews, speeches and biographies are not.
 */
export async function measureNames({ folder, progress, reader }: Circumstances): Promise<Measured> {
  const path = join(folder, "gum");
  if (!existsSync(path)) return absentSet(NAMES_SET, `${path} is not there`);
  if (!reader) return absentSet(NAMES_SET, "rules name nobody");
  const sums: Sums = new Map();
  for (const [i, document] of readGum(path).entries()) {
    const { text, blocks } = articleOf(document.text);
    const outermost = findQuotations(text, blocks).filter(({ parent }) => parent === null);
    const { names } = await reader.read(text, blocks, outermost);
    addDocument(sums, document, names);
    if (i % 10 === 9) progress(`${NAMES_SET}: ${i + 1} documents`);
  }
  return { set: NAMES_SET, absent: null, figures: figuresOfSums(sums), remarks: [] };
}

function addDocument(sums: Sums, { id, words }: GumDocument, names: readonly NameReading[]): void {
  const part = id.startsWith("GUM_news") ? "news" : "other texts";
  const proper = words
    .filter(({ pos }) => pos === "PROPN")
    .map((word) => ({ ...word, name: names.find(({ start, end }) => start < word.end && end > word.start) }));
  for (const { kind, type, several } of KINDS) {
    const gold = proper.filter(({ entity }) => entity === type);
    const found = proper.filter(({ name }) => name?.kind === kind);
    const tp = gold.filter(({ name }) => name?.kind === kind).length;
    addRates(sums, "model", `words of ${several} F1, ${part}`, { tp, gold: gold.length, found: found.length });
  }
}
