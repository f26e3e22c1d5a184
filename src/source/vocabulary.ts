import { readWordList, readWordTable } from "#text";
import { organizationNouns } from "#words";

/** What a gender word states; null where nothing is stated. */
export type Gender = "f" | "m" | null;

/** How a noun for people stands to who they are (roles.tsv). */
type RoleClass = "office" | "speaker" | "kin" | "role" | "generic";

/** A noun for people as found in a text. */
export interface Role {
  readonly noun: string;
  readonly kind: RoleClass;
  readonly gender: Gender;
  readonly plural: boolean;
}

/** How many people a number word means; `most` null has no upper bound. */
export interface NumberWord {
  readonly least: number;
  readonly most: number | null;
}

const list = (file: string): ReadonlySet<string> => new Set(readWordList(new URL(`./${file}.txt`, import.meta.url)));
const table = (file: string, columns: number): string[][] =>
  readWordTable(new URL(`./${file}.tsv`, import.meta.url), columns);
const genderOf = (cell: string | undefined): Gender => (cell === "f" || cell === "m" ? cell : null);

/** Titles before a person's name, and the gender each states. */
export const titles: ReadonlyMap<string, Gender> = new Map(
  table("titles", 2).map(([title = "", gender]) => [title, genderOf(gender)]),
);
/** Nouns for people in the singular and the plural, lower case. */
export const roles: ReadonlyMap<string, Role> = new Map(
  table("roles", 4).flatMap(([noun = "", kind = "", gender, plural = ""]): [string, Role][] => {
    const role = { noun, kind: kind as RoleClass, gender: genderOf(gender) };
    return [
      [noun.toLowerCase(), { ...role, plural: false }],
      [(plural || `${noun}s`).toLowerCase(), { ...role, plural: true }],
    ];
  }),
);
/** Number words and how many people they mean. */
export const numbers: ReadonlyMap<string, NumberWord> = new Map(
  table("numbers", 3).map(([word = "", least = "", most = ""]) => [
    word,
    { least: Number(least), most: most === "" ? null : Number(most) },
  ]),
);
/** Last words of newspapers' and stations' names, with their capital. */
export const newspaperWords = list("newspaper-words");
/** Last words of firms' names, with their capital. */
export const companyWords = list("company-words");
/** Common nouns for an outlet. */
export const outletNouns = list("outlet-nouns");
/** Nouns for written things. */
export const documentNouns = list("document-nouns");
/** Nouns for things posted. */
export const postNouns = list("post-nouns");
/** Verb forms by which an outlet passes on news. */
export const reportingVerbs = list("reporting-verbs");
/** Words that no name begins or ends with. */
export const functionWords = list("function-words");
/** Lower-case words inside a person's name. */
export const nameParticles = list("name-particles");

/** Whether a word, capital or not, is a common noun that a sentence may begin with ("Officials said", "Police said"). */
export function isCommonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    roles.has(lower) ||
    organizationNouns.has(lower) ||
    outletNouns.has(lower) ||
    documentNouns.has(lower) ||
    postNouns.has(lower) ||
    numbers.has(lower)
  );
}
