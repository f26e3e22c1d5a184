import { pushTo } from "#text";
import type { BareDenial } from "./bare-denials.ts";
import { type DenialScene, placeOf } from "./denial-scene.ts";
import type { Group } from "./groups.ts";

/** How far apart, in sentences, two denials of one source still go together. */
const NEIGHBOURING = 2;

/** A tie makes another one sure, forwards or backwards in its article; more passes than these have found nothing further. */
const PASSES = 8;

/** Ties bare denials to what they deny, by structure alone; repeated while a tie makes another one sure. What stays open is left to `possibly`. */
export function tieDenials(scene: DenialScene): Map<BareDenial, Group> {
  const tied = new Map<BareDenial, Group>();
  const backwards = [...scene.bare].reverse();
  for (let before = -1, pass = 0; before < tied.size && pass < PASSES; pass++) {
    before = tied.size;
    for (const denial of pass % 2 === 0 ? scene.bare : backwards) {
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
  const reported = denial.outlets.flatMap((outlet) => earliestBefore(scene, denial, outlet));
  const lead = [...(scene.lead.get(article) ?? [])];
  const inLead = lead.filter((group) =>
    denial.outlets.some((outlet) => isReportedBefore(scene, denial, outlet, group)),
  );
  const group = sole(new Set(reported)) ?? sole(new Set(inLead));
  return group && { group, because: "denies the report of the outlet that it names, which is this claim" };
}

/** Two officials told the Gazette that the ferry was sold. “That report is wrong,” Moss said. (Nothing else is reported by an outlet before it.) */
function onlyReport(scene: DenialScene, denial: BareDenial): Found | null {
  const points = denial.act === null && /\b(?:report|story|article|coverage)\b/.test(denial.words);
  if (!points || denial.outlets.length > 0) return null;
  const group = sole(new Set(earliestBefore(scene, denial, "*")));
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

/** The first two that the outlet has reported before the denial. */
function earliestBefore(scene: DenialScene, denial: BareDenial, outlet: string): Group[] {
  const { earliest = [] } = scene.reports.get(`${denial.attribution.article} ${outlet}`) ?? {};
  return earliest.filter((group) => isReportedBefore(scene, denial, outlet, group));
}

function isReportedBefore({ reports }: DenialScene, denial: BareDenial, outlet: string, group: Group): boolean {
  const first = reports.get(`${denial.attribution.article} ${outlet}`)?.first.get(group);
  return first !== undefined && first <= denial.sentence;
}

function sole(groups: ReadonlySet<Group>): Group | null {
  const [first] = groups;
  return groups.size === 1 ? (first ?? null) : null;
}
