import { wordsOf } from "#text";
import type { Attribution, Source } from "#types";
import { outletKey, outletNamed } from "#words";
import type { Group } from "./groups.ts";
import type { Proposition } from "./propositions.ts";
import { type Reading, sentencesAt } from "./reading.ts";
import type { SayingOf } from "./sayings.ts";
import { reportNouns, untrueWords } from "./words.ts";

/** A denial that does not say what it denies: "That report is wrong", "denied the claim", "There was no such letter". */
export interface BareDenial {
  readonly attribution: Attribution;
  /** Place of its first sentence in the article. */
  readonly sentence: number;
  readonly words: string;
  /** Keys of outlets that it names. */
  readonly outlets: readonly string[];
  /** Act of a negated clause that may repeat a fuller denial ("Nobody warned us"), or null. */
  readonly act: string | null;
}

/** A denial with its group and the act denied; null for a denial of the whole. */
interface PlacedDenial {
  readonly group: Group;
  readonly attribution: string;
  readonly act: string | null;
}

/** What ties need to see of a story, by place, so that a tie costs a look and no search. */
export interface DenialScene {
  readonly bare: readonly BareDenial[];
  /** "article source sentence" to what is denied there; grows with the ties. */
  readonly denials: Map<string, PlacedDenial[]>;
  /** "source words" of tied bare denials to what they deny; grows with the ties. */
  readonly inWords: Map<string, Set<Group>>;
  /** "article outlet" ("article *" for any) to what that outlet reports there, with the sentence in which it first does. */
  readonly reports: ReadonlyMap<string, ReadonlyMap<Group, number>>;
  /** Groups that the article's first sentences are about. */
  readonly lead: ReadonlyMap<string, ReadonlySet<Group>>;
}

/** The scene of all groups before any tie is made. */
export function sceneOf(
  groups: readonly Group[],
  bare: readonly BareDenial[],
  readings: ReadonlyMap<string, Reading>,
  sources: ReadonlyMap<string, Source>,
): DenialScene {
  const denials = new Map<string, PlacedDenial[]>();
  const reports = new Map<string, Map<Group, number>>();
  const lead = new Map<string, Set<Group>>();
  for (const group of groups) {
    for (const { attribution, against, proposition } of group.sayings) {
      const { sentence, act } = proposition;
      if (against) pushTo(denials, placeOf(attribution, sentence), { group, attribution: attribution.id, act });
      else report(reports, outletKeysOf(attribution, sources), attribution.article, group, sentence);
      if (sentence <= LEAD) lead.set(attribution.article, (lead.get(attribution.article) ?? new Set()).add(group));
    }
    placeTies(denials, group, readings);
  }
  return { bare, denials, inWords: new Map(), reports, lead };
}

function placeTies(denials: Map<string, PlacedDenial[]>, group: Group, readings: ReadonlyMap<string, Reading>): void {
  for (const { attribution } of group.ties) {
    const sentence = firstSentence(readings.get(attribution.article), attribution);
    if (sentence !== null)
      pushTo(denials, placeOf(attribution, sentence), { group, attribution: attribution.id, act: null });
  }
}

/** Index of the last sentence of an article's lead, its headline included. */
const LEAD = 2;

function report(
  reports: Map<string, Map<Group, number>>,
  outlets: readonly string[],
  article: string,
  group: Group,
  sentence: number,
): void {
  for (const outlet of outlets.length > 0 ? ["*", ...outlets] : []) {
    const key = `${article} ${outlet}`;
    const known = reports.get(key) ?? new Map<Group, number>();
    reports.set(key, known.set(group, Math.min(sentence, known.get(group) ?? sentence)));
  }
}

function placeOf({ article, sourceId }: Attribution, sentence: number): string {
  return `${article} ${sourceId} ${sentence}`;
}

function firstSentence(reading: Reading | undefined, { content: [span] }: Attribution): number | null {
  return (reading && span && sentencesAt(reading, span)[0]?.index) ?? null;
}

function pushTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** Whether a clause is such a denial, and so no claim of its own. */
export function isBareClause({ attribution, proposition }: SayingOf, reading: Reading): boolean {
  const words = wordsOf(reading.article.text, proposition).map((word) => word.norm);
  return callsUntrue(attribution, [proposition], words) || saysNoSuch(attribution, [proposition], words);
}

