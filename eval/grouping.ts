/** Story grouping on the three public sets, as figures. */
import { join } from "node:path";
import { absentSet, type Figure, type Measured } from "./figures.ts";
import { measureStories, type StoryMeasure } from "./stories.ts";
import { STORY_SETS } from "./story-sets.ts";

/** BCubed and pair F1 on each set below `folder` (`stories/`). */
export async function measureGrouping(folder: string, progress: (line: string) => void): Promise<Measured[]> {
  progress("stories: FNC-1, ECB+, BASIL");
  const measures = await measureStories(join(folder, "stories"));
  return Object.entries(STORY_SETS).map(([file, set]) => {
    const own = measures.filter((measure) => measure.set === file);
    if (own.length === 0) return absentSet(set, `${join(folder, "stories", `${file}.jsonl`)} is not there`);
    return { set, absent: null, figures: own.flatMap(rows), remarks: [] };
  });
}

function rows({ part, articles, stories, found, bcubed, pairs }: StoryMeasure): Figure[] {
  const of = `${articles} articles, ${found} stories found, ${stories} there`;
  const rates = ({ precision, recall }: StoryMeasure["pairs"]) =>
    `P ${precision.toFixed(3)}, R ${recall.toFixed(3)}; ${of}`;
  return [
    { stage: "story", name: `BCubed F1, ${part}`, value: bcubed.f1, of: rates(bcubed) },
    { stage: "story", name: `pair F1, ${part}`, value: pairs.f1, of: rates(pairs) },
  ];
}
