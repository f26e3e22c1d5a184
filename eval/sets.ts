/** The data sets that `npm run eval` knows, in the order of the scoreboard. Each loads its stages only when it is asked for. */
import type { Measured } from "./figures.ts";
import { STORY_SETS } from "./story-sets.ts";

/** One data set, or several that are measured together. */
export interface MeasuredSet {
  /** As named on the command line. */
  readonly name: string;
  readonly about: string;
  /** Names of its data sets on the scoreboard. */
  readonly shows: readonly string[];
  readonly measure: (folder: string, progress: (line: string) => void) => Promise<readonly Measured[]>;
}

export const SETS: readonly MeasuredSet[] = [
  {
    name: "own",
    about: "the project's own examples (examples/), from reading to tallies",
    shows: ["own examples 01, 02", "own example 03 (held out)"],
    measure: async (_folder, progress) => (await import("./own.ts")).measureOwn(progress),
  },
  {
    name: "polnear",
    about: "attributions on PolNeAR dev, beside people and published systems",
    shows: ["PolNeAR dev"],
    measure: async (folder, progress) => [(await import("./polnear.ts")).measurePolnear(folder, progress)],
  },
  {
    name: "seeds",
    about: "two of the four seed articles marked by hand, and the worked example",
    shows: ["seeds-gold"],
    measure: async (folder, progress) => [await (await import("./seeds.ts")).measureSeeds(folder, progress)],
  },
  {
    name: "edited",
    about: "edited text reuse with known truth, and unrelated texts (eval/edited/)",
    shows: ["edited reuse (open)", "edited reuse (held out)"],
    measure: async (_folder, progress) => (await import("./edited/figures.ts")).measureEditedReuse(progress),
  },
  {
    name: "stories",
    about: "story grouping on FNC-1, ECB+ and BASIL",
    shows: Object.values(STORY_SETS),
    measure: async (folder, progress) => (await import("./grouping.ts")).measureGrouping(folder, progress),
  },
  {
    name: "drift",
    about: "forty utterances as several articles print them (eval/drift/)",
    shows: ["quote drift, open", "quote drift, held out"],
    measure: async (_folder, progress) => (await import("./drift/measure.ts")).measureDriftSets(progress),
  },
];