/** How far apart, in sentences, two denials of one source still go together. */
const NEIGHBOURING = 2;

/** The bare denials among an article's attributions. */
export function bareDenials(
  reading: Reading,
  attributions: readonly Attribution[],
  sayings: readonly SayingOf[],
): BareDenial[] {
  const byAttribution = new Map<string, Proposition[]>();
  for (const { attribution, proposition } of sayings)
    byAttribution.set(attribution.id, [...(byAttribution.get(attribution.id) ?? []), proposition]);
  return attributions.flatMap((attribution) =>
    bareDenial(reading, attribution, byAttribution.get(attribution.id) ?? []),
  );
}

function bareDenial(reading: Reading, attribution: Attribution, own: readonly Proposition[]): BareDenial[] {
  const words = contentWords(reading, attribution);
  const bare = isBare(attribution, own, words);
  const act = bare ? null : (own.find((proposition) => proposition.negated)?.act ?? null);
  const first = attribution.content[0];
  const sentence = first ? sentencesAt(reading, first)[0]?.index : undefined;
  if (sentence === undefined || (!bare && act === null)) return [];
  return [{ attribution, sentence, words: words.join(" "), outlets: bare ? outletsIn(reading, attribution) : [], act }];
}

function contentWords(reading: Reading, attribution: Attribution): string[] {
  return attribution.content.flatMap((span) => wordsOf(reading.article.text, span)).map((word) => word.norm);
}

function isBare(attribution: Attribution, own: readonly Proposition[], words: readonly string[]): boolean {
  return BARE.some((form) => form(attribution, own, words));
}

type BareForm = (attribution: Attribution, own: readonly Proposition[], words: readonly string[]) => boolean;

const BARE: readonly BareForm[] = [deniesNoun, callsUntrue, saysNoSuch];

/** The harbour master denied the Gazette's report. */
function deniesNoun({ polarity }: Attribution, own: readonly Proposition[], words: readonly string[]): boolean {
  const nouns = words.map((word) => word.replace(/s$/, ""));
  return polarity === "denies" && own.length === 0 && words.length <= 12 && nouns.some((word) => reportNouns.has(word));
}

/** "That report is wrong," she said. */
function callsUntrue(_: Attribution, own: readonly Proposition[], words: readonly string[]): boolean {
  const first = own[0];
  if (first?.act !== "be" || !first.actor) return false;
  const subject = first.actor.label.toLowerCase().split(/\s+/).at(-1) ?? "";
  if (!reportNouns.has(subject.replace(/s$/, "")) && !reportNouns.has(subject)) return false;
  const untrue = words.some((word) => untrueWords.has(word));
  const denied = first.negated && words.some((word) => /^(?:true|accurate|correct|so)$/.test(word));
  return (untrue && !first.negated) || denied;
}

/** "There was no such letter," he told the council. */
function saysNoSuch(_: Attribution, own: readonly Proposition[], words: readonly string[]): boolean {
  return own.some(({ negated }) => negated) && words.some((word, i) => word === "no" && words[i + 1] === "such");
}

/** Names in the content as outlets are compared: runs of at most four proper nouns. */
function outletsIn(reading: Reading, { content }: Attribution): string[] {
  const found = new Set<string>();
  for (const span of content) {
    const tokens = sentencesAt(reading, span).flatMap((sentence) => sentence.tokens);
    const inside = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
    for (let i = 0; i < inside.length; i++) {
      for (let to = i + 1; to <= i + 4 && inside[to - 1]?.pos === "PROPN"; to++) {
        const name = inside
          .slice(i, to)
          .map((token) => token.text)
          .join(" ");
        found.add(outletKey(outletNamed(name)?.name ?? name));
      }
    }
  }
  return [...found];
}

/** Ties bare denials to what they deny, by structure alone; repeated while a tie makes another one sure. What stays open is left to `possibly`. */
export function tieDenials(scene: DenialScene): Map<BareDenial, Group> {
  const tied = new Map<BareDenial, Group>();
  for (let before = -1; before < tied.size; ) {
    before = tied.size;
    for (const denial of scene.bare) {
      const found = tied.has(denial) ? null : tieOf(scene, denial);
      if (!found) continue;
      tied.set(denial, found.group);
      enter(scene, denial, found);
    }
  }
  return tied;
}

