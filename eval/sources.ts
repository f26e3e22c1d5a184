/** Of the attributions found: who is credited, who carried it, which way it goes and what holds it. */
import type { Attribution, Source } from "#types";
import { bcubed } from "./bcubed.ts";
import type { Figure } from "./figures.ts";
import { type GoldAttribution, type GoldSource, type Matched, sameName } from "./gold.ts";
import { addCase, type Sums } from "./sums.ts";

/** Adds how far the records agree on each pair of gold and found; `of` says which attributions these are. */
export function addSources(sums: Sums, of: string, matched: Matched, sources: readonly Source[]): void {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const nameOf = (id: string) => byId.get(id)?.name ?? byId.get(id)?.description ?? null;
  for (const gold of matched.gold.attributions) {
    const found = matched.found.get(gold.id);
    if (!found) continue;
    const ours = found.sourceId === null ? null : (byId.get(found.sourceId) ?? null);
    const add = (name: string, right: boolean, wanted: string, came: string) =>
      addCase(
        sums,
        "source",
        `${name} right, ${of}`,
        right,
        `${line(gold, matched)}: “${wanted}” came out as “${came}”`,
      );
    add("kind", (ours?.kind ?? null) === (gold.who?.kind ?? null), gold.who?.kind ?? "unsaid", ours?.kind ?? "unsaid");
    add("who", sameWho(gold.who, ours, nameOf), gold.who?.key ?? "unsaid", describe(ours, nameOf));
    const came = found.via.map((id) => nameOf(id) ?? id).join(" ← ");
    add("via", sameVia(gold, found, nameOf), gold.via.map(({ name }) => name).join(" ← "), came);
  }
}

function line({ id, source, cue }: GoldAttribution, { gold }: Matched): string {
  return `${gold.name} ${id} (${source ?? "unsaid"} | ${cue})`;
}

function describe(source: Source | null, nameOf: (id: string) => string | null): string {
  if (source === null) return "unsaid";
  const told = source.toldTo === null ? "" : `, told to ${nameOf(source.toldTo)}`;
  return `${source.kind} ${source.name ?? source.description ?? "without a name"}${told}, ${source.count?.atLeast ?? "no"} people`;
}

/** Adds whether each attribution found goes the right way and lies in the right other one. */
export function addDetails(sums: Sums, matched: Matched): void {
  for (const gold of matched.gold.attributions) {
    const found = matched.found.get(gold.id);
    if (!found) continue;
    const add = (name: string, right: boolean, came: string) =>
      addCase(
        sums,
        "attribute",
        `${name} right, of attributions found`,
        right,
        `${line(gold, matched)}: came out as ${came}`,
      );
    add("polarity", gold.polarity === found.polarity, found.polarity);
    const parent =
      found.parent === null ? "outermost" : `in ${matched.goldOf.get(found.parent) ?? "one that is in no gold"}`;
    add("parent", sameParent(gold, found, matched), parent);
  }
}

/** The same kind, and the same name; the nameless: told to the same outlet and as many people; both unsaid. */
export function sameWho(gold: GoldSource | null, ours: Source | null, nameOf: (id: string) => string | null): boolean {
  if (gold === null || ours === null) return gold === null && ours === null;
  if (gold.kind !== ours.kind) return false;
  if (gold.kind !== "anonymous") return gold.name === null ? ours.name === null : sameName(gold.name, ours.name);
  const told = ours.toldTo === null ? null : nameOf(ours.toldTo);
  return sameName(gold.toldTo, told) && (gold.atLeast === null || gold.atLeast === ours.count?.atLeast);
}

function sameVia(gold: GoldAttribution, found: Attribution, nameOf: (id: string) => string | null): boolean {
  return (
    gold.via.length === found.via.length && gold.via.every(({ name }, i) => sameName(name, nameOf(found.via[i] ?? "")))
  );
}

function sameParent(gold: GoldAttribution, found: Attribution, { goldOf }: Matched): boolean {
  if (gold.parent === null || found.parent === null) return gold.parent === found.parent;
  return goldOf.get(found.parent) === gold.parent;
}

/** Which attributions go to one source, whatever it is called: BCubed F1 over the attributions found that name anybody. */
export function sourceClusters(of: string, all: readonly Matched[]): Figure {
  const right: string[] = [];
  const groups: string[] = [];
  for (const { gold, found } of all)
    for (const { id, who } of gold.attributions) {
      const ours = found.get(id);
      if (!ours || who === null) continue;
      right.push(`${gold.name}/${who.key}`);
      groups.push(ours.sourceId ?? `unsaid/${ours.id}`);
    }
  const value = right.length > 0 ? bcubed(groups, right).f1 : null;
  return { stage: "source", name: `same source, BCubed F1, ${of}`, value, of: `${right.length} attributions` };
}
