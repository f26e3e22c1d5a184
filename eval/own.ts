/** The project's own examples, from reading to tallies: 01 and 02 open, 03 held out (read by this program alone). */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyzeReadings } from "#pipeline";
import { readInputs } from "#read";
import { identifySources } from "#source";
import { groupStories } from "#story";
import type { Article, LedgerFile } from "#types";
import { addBoilerplate, addMetadata } from "./articles.ts";
import { type AttributionCounts, addArticle, addMissed, figuresOf, markedText } from "./attribution.ts";
import { bcubed, pairScore } from "./bcubed.ts";
import type { Circumstances } from "./circumstances.ts";
import { addPairs, addTallies, ownGold } from "./claims.ts";
import { type Example, readExamples } from "./examples.ts";
import { attributionRows, type Figure, type Measured } from "./figures.ts";
import { type GoldStory, type Matched, matchUp } from "./gold.ts";
import { goldenAttributions, goldenLedger, unidentified, wholeStory } from "./golden.ts";
import { addPassages, addQuotes } from "./shared-words.ts";
import { addDetails, addSources, sourceClusters } from "./sources.ts";
import { figuresOfSums, type Sums } from "./sums.ts";

const EXAMPLES = join(dirname(fileURLToPath(import.meta.url)), "..", "examples");
const HELD_OUT = "03-";

/** One example with what came out of it. */
interface Run {
  readonly example: Example;
  readonly ledger: LedgerFile;
  readonly matched: Matched;
}

/** The figures of the open examples and of the held-out one. */
export async function measureOwn({ progress, reader }: Circumstances): Promise<Measured[]> {
  const runs: Run[] = [];
  for (const example of readExamples(EXAMPLES)) {
    progress(`own examples: ${example.name}`);
    const { ledger } = await analyzeReadings(readInputs([example.articles]), { reader });
    const matched = matchUp(example.gold, articlesByKey(example.gold, ledger.articles), ledger.attributions);
    runs.push({ example, ledger, matched });
  }
  const heldOut = (run: Run) => run.example.name.startsWith(HELD_OUT);
  const open = measureRuns(
    "own examples 01, 02",
    runs.filter((run) => !heldOut(run)),
  );
  const held = measureRuns("own example 03 (held out)", runs.filter(heldOut));
  const silent = held.figures.map(({ wrong: _, ...figure }) => figure);
  return [
    { ...open, figures: [...open.figures, ...grouping(runs)] },
    { ...held, figures: silent },
  ];
}

/** Our article of each key: `file`, or `file#id` for a record of JSON Lines. */
export function articlesByKey(gold: GoldStory, articles: readonly Article[]): Map<string, Article> {
  return new Map(
    [...gold.articles.keys()].flatMap((key) => {
      const [file = "", id = null] = key.split("#");
      const found = articles.find(
        ({ path, givenId }) => path?.split(/[\\/]/).at(-1)?.startsWith(file) && (id === null || givenId === id),
      );
      return found ? [[key, found] as const] : [];
    }),
  );
}

function measureRuns(set: string, runs: readonly Run[]): Measured {
  const sums: Sums = new Map();
  for (const run of runs) addRun(sums, run);
  const golden = runs.map(identifyGolden);
  for (const { matched, sources } of golden) addSources(sums, "golden attributions", matched, sources);
  const clusters = [
    sourceClusters(
      "of attributions found",
      runs.map(({ matched }) => matched),
    ),
    sourceClusters(
      "golden attributions",
      golden.map(({ matched }) => matched),
    ),
  ];
  const figures = [...attributionFigures(runs), ...figuresOfSums(sums), ...clusters];
  return { set, absent: null, figures, remarks: [unplaced(runs)] };
}

function addRun(sums: Sums, { example, ledger, matched }: Run): void {
  const { expected, gold } = example;
  addMetadata(sums, gold, matched.articles);
  addBoilerplate(sums, gold, matched.articles);
  addDetails(sums, matched);
  addSources(sums, "of attributions found", matched, ledger.sources);
  addPassages(sums, expected, matched.articles, ledger.passages);
  addQuotes(sums, expected, matched.articles, ledger.quotes);
  const tallies = new Map(expected.claims.map((claim) => [claim.key, claim]));
  addPairs(sums, "same-claim pairs F1, end to end", gold, ledger.claims, matched.goldOf);
  addTallies(sums, ", end to end", gold, tallies, ledger.claims, matched.goldOf);
  const gathered = goldenLedger(example, matched, ledger, "ours");
  addPairs(
    sums,
    "same-claim pairs F1, golden attributions and sources",
    gold,
    gathered.claims,
    ownGold(gathered.attributions),
  );
  addTallies(sums, ", golden attributions and sources", gold, tallies, gathered.claims, ownGold(gathered.attributions));
  const folded = goldenLedger(example, matched, ledger, "golden");
  addTallies(sums, ", golden claims", gold, tallies, folded.claims, ownGold(folded.attributions));
}

