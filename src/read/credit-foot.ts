import { isAgencyName } from "#words";
import { bare, isAcronymOfOutlet, isOutletInFull, listed, NAMELESS } from "./credit-names.ts";
import type { Line } from "./line.ts";

/** "With PTI inputs", "With inputs from PTI": some of the words are that agency's. */
const WITH_INPUTS = /^with (?:inputs? from (?<givers>\S.{1,60})|(?<names>\S.{1,60}) inputs?)$/i;

/** "Provided by University of Ostrel", "Materials provided by University of Ostrel", and nothing else on the line. */
const PROVIDED_BY = /^(?:materials? )?provided by (?<names>\S.+)$/i;

/** An institution that sends out its own words: "University of Ostrel", "the Ostrel Institute for Fish", "NASA". */
const INSTITUTION =
  /^(?:the )?(?=.*(?<!\p{L})(?:Universi\p{L}+|College|School|Institut[eo]?|Academy|Society|Association|Foundation|Cent(?:er|re)|Laborator(?:y|ies)|Observatory|Hospital|Museum|Agency|Council)(?!\p{L})|[A-Z]{3,6}$)\p{Lu}[\p{L}&.'’-]*(?:,? (?:(?:of|for|at|in|the|and|de) ){0,2}\p{Lu}[\p{L}&.'’-]*){0,8}$/u;

/** "km/wd (Reuters, AFP)": who edited it, then the agencies. */
const INITIALS_FIRST = /^(?:[a-z]{2,3}\/){1,4}[a-z]{2,3} \((?<names>[^()]{2,60})\)$/;

/** Of an editor: "zz" of "Reuters/zz". */
const INITIALS = /^[a-z]{2,3}$/;

/** Credits of a line below the report, by the words around the names; where those are no outlets it is no credit. */
const FOOT_FORMS: readonly RegExp[] = [
  // "With Reuters", "From The Guardian", "Courtesy of the Harbour Post", "Via the Harbour Post", "Originally in The Guardian"
  /^(?:with|from|courtesy of|via|(?:first|originally) in) (?<names>.+)$/i,
  // "Provided by Reuters"
  PROVIDED_BY,
  // "Text: Reuters"
  /^(?:text|story|report|words): ?(?<names>.+)$/i,
  // "Read more at The Guardian", "Read the full story in The Guardian"
  /^read (?:more|(?:the|its) (?:full|whole|entire) (?:story|article|piece|interview)) (?:at|in|on) (?<names>.+)$/i,
  // "This is an edited extract from The Guardian"
  /^(?:this is )?(?:an )?(?:edited |abridged )?(?:extract|excerpt) from (?<names>.+)$/i,
  // "Material from the Associated Press was used in this report"
  /^(?:some )?(?:material|information) from (?<names>.+) (?:was|were) used in this (?:report|story|article)$/i,
];

/** "© Reuters 2031", "Copyright 2031 The Associated Press. All rights reserved.", "©2031 Bloomberg L.P. Distributed by …" */
const COPYRIGHT =
  /^(?:©|\(c\)|copyright\b)(?:\s?(?:©|\(c\)))?\s?(?:(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?,?)?\s?(?:by )?(?<holder>\p{L}[^.,;|]{1,59}?)(?:,? (?:19|20)\d\d)?(?: (?:L\.P\.|LP|Ltd|Limited|Inc|LLC))?(?:$|[.,;|]| (?=Distributed\b))/iu;

/** Outlets that a line credits by a form that says so only below a report, as printed: "With Reuters", "© Reuters 2031"; anywhere else it may be a heading or a picture's. */
export function creditsAtFoot({ text }: Line): string[] {
  if (text.length > 250) return [];
  const holder = COPYRIGHT.exec(text)?.groups?.holder;
  if (holder !== undefined) return isAgencyName(holder) ? [holder] : [];
  const words = bare(text);
  for (const form of FOOT_FORMS) {
    const names = listed(form.exec(words)?.groups?.names ?? "");
    if (names.length > 0 && names.every(isOutletInFull)) return names;
  }
  for (const read of [agenciesInInputs, agenciesBehindWith, agenciesByInitials, institutionProviding]) {
    const names = read(text);
    if (names.length > 0) return names;
  }
  return [];
}

/** "(with PTI inputs)": the agencies, none where anybody else is named. */
export function agenciesInInputs(text: string): string[] {
  if (text.length > 120) return [];
  const { names, givers } = WITH_INPUTS.exec(bare(text))?.groups ?? {};
  const agencies = listed(names ?? givers ?? "");
  return agencies.every((name) => isAgencyName(name) || NAMELESS.test(name)) ? agencies : [];
}

/** "– with AAP", "(FRANCE 24 with AFP)", "AAP with Goorla Times": agencies alone or beside an outlet; of these the plain names where some are common words too, "(CNA with AFP)". */
function agenciesBehindWith(text: string): string[] {
  const words = bare(text);
  const sides = words.split(/(?:^| )with /i);
  if (sides.length !== 2) return [];
  const names = sides.flatMap(listed);
  if (!names.every((name) => isOutletInFull(name) || isAcronymOfOutlet(name))) return [];
  const agencies = names.filter(isAgencyName);
  const plain = agencies.filter(isOutletInFull);
  return plain.length > 0 ? plain : agencies;
}

/** "km/wd (Reuters, AFP)", "(dpa/afp)", "AFP/nm", "Source: Reuters/zz": agencies, and whoever edited it in lower case. */
function agenciesByInitials(text: string): string[] {
  const inside = INITIALS_FIRST.exec(text.trim())?.groups?.names;
  const words = inside ?? bare(text).replace(/^sources?: /i, "");
  if (words.length > 60 || (inside === undefined && !words.includes("/"))) return [];
  const names = words.split(/\s?[,/]\s?/);
  const agencies = names.filter(isAgencyName);
  return names.every((name) => agencies.includes(name) || INITIALS.test(name)) ? agencies : [];
}

/** "Provided by University of Ostrel": no outlet, and yet the words are from there. */
function institutionProviding(text: string): string[] {
  const name = PROVIDED_BY.exec(bare(text))?.groups?.names ?? "";
  return name.length <= 100 && INSTITUTION.test(name) ? [name] : [];
}
