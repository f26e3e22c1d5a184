import type { Span } from "#types";
import type { Cast } from "./cast.ts";
import { type Figure, newFigure } from "./model.ts";
import type { Reading } from "./reading.ts";
import { isQuoted, type Survey } from "./survey.ts";
import { roles } from "./vocabulary.ts";

/** A figure for people without a name, with what their phrase says of them. */
export function anonymousFigure(cast: Cast, reading: Reading): Figure {
  const figure = newFigure(cast.survey.article.id, reading, "anonymous", null);
  const { role, number } = reading;
  figure.plural = number ? number.least > 1 : (role?.plural ?? /[^s]s$/.test(reading.head ?? ""));
  figure.count = countOf(figure.plural, number);
  figure.roles.add(plainDescription(reading));
  figure.nouns.add(role?.noun ?? reading.head ?? "");
  figure.gender = role?.gender ?? null;
  figure.other = reading.other;
  return figure;
}

/** A plural without a number is two at least; "a", "the" and nothing before a singular are one. */
export function countOf(plural: boolean, number: Reading["number"]): Figure["count"] {
  if (number) return { atLeast: number.least, atMost: number.most };
  return plural ? { atLeast: 2, atMost: null } : { atLeast: 1, atMost: 1 };
}

const SUBJECT = /^(?:An?|One|Another)\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}?(\p{Ll}[\p{L}-]*)(?=[\s,])/u;
const COMPLEMENT = /\s(?:was|is|were)\s+(an?\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}?(\p{Ll}[\p{L}-]*))[.]?$/u;

/** Phrases that bring in one person without a name, as a sentence's subject or at its end. */
export function indefinitePeople(survey: Survey): Span[] {
  return survey.sentences.flatMap((sentence): Span[] => {
    if (isQuoted(survey, sentence.start)) return [];
    const words = survey.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
    const subject = SUBJECT.exec(words);
    if (subject && isOnePerson(subject[1])) return [spanOf(sentence.start, 0, subject[0])];
    const complement = COMPLEMENT.exec(words);
    if (!complement?.[1] || !isOnePerson(complement[2])) return [];
    return [spanOf(sentence.start, words.lastIndexOf(complement[1]), complement[1])];
  });
}

function isOnePerson(noun: string | undefined): boolean {
  const role = noun === undefined ? undefined : roles.get(noun);
  return role !== undefined && !role.plural && role.kind !== "speaker";
}

function spanOf(offset: number, at: number, words: string): Span {
  return { start: offset + at, end: offset + at + words.length };
}

/** The phrase without the clause that asks for anonymity, its first word in lower case where that is no name. */
export function plainDescription(reading: Reading): string {
  const plain = reading.printed
    .replace(/,\s+who\b[^,]*\b(?:not to be|anonym\w+|unnamed)\b.*$/is, "")
    .replace(
      /,?\s+(?:and\s+)?(?:who|which)\s+(?:asked|spoke|requested|did not want|declined|wished|was not|were not|insisted|refused)\b.*$/is,
      "",
    )
    .replace(/,?\s+(?:speaking|talking)?\s*on (?:the )?condition of anonymity\b.*$/is, "")
    .replace(/,$/, "");
  return /^(?:The|A|An|One|Two|Three|Four|Five|Six|Several|Some|Many|Multiple|Another|Both|My|Her|His|Their|Its|Our)\b/.test(
    plain,
  ) || isNounFirst(plain, reading)
    ? lowerFirst(plain)
    : plain;
}

/** A phrase that does not begin with a name, its first letter in lower case. */
export function lowerFirst(phrase: string): string {
  return (phrase[0] ?? "").toLowerCase() + phrase.slice(1);
}

function isNounFirst(plain: string, reading: Reading): boolean {
  const [first = ""] = plain.split(/\s+/);
  return first.toLowerCase() === reading.head && !/^\p{Lu}/u.test(reading.role?.noun ?? "");
}
