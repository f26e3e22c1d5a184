/** What is timed: PolNeAR dev where it is present, else invented articles of the same size. */
import { existsSync, readFileSync } from "node:fs";

/** A record as `readRecord` takes it. */
export interface BenchRecord {
  readonly id: string;
  readonly text: string;
}

/** The records and what they are, for the results' head line. */
export interface Corpus {
  readonly name: string;
  readonly records: readonly BenchRecord[];
}

/** The records of a JSON Lines file of that name, or invented ones where there is no such file. */
export function readCorpus(file: string, name = "PolNeAR dev"): Corpus {
  if (!existsSync(file)) return { name: `82 generated articles (${name} is absent)`, records: generated(82) };
  const lines = readFileSync(file, "utf8").split("\n");
  const records = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as BenchRecord);
  return { name: `${name}, ${records.length} articles`, records };
}

const PEOPLE = ["Ottla Brenn", "Tamsin Oake", "Joren Pell", "Mirka Sund", "a council official", "two dock workers"];
const THINGS = ["the new ferry", "the harbour levy", "the north pier", "the fish market", "the tide barrier"];
const ACTS = [
  "would open in May",
  "had cost too much",
  "was never inspected",
  "must be sold",
  "had been closed on Monday",
];
const WORDS = ["Boats lay idle along the quay.", "Rain fell on the town all week.", "The vote is due in the spring."];

/** Sentence forms; each takes one of every list by number. */
const FORMS: readonly ((who: string, what: string, act: string, also: string) => string)[] = [
  (who, what, act) => `${who} said ${what} ${act}.`,
  (who, what, act) => `“I think ${what} ${act},” ${who} told the Dell Post.`,
  (who, what, act) => `According to ${who}, ${what} ${act}.`,
  (who, what, act) => `${who} denied that ${what} ${act}.`,
  (_who, what, act) => `It was not clear whether ${what} ${act}.`,
  (_who, _what, _act, also) => also,
];

/** Articles of about 740 words, the same ones every time; each third paragraph is shared with the article before. */
export function generated(count: number): BenchRecord[] {
  return Array.from({ length: count }, (_, article) => {
    const paragraphs = Array.from({ length: 24 }, (_unused, i) => paragraph(i % 3 === 2 ? article >> 1 : article, i));
    return { id: `generated-${article}`, text: paragraphs.join("\n\n") };
  });
}

function paragraph(article: number, place: number): string {
  const pick = <T>(list: readonly T[], salt: number) => list[(article * 7 + place * 13 + salt * 31) % list.length];
  const sentences = [1, 2, 3].map((salt) => {
    const form = pick(FORMS, salt) ?? FORMS[0];
    const [who, what, act, also] = [PEOPLE, THINGS, ACTS, WORDS].map((list, i) => pick(list, salt + i) ?? "");
    return form ? form(who ?? "", what ?? "", `${act} (${article * 100 + place})`, also ?? "") : "";
  });
  return sentences.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1)).join(" ");
}