/** The golden attributions through our `source/`. */
function identifyGolden({ example, ledger, matched }: Run) {
  const story = wholeStory(example.name, ledger.articles);
  const { sources, attributions } = identifySources(story, ledger.articles, unidentified(goldenAttributions(matched)));
  const found = new Map(attributions.map((one) => [one.id, one]));
  return { matched: { ...matched, found, goldOf: ownGold(attributions) }, sources };
}

/** All levels, then the outermost alone and the nested alone. A relation whose words are not in our text is one missed. */
export function attributionFigures(
  runs: readonly Pick<Run, "ledger" | "matched">[],
  beside: Parameters<typeof attributionRows>[1] = {},
): Figure[] {
  const level = (keep: (parent: string | null) => boolean) => {
    const counts: AttributionCounts = new Map();
    for (const { ledger, matched } of runs) {
      const wanted = matched.gold.attributions.filter(({ parent }) => keep(parent));
      addMissed(counts, wanted.filter(({ id }) => !matched.marks.get(id)).length);
      for (const [key, article] of matched.articles) {
        const gold = wanted.filter((one) => one.article === key).flatMap(({ id }) => matched.marks.get(id) ?? []);
        const found = ledger.attributions.filter((one) => one.article === article.id && keep(one.parent));
        addArticle(counts, article.text, gold, found);
      }
    }
    return figuresOf(counts);
  };
  const relation = (name: string, keep: (parent: string | null) => boolean): Figure => {
    const { p, r, f1 } = level(keep).relaxed;
    return { stage: "attribute", name, value: f1, of: `P ${p.toFixed(3)}, R ${r.toFixed(3)}` };
  };
  const [first, ...rest] = attributionRows(
    level(() => true),
    beside,
  );
  return [
    ...(first ? [{ ...first, wrong: runs.flatMap(wrongRelations) }] : []),
    ...rest,
    relation("relation F1, outermost alone", (parent) => parent === null),
    relation("relation F1, nested alone", (parent) => parent !== null),
  ];
}

function wrongRelations({ ledger, matched }: Pick<Run, "ledger" | "matched">): string[] {
  const { gold, articles, found, goldOf } = matched;
  const missed = gold.attributions.filter(({ id }) => !found.has(id));
  const marked = new Map([...articles].map(([key, article]) => [article.id, { key, text: article.text }]));
  const extra = ledger.attributions.filter(({ id, article }) => marked.has(article) && !goldOf.has(id));
  return [
    ...missed.map((one) => `missed ${one.id}: ${one.source ?? "unsaid"} | ${one.cue} | ${one.content.join(" … ")}`),
    ...extra.map((one) => {
      const { key = "", text = "" } = marked.get(one.article) ?? {};
      return `in no gold, ${key} (${one.method}): ${markedText(text, one)}`;
    }),
  ];
}

function unplaced(runs: readonly Run[]): string {
  const all = runs.flatMap(({ matched }) => matched.gold.attributions.map(({ id }) => matched.marks.get(id) ?? null));
  const read = runs.flatMap(({ matched }) => [...matched.articles]).length;
  const articles = runs.flatMap(({ matched }) => [...matched.gold.articles]).length;
  const lost = all.filter((marks) => marks === null).length;
  return `${read} of ${articles} articles were read; ${lost} of ${all.length} golden attributions could not be placed in our text.`;
}

/** All examples as one input: whether each comes back as one story. */
function grouping(runs: readonly Run[]): Figure[] {
  const told = runs.flatMap(({ example, ledger }) =>
    ledger.articles.map((article) => ({ story: example.name, article })),
  );
  const stories = groupStories(told.map(({ article }) => article));
  const groupOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  const right = told.map(({ story }) => story);
  const found = told.map(({ article }) => groupOf.get(article.id) ?? article.id);
  const name = (measure: string) => `${measure}, all three examples as one input`;
  const of = `${stories.length} stories found, ${runs.length} there`;
  return [
    { stage: "story", name: name("BCubed F1"), value: bcubed(found, right).f1, of },
    { stage: "story", name: name("pair F1"), value: pairScore(found, right).f1, of },
  ];
}
