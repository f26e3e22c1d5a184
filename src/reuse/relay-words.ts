import { readWordList, readWordTable } from "#text";

const classes = new Map(
  readWordTable(new URL("./relay-words.tsv", import.meta.url), 2).map(([name = "", words = ""]) => [
    name,
    words.split(" "),
  ]),
);

function wordsFor(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => classes.get(name) ?? []));
}

/** “Time magazine”: what says of a common word that it is an outlet's name. */
export const KINDS = wordsFor("kind");
export const ALL_KINDS = wordsFor("kind", "wide-kind");
export const DETERMINERS = wordsFor("determiner");
export const DESCRIBING = wordsFor("describing", "determiner", "kind", "wide-kind");
export const REPORTER = wordsFor("reporter");
export const REPORTERS = wordsFor("reporters");
export const REPORTER_LINKS = wordsFor("reporter-link");
export const WORKS = wordsFor("work");
export const DATES = wordsFor("date");
export const DATE_WORDS = wordsFor("date-word");
export const ASIDES = wordsFor("aside", "date", "date-word");
export const SAYING = wordsFor("saying");
export const PREPOSITIONS = wordsFor("preposition");
/** What a clause's subject may stand behind. */
export const BEFORE_SUBJECT = wordsFor("clause", "aside", "date", "date-word");
export const NEGATIONS = wordsFor("negation");
/** With these anywhere before it in its clause: “few had told”. */
export const UNSAID = wordsFor("unsaid");
/** With these at the beginning of its sentence: “Had the Harbour Post reported it”. */
export const INVERTED = wordsFor("inverted");
/** What an article calls itself: “our report”, and behind “this”: “this newspaper”. */
export const OWN_VOICE = wordsFor("own-voice");
export const SELF = wordsFor("self");
export const PUBLISHED_WORKS = wordsFor("published-work");
export const DOCUMENTS = wordsFor("document");
export const NOTICES = wordsFor("notice");
export const AUXILIARIES = wordsFor("auxiliary");
export const EDITIONS = wordsFor("edition");
export const AUDIENCES = wordsFor("audience");
export const OTHERS = wordsFor("others");

/** Words of a cue on both sides of a name. */
export interface RelayCue {
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** Whether it counts for a name that is a common word too. */
  readonly forAll: boolean;
  /** Whether nothing of the clause may come behind: “said the Harbour Post.” */
  readonly closes: boolean;
}

export const relayCues: readonly RelayCue[] = readWordList(new URL("./relay-cues.txt", import.meta.url)).map((line) => {
  const words = line.split(" ").filter((word) => word !== "~" && word !== ".");
  const at = words.indexOf("_");
  return {
    before: words.slice(0, at),
    behind: words.slice(at + 1),
    forAll: !line.startsWith("~"),
    closes: line.endsWith("."),
  };
});

/** Words whose capital may be that of their sentence, and not of a name: “Citing Time”, “When Reuters”. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...BEFORE_SUBJECT,
  ...DETERMINERS,
  ...NEGATIONS,
  ...OTHERS,
  ...relayCues.flatMap(({ before }) => before),
]);