function enter({ denials, inWords }: DenialScene, denial: BareDenial, { group, because }: Found): void {
  const { attribution, act, sentence } = denial;
  group.ties.push({ attribution, stance: "denies", strength: "same", score: 0.8, because });
  if (act !== null) return;
  pushTo(denials, placeOf(attribution, sentence), { group, attribution: attribution.id, act: null });
  const words = firstWords(denial);
  if (words) inWords.set(words, (inWords.get(words) ?? new Set()).add(group));
}

interface Found {
  readonly group: Group;
  readonly because: string;
}

type TieRule = (scene: DenialScene, denial: BareDenial) => Found | null;

const RULES: readonly TieRule[] = [besideOwnDenial, namedReport, onlyReport, sameWordsElsewhere];

function tieOf(scene: DenialScene, denial: BareDenial): Found | null {
  for (const rule of RULES) {
    const found = rule(scene, denial);
    if (found) return found;
  }
  return null;
}

/** Moss denied that the ferry had been sold. “This story is false,” Moss said. */
function besideOwnDenial({ denials }: DenialScene, { attribution, act, sentence }: BareDenial): Found | null {
  if (attribution.sourceId === null) return null;
  const near = new Set<Group>();
  for (let at = sentence - NEIGHBOURING; at <= sentence + NEIGHBOURING; at++) {
    for (const own of denials.get(placeOf(attribution, at)) ?? [])
      if (own.attribution !== attribution.id && (act === null || own.act === act)) near.add(own.group);
  }
  const group = sole(near);
  return group && { group, because: "the same source denies it in the sentences beside" };
}

/** The Gazette reported that the ferry was sold. Moss denied the Gazette's report. */
function namedReport(scene: DenialScene, denial: BareDenial): Found | null {
  const { article } = denial.attribution;
  const reported = new Set(denial.outlets.flatMap((outlet) => [...reportedBefore(scene, denial, outlet)]));
  const inLead = new Set([...reported].filter((group) => scene.lead.get(article)?.has(group)));
  const group = sole(reported) ?? sole(inLead);
  return group && { group, because: "denies the report of the outlet that it names, which is this claim" };
}

/** Two officials told the Gazette that the ferry was sold. “That report is wrong,” Moss said. (Nothing else is reported by an outlet before it.) */
function onlyReport(scene: DenialScene, denial: BareDenial): Found | null {
  const points = denial.act === null && /\b(?:report|story|article|coverage)\b/.test(denial.words);
  if (!points || denial.outlets.length > 0) return null;
  const group = sole(reportedBefore(scene, denial, "*"));
  return (
    group && {
      group,
      because: "denies the report, and the article has told of one outlet's report only, which is this claim",
    }
  );
}

/** “This story is false,” in the words in which the same source denies it in another article. */
function sameWordsElsewhere({ inWords }: DenialScene, denial: BareDenial): Found | null {
  const words = denial.act === null ? firstWords(denial) : null;
  const group = words && sole(inWords.get(words) ?? new Set());
  return group ? { group, because: "the same source denies it in the same words in another article" } : null;
}

/** The source and the first four words; null for fewer or no source. */
function firstWords({ attribution, words }: BareDenial): string | null {
  const first = words.split(" ").slice(0, 4);
  return attribution.sourceId !== null && first.length === 4 ? `${attribution.sourceId} ${first.join(" ")}` : null;
}

function reportedBefore({ reports }: DenialScene, { attribution, sentence }: BareDenial, outlet: string): Set<Group> {
  const known = reports.get(`${attribution.article} ${outlet}`) ?? new Map<Group, number>();
  return new Set([...known].filter(([, first]) => first <= sentence).map(([group]) => group));
}

/** Keys of the outlets that an attribution is carried by or comes from. */
function outletKeysOf(attribution: Attribution, sources: ReadonlyMap<string, Source>): string[] {
  const source = attribution.sourceId === null ? undefined : sources.get(attribution.sourceId);
  const ids = [...attribution.via, source?.toldTo, source?.kind === "outlet" ? source.id : null];
  const names = ids.flatMap((id) => (id ? (sources.get(id) ?? []) : []));
  return names.flatMap(({ name, aliases }) => [...(name ? [name] : []), ...aliases].map(outletKey));
}

function sole(groups: ReadonlySet<Group>): Group | null {
  const [first] = groups;
  return groups.size === 1 ? (first ?? null) : null;
}
