/** The data sets that `npm run eval` knows, in the order of the scoreboard. Each loads its stages only when it is asked for. */
import { FAILURES_SET, NAMES_SET, PARAGRAPH_SETS } from "./attribution-sets.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Measured } from "./figures.ts";
import { STORY_SETS } from "./story-sets.ts";

/** One data set, or several that are measured together. */
export interface MeasuredSet {
  /** As named on the command line. */
  readonly name: string;
  readonly about: string;
  /** Names of its data sets on the scoreboard. */
  readonly shows: readonly string[];
  readonly measure: (circumstances: Circumstances) => Promise<readonly Measured[]>;
}

export const SETS: readonly MeasuredSet[] = [
  {
    name: "own",
    about: "the project's own examples (examples/), from reading to tallies",
    shows: ["own examples 01, 02", "own example 03 (held out)"],
    measure: async (given) => (await import("./own.ts")).measureOwn(given),
  },
  {
    name: "polnear",
    about: "attributions on PolNeAR dev, beside people and published systems",
    shows: ["PolNeAR dev"],
    measure: async (given) => [await (await import("./polnear.ts")).measurePolnear(given)],
  },
  {
    name: "paragraphs",
    about: "attributions in our own paragraphs on other topics than US politics",
    shows: PARAGRAPH_SETS.map(({ set }) => set),
    measure: async (given) => (await import("./paragraphs.ts")).measureParagraphs(given),
  },
  {
    name: "failures",
    about: "our own texts of the failures that users of such tools report",
    shows: [FAILURES_SET],
    measure: async (given) => [await (await import("./failures.ts")).measureFailures(given)],
  },
  {
    name: "names",
    about: "people, organizations and places that the weights name, on GUM's hand-made marks",
    shows: [NAMES_SET],
    measure: async (given) => [await (await import("./names.ts")).measureNames(given)],
  },
  {
    name: "seeds",
    about: "two of the four seed articles marked by hand, and the worked example",
    shows: ["seeds-gold"],
    measure: async (given) => [await (await import("./seeds.ts")).measureSeeds(given)],
  },
  {
    name: "edited",
    about: "edited text reuse with known truth, and unrelated texts (eval/edited/)",
    shows: ["edited reuse (open)", "edited reuse (held out)"],
    measure: async ({ progress }) => (await import("./edited/figures.ts")).measureEditedReuse(progress),
  },
  {
    name: "stories",
    about: "story grouping on FNC-1, ECB+ and BASIL",
    shows: Object.values(STORY_SETS),
    measure: async ({ folder, progress }) => (await import("./grouping.ts")).measureGrouping(folder, progress),
  },
  {
    name: "exact",
    about: "whether every shared run of seven words lies in a passage, on FNC-1",
    shows: ["FNC-1 shared runs"],
    measure: async ({ folder, progress }) => [(await import("./exact-runs.ts")).measureExactRuns(folder, progress)],
  },
  {
    name: "drift",
    about: "forty utterances as several articles print them (eval/drift/)",
    shows: ["quote drift, open", "quote drift, held out"],
    measure: async ({ progress }) => (await import("./drift/measure.ts")).measureDriftSets(progress),
  },
];
