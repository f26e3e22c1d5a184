import { pushTo } from "#text";
import type { Attribution, Source } from "#types";
import { outletKey } from "#words";
import type { BareDenial } from "./bare-denials.ts";
import type { Group } from "./groups.ts";
import { type Reading, sentencesAt } from "./reading.ts";

/** A denial with its group and the act denied; null for a denial of the whole. */
export interface PlacedDenial {
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
  /** "article outlet" ("article *" for any) to what that outlet reports there. */
  readonly reports: ReadonlyMap<string, Reports>;
  /** Groups that the article's first sentences are about. */
  readonly lead: ReadonlyMap<string, ReadonlySet<Group>>;
}

/** What an outlet reports in an article. */
export interface Reports {
  /** The sentence in which each group is first told of. */
  readonly first: ReadonlyMap<Group, number>;
  /** The two told of first: whether there is only one takes no more. */
  readonly earliest: readonly Group[];
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
  return { bare, denials, inWords: new Map(), reports: inOrder(reports), lead };
}

function inOrder(reports: ReadonlyMap<string, ReadonlyMap<Group, number>>): Map<string, Reports> {
  const sorted = [...reports].map(([key, first]): [string, Reports] => {
    const earliest = [...first].sort(([, a], [, b]) => a - b).slice(0, 2);
    return [key, { first, earliest: earliest.map(([group]) => group) }];
  });
  return new Map(sorted);
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

/** Where a source denies: article, source, sentence. */
export function placeOf({ article, sourceId }: Attribution, sentence: number): string {
  return `${article} ${sourceId} ${sentence}`;
}

function firstSentence(reading: Reading | undefined, { content: [span] }: Attribution): number | null {
  return (reading && span && sentencesAt(reading, span)[0]?.index) ?? null;
}

/** Keys of the outlets that an attribution is carried by or comes from. */
function outletKeysOf(attribution: Attribution, sources: ReadonlyMap<string, Source>): string[] {
  const source = attribution.sourceId === null ? undefined : sources.get(attribution.sourceId);
  const ids = [...attribution.via, source?.toldTo, source?.kind === "outlet" ? source.id : null];
  const names = ids.flatMap((id) => (id ? (sources.get(id) ?? []) : []));
  return names.flatMap(({ name, aliases }) => [...(name ? [name] : []), ...aliases].map(outletKey));
}
