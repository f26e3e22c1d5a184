import { readWordList } from "#text";

const list = (name: string): ReadonlySet<string> => new Set(readWordList(new URL(`./${name}.txt`, import.meta.url)));

/** Verbs that stand behind or inside the words they credit, as lemmas. */
export const parenthetical = list("parenthetical-verbs");
/** Verbs whose object is the person told, as lemmas. */
export const addressing = list("addressing-verbs");
/** Verbs whose object is asked to do something, as lemmas. */
export const urging = list("urging-verbs");
/** Verbs that deny their content, as lemmas. */
export const denying = list("denying-verbs");
/** Verbs of saying: negated, they credit nobody with anything ("has not said whether"). */
export const saying = list("saying-verbs");
/** Whether a verb, by its lemma, says or writes what it credits. */
export function isOfSaying(lemma: string): boolean {
  return saying.has(lemma) || parenthetical.has(lemma);
}

/** Nouns that name a medium behind "in" or "on". */
export const mediumNouns = list("medium-nouns");
/** Nouns that credit a belief or claim before "that". */
export const cueNouns = list("cue-nouns");
/** Nouns for what happened, before a headline's colon. */
export const headlineTopics = list("headline-topics");
/** Words with which a label before a colon ends. */
export const headlineLabels = list("headline-labels");

/** Nouns for people who may be cited ("citing two officials"), as lemmas and plurals. */
export const people = list("cited-people");

const times = list("time-words");

/** Days as words: weekdays, "today", "yesterday". */
export const days = list("days");

/** Whether a lower-case word says when: a weekday, "today", "earlier". */
export function saysWhen(word: string | undefined): boolean {
  return word !== undefined && (days.has(word) || times.has(word));
}
