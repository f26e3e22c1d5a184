/**
 * Fits src/story/background.tsv: in how many stories out of a thousand an ordinary word occurs.
 * In: the folder of data sets. Out: the table on standard output. `npx tsx eval/background.ts ../shared/data > src/story/background.tsv`
 * Each story counts once, by the share of its articles that have the word, so that a story told fifty times is not fifty stories.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { normalizeWord } from "#text";

interface Told {
  readonly story: string;
  readonly text: string;
}

/** A word and how it was printed, over all texts. */
interface Count {
  share: number;
  low: number;
  high: number;
}

const SIZE = 9000;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** English writes these with a capital, and they name nobody. */
const CALENDAR = new Set(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(
    " ",
  ),
);

const HEAD = `# Document frequency of ordinary English words in news: word, stories out of 10,000 that have it. No names: a word is kept when
# most of its occurrences are in lower case; days, months and plain numbers are kept too.
# Fitted by eval/background.ts on PolNeAR train, FNC-1, ECB+ 1–35 and BASIL 2010–2016: counts only, no text of theirs.
# Source: compiled for this project. Licence of this table: CC0-1.0.`;

function readTold(file: string): Told[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line, i) => {
    const record = JSON.parse(line) as { text: string; story?: string };
    return { story: `${file} ${record.story ?? i}`, text: record.text };
  });
}

function countWords(told: readonly Told[]): Map<string, Count> {
  const sizes = new Map<string, number>();
  for (const { story } of told) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  const counts = new Map<string, Count>();
  for (const { story, text } of told) countText(counts, text, 1 / (sizes.get(story) ?? 1));
  return counts;
}

function countText(counts: Map<string, Count>, text: string, share: number): void {
  const seen = new Set<string>();
  for (const [printed] of text.matchAll(WORD)) {
    const word = normalizeWord(printed).replace(/'s$/, "");
    const count = counts.get(word) ?? { share: 0, low: 0, high: 0 };
    counts.set(word, count);
    if (!seen.has(word)) count.share += share;
    seen.add(word);
    if (/^\p{Lu}/u.test(printed)) count.high++;
    else count.low++;
  }
}

function isOrdinary(word: string, { low, high }: Count): boolean {
  return (low > high || CALENDAR.has(word)) && word.length < 20 && /^(?:[a-z]+(?:'[a-z]+)?|\d{1,4})$/.test(word);
}

function fitBackground(told: readonly Told[]): string {
  const stories = new Set(told.map(({ story }) => story)).size;
  const rows = [...countWords(told)]
    .filter(([word, count]) => isOrdinary(word, count) && count.share >= 1)
    .sort(([a, x], [b, y]) => y.share - x.share || (a < b ? -1 : 1))
    .slice(0, SIZE)
    .map(([word, { share }]) => `${word}\t${Math.round((share * 10_000) / stories)}`);
  return `${HEAD}\n${rows.join("\n")}\n`;
}

const folder = process.argv[2] ?? "../shared/data";
const files = ["polnear/train.jsonl", "stories/fnc1.jsonl", "stories/ecbplus.jsonl", "stories/basil.jsonl"];
const chosen = process.argv[3]?.split(",") ?? files;
process.stdout.write(fitBackground(chosen.flatMap((file) => readTold(join(folder, file)))));
