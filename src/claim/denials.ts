import { wordsOf } from "#text";
import type { Attribution, Source } from "#types";
import { outletKey, outletNamed } from "#words";
import type { Group } from "./groups.ts";
import type { Proposition } from "./propositions.ts";
import { type Reading, sentencesAt } from "./reading.ts";
import type { SayingOf, Tie } from "./sayings.ts";
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

/** A saying with its group and its place. */
export interface PlacedSaying {
  readonly group: Group;
  readonly attribution: Attribution;
  readonly against: boolean;
  readonly sentence: number;
  /** Null for a denial of the whole (vague-denials.ts). */
  readonly act: string | null;
}

/** Sayings of all groups by article. */
export function placeSayings(
  groups: readonly Group[],
  readings: ReadonlyMap<string, Reading>,
): Map<string, PlacedSaying[]> {
  const byArticle = new Map<string, PlacedSaying[]>();
  const put = (saying: PlacedSaying): void => {
    const list = byArticle.get(saying.attribution.article);
    if (list) list.push(saying);
    else byArticle.set(saying.attribution.article, [saying]);
  };
  for (const group of groups) {
    for (const { attribution, against, proposition } of group.sayings)
      put({ group, attribution, against, sentence: proposition.sentence, act: proposition.act });
    for (const { attribution } of group.ties) {
      const reading = readings.get(attribution.article);
      const [span] = attribution.content;
      const sentence = reading && span ? sentencesAt(reading, span)[0]?.index : undefined;
      if (sentence !== undefined) put({ group, attribution, against: true, sentence, act: null });
    }
  }
  return byArticle;
}

