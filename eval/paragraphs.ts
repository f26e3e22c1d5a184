/** Our own paragraphs on other topics than US politics, in two sets: of each one half is open, of the other the figures alone. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { figuresOf } from "./attribution.ts";
import { PARAGRAPH_SETS } from "./attribution-sets.ts";
import type { Circumstances } from "./circumstances.ts";
import { attributionRows, type Measured } from "./figures.ts";
import { measureRecords, readMarkedRecords } from "./records.ts";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "paragraphs");

/** The attribution figures of each half: of all attributions, and of the outermost alone, which is what the weights learned. */
export async function measureParagraphs(given: Circumstances): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { set, file, isOpen } of PARAGRAPH_SETS) {
    const path = join(FOLDER, file);
    const { all, outermost, wrong } = await measureRecords(set, path, readMarkedRecords(path), given);
    const [first, ...rest] = attributionRows(figuresOf(all));
    const [top] = attributionRows(figuresOf(outermost));
    const seen = first && isOpen ? [{ ...first, wrong }] : [first ?? []].flat();
    const figures = [...seen, ...rest, ...(top ? [{ ...top, name: `${top.name}, outermost alone` }] : [])];
    measured.push({ set, absent: null, figures, remarks: [] });
  }
  return measured;
}
