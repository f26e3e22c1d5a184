import { readWordTable } from "#text";
import type { Frame } from "./frames.ts";

interface CueVerb {
  readonly overall: number;
  readonly frames: ReadonlyMap<string, number>;
}

const verbs = new Map<string, CueVerb>(
  readWordTable(new URL("./cue-verbs.tsv", import.meta.url), 3).map(([key = "", overall = "", cells = ""]) => [
    key,
    {
      overall: Number(overall),
      frames: new Map(
        cells
          .split(" ")
          .filter(Boolean)
          .map((cell) => [cell.split(":")[0] ?? "", Number(cell.split(":")[1])]),
      ),
    },
  ]),
);

/** How often a verb in that frame is a cue, 0–1, as fitted; 0 for a verb that the list has not. */
export function cueShare(key: string, frame: Frame): number {
  const verb = verbs.get(key);
  return verb ? (verb.frames.get(frame) ?? verb.overall) : 0;
}
