import { readWordList, readWordTable } from "#text";

/** A class of acts that reports retell in each other's words. */
export interface ActClass {
  readonly name: string;
  /** Within the class a higher figure says more. */
  readonly rank: number;
  /** Whether the verb's subject is what the class's other verbs have as object ("two died" / "it killed two"). */
  readonly inverse: boolean;
  /** What the verb says that somebody is to do ("ordered out": to resign), or null. */
  readonly holds: string | null;
}

const list = (file: string): ReadonlySet<string> => new Set(readWordList(new URL(file, import.meta.url)));

/** Verb lemma, or lemma+particle, to its class. */
export const actClasses: ReadonlyMap<string, ActClass> = new Map(
  readWordTable(new URL("./acts.tsv", import.meta.url), 4).map(([verb = "", act = "", rank = "1", frame = ""]) => {
    const [name = "", holds = null] = act.split(">");
    return [verb, { name, rank: Number(rank), inverse: frame === "inverse", holds }];
  }),
);

/** Lemmas with a particle in the table, by their first part: a quick look before trying the words that follow. */
export const particleVerbs: ReadonlySet<string> = new Set(
  [...actClasses.keys()].filter((verb) => verb.includes("+")).map((verb) => verb.slice(0, verb.indexOf("+"))),
);

/** Noun lemma to the class or verb of the act that it names. */
export const actNouns: ReadonlyMap<string, string> = new Map(
  readWordTable(new URL("./act-nouns.tsv", import.meta.url), 2).map(([noun = "", act = ""]) => [noun, act]),
);

/** Class to the classes that cannot hold beside it, both ways round. */
export const antonyms: ReadonlyMap<string, string> = new Map(
  readWordTable(new URL("./antonyms.tsv", import.meta.url), 2).flatMap(([a = "", b = ""]) => [
    [a, b],
    [b, a],
  ]),
);

/** Number word to its value, or to "x" and what it multiplies by. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  readWordTable(new URL("./number-words.tsv", import.meta.url), 2).map(([word = "", value = ""]) => [word, value]),
);

/** Nouns for the part a person plays. */
export const roleNouns = list("./roles.txt");
/** Nouns by which a text points back to an act of asking ("the request"). */
export const requestNouns = list("./request-nouns.txt");
/** Verbs that say too little by themselves. */
export const lightActs = list("./light-acts.txt");
/** Words by which a text keeps its distance. */
export const hedges = list("./hedges.txt");
/** What a bare denial points at. */
export const reportNouns = list("./report-nouns.txt");
/** What a bare denial calls it. */
export const untrueWords = list("./untrue.txt");

/** Verbs for asking somebody to do something; without what is asked for they are plain verbs. */
export const directive = "direct";
