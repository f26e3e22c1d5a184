import { readWordList, readWordTable } from "#text";

function list(name: string): ReadonlySet<string> {
  return new Set(readWordList(new URL(`./${name}.txt`, import.meta.url)));
}

/** The word lists of the rules, lower case. */
export const words = {
  subjectPronouns: list("subject-pronouns"),
  objectPronouns: list("object-pronouns"),
  possessives: list("possessives"),
  standAlone: list("stand-alone"),
  notInPhrase: list("not-in-phrase"),
  nounLinks: list("noun-links"),
  betweenSubjectAndVerb: list("between-subject-and-verb"),
  adjunctStarts: list("adjunct-starts"),
  time: list("time-words"),
  speech: list("speech-verbs"),
  listener: list("listener-verbs"),
  denying: list("denying-verbs"),
  silent: list("silent-verbs"),
  cueNouns: list("cue-nouns"),
} as const;

/** Medium by the word at the cue that names it. */
export const media: ReadonlyMap<string, string> = new Map(
  readWordTable(new URL("./medium.tsv", import.meta.url), 2).map(([word = "", medium = ""]) => [word, medium]),
);

/** Whether the list has the word. */
export function isIn(set: ReadonlySet<string>, word: string): boolean {
  return set.has(word);
}
