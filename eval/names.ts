/** How well the weights name people, organizations and places, on GUM's hand-made marks (Zeldes 2017); nothing of GUM was learned from. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { NameReading } from "#model";
import { findQuotations } from "#text";
import { ratesOf } from "./attribution.ts";
import { NAMES_SET } from "./attribution-sets.ts";
import type { Circumstances } from "./circumstances.ts";
import { absentSet, type Figure, type Measured } from "./figures.ts";
import { type GumDocument, readGum } from "./gum.ts";

/** GUM's types of what the weights call so. */
const KINDS = { person: "person", organization: "organization", location: "place" } as const;
type Kind = keyof typeof KINDS;

interface Count {
  tp: number;
  gold: number;
  found: number;
}

/**
 * F1 over the words that GUM tags as proper nouns: a word is right where the name that holds it is of the kind of the innermost
 * mention that holds it. News is what the weights learned on; interviews, speeches and biographies are not.
 */
export async function measureNames({ folder, progress, reader }: Circumstances): Promise<Measured> {
  const path = join(folder, "gum");
  if (!existsSync(path)) return absentSet(NAMES_SET, `${path} is not there`);
  if (!reader) return absentSet(NAMES_SET, "rules name nobody");
  const counts = new Map<string, Count>();
  for (const [i, document] of readGum(path).entries()) {
    const paragraphs = Array.from(document.text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
    }));
    const outermost = findQuotations(document.text, paragraphs).filter(({ parent }) => parent === null);
    const { names } = await reader.read(document.text, paragraphs, outermost);
    addDocument(counts, document, names);
    if (i % 10 === 9) progress(`${NAMES_SET}: ${i + 1} documents`);
  }
  return { set: NAMES_SET, absent: null, figures: figuresOf(counts), remarks: [] };
}

function addDocument(counts: Map<string, Count>, { id, words }: GumDocument, names: readonly NameReading[]): void {
  const part = id.startsWith("GUM_news") ? "news" : "other texts";
  for (const word of words) {
    if (word.pos !== "PROPN") continue;
    const name = names.find(({ start, end }) => start < word.end && end > word.start);
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const gold = word.entity === KINDS[kind];
      const found = name?.kind === kind;
      const key = `${part}, words of ${kind === "person" ? "people" : `${kind}s`}`;
      const count = counts.get(key) ?? { tp: 0, gold: 0, found: 0 };
      counts.set(key, {
        tp: count.tp + Number(gold && found),
        gold: count.gold + Number(gold),
        found: count.found + Number(found),
      });
    }
  }
}

function figuresOf(counts: ReadonlyMap<string, Count>): Figure[] {
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => {
      const { p, r, f1 } = ratesOf(count);
      return { stage: "model", name: `${name}, F1`, value: f1, of: `P ${p.toFixed(3)}, R ${r.toFixed(3)}` };
    });
}