/** What ties need to see of a story. */
export interface DenialScene {
  readonly bare: readonly BareDenial[];
  /** What each article says, with the group it is in. */
  readonly byArticle: ReadonlyMap<string, readonly PlacedSaying[]>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Body groups of the article's first sentences, per article. */
  readonly lead: ReadonlyMap<string, ReadonlySet<Group>>;
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

function outletsIn(reading: Reading, { content }: Attribution): string[] {
  const found = new Set<string>();
  for (const span of content) {
    const tokens = sentencesAt(reading, span).flatMap((sentence) => sentence.tokens);
    const inside = tokens.filter((token) => token.start >= span.start && token.end <= span.end);
    for (let i = 0; i < inside.length; i++) {
      for (let to = Math.min(inside.length, i + 4); to > i; to--) {
        const words = inside.slice(i, to);
        if (words.some((word) => word.pos !== "PROPN")) continue;
        found.add(
          outletKey(
            outletNamed(words.map((word) => word.text).join(" "))?.name ?? words.map((word) => word.text).join(" "),
          ),
        );
      }
    }
  }
  return [...found];
}

/** Ties bare denials to what they deny, by structure alone; repeated while a tie makes another one sure. What stays open is left to `possibly`. */
export function tieDenials(scene: DenialScene): Map<BareDenial, Group> {
  const tied = new Map<BareDenial, Group>();
  for (let more = true; more; ) {
    more = false;
    for (const denial of scene.bare) {
      if (tied.has(denial)) continue;
      const tie = tieOf(scene, tied, denial);
      if (!tie) continue;
      tied.set(denial, tie.group);
      if (!tie.group.sayings.some(({ attribution }) => attribution === denial.attribution))
        tie.group.ties.push(tie.tie);
      more = true;
    }
  }
  return tied;
}

interface Found {
  readonly group: Group;
  readonly tie: Tie;
}

type TieRule = (
  scene: DenialScene,
  tied: ReadonlyMap<BareDenial, Group>,
  denial: BareDenial,
) => readonly [Group, string] | null;

const RULES: readonly TieRule[] = [besideOwnDenial, namedReport, onlyReport, sameWordsElsewhere];

function tieOf(scene: DenialScene, tied: ReadonlyMap<BareDenial, Group>, denial: BareDenial): Found | null {
  for (const rule of RULES) {
    const found = rule(scene, tied, denial);
    if (!found) continue;
    const [group, because] = found;
    return { group, tie: { attribution: denial.attribution, stance: "denies", strength: "same", score: 0.8, because } };
  }
  return null;
}

/** Moss denied that the ferry had been sold. “This story is false,” Moss said. */
function besideOwnDenial(
  scene: DenialScene,
  tied: ReadonlyMap<BareDenial, Group>,
  denial: BareDenial,
): readonly [Group, string] | null {
  const { attribution, act } = denial;
  if (attribution.sourceId === null) return null;
  const near = new Set<Group>();
  for (const own of ownDenials(scene, attribution)) {
    const repeats = act === null || own.act === act;
    if (repeats && Math.abs(own.sentence - denial.sentence) <= NEIGHBOURING) near.add(own.group);
  }
  for (const [other, group] of act === null ? tied : []) {
    const same =
      other.attribution.article === attribution.article && other.attribution.sourceId === attribution.sourceId;
    if (same && Math.abs(other.sentence - denial.sentence) <= NEIGHBOURING) near.add(group);
  }
  const group = sole(near);
  return group && [group, "the same source denies it in the sentences beside"];
}

/** Where the source of an attribution denies something in so many words in the same article, other than there. */
function ownDenials({ byArticle }: DenialScene, { id, article, sourceId }: Attribution): PlacedSaying[] {
  return (byArticle.get(article) ?? []).filter(
    ({ attribution, against }) => against && attribution.id !== id && attribution.sourceId === sourceId,
  );
}

/** The Gazette reported that the ferry was sold. Moss denied the Gazette's report. */
function namedReport(
  scene: DenialScene,
  _: ReadonlyMap<BareDenial, Group>,
  denial: BareDenial,
): readonly [Group, string] | null {
  if (denial.outlets.length === 0) return null;
  const reported = reportsIn(scene, denial, (key) => denial.outlets.includes(key));
  const group = sole(reported) ?? sole(intersection(reported, scene.lead.get(denial.attribution.article)));
  return group && [group, "denies the report of the outlet that it names, which is this claim"];
}

/** Two officials told the Gazette that the ferry was sold. “That report is wrong,” Moss said. (Nothing else is reported by an outlet before it.) */
function onlyReport(
  scene: DenialScene,
  _: ReadonlyMap<BareDenial, Group>,
  denial: BareDenial,
): readonly [Group, string] | null {
  if (denial.act !== null || denial.outlets.length > 0 || !/\b(?:report|story|article|coverage)\b/.test(denial.words))
    return null;
  const group = sole(reportsIn(scene, denial, () => true));
  return (
    group && [group, "denies the report, and the article has told of one outlet's report only, which is this claim"]
  );
}

/** “This story is false,” in the words in which the same source denies it in another article. */
function sameWordsElsewhere(
  _: DenialScene,
  tied: ReadonlyMap<BareDenial, Group>,
  denial: BareDenial,
): readonly [Group, string] | null {
  if (denial.attribution.sourceId === null || denial.act !== null) return null;
  const groups = new Set<Group>();
  for (const [other, group] of tied) {
    if (other.attribution.sourceId === denial.attribution.sourceId && startsSame(other.words, denial.words))
      groups.add(group);
  }
  const group = sole(groups);
  return group && [group, "the same source denies it in the same words in another article"];
}

/** At least four words, and all of the shorter's first sentence. */
function startsSame(a: string, b: string): boolean {
  const x = a.split(" ").slice(0, 4);
  return x.length === 4 && x.join(" ") === b.split(" ").slice(0, 4).join(" ");
}

function reportsIn(
  { byArticle, sources }: DenialScene,
  denial: BareDenial,
  counts: (outlet: string) => boolean,
): Set<Group> {
  const before = (byArticle.get(denial.attribution.article) ?? []).filter(
    ({ against, sentence }) => !against && sentence <= denial.sentence,
  );
  const reports = before.filter(({ attribution }) => outletKeysOf(attribution, sources).some(counts));
  return new Set(reports.map(({ group }) => group));
}

/** Keys of the outlets that an attribution is carried by or comes from. */
function outletKeysOf(attribution: Attribution, sources: ReadonlyMap<string, Source>): string[] {
  const source = attribution.sourceId === null ? undefined : sources.get(attribution.sourceId);
  const ids = [...attribution.via, source?.toldTo, source?.kind === "outlet" ? source.id : null];
  const names = ids.flatMap((id) => (id ? (sources.get(id) ?? []) : []));
  return names.flatMap(({ name, aliases }) => [...(name ? [name] : []), ...aliases].map(outletKey));
}

function intersection(a: ReadonlySet<Group>, b: ReadonlySet<Group> | undefined): Set<Group> {
  return new Set([...a].filter((group) => b?.has(group)));
}

function sole(groups: ReadonlySet<Group>): Group | null {
  const [first] = groups;
  return groups.size === 1 ? (first ?? null) : null;
}
