import { readWordList } from "#text";
import type { Origin, PeopleRange, Source, Stance, Tally } from "#types";
import type { Evidence } from "./evidence.ts";

const furtherPerson = new RegExp(
  `\\b(?:${readWordList(new URL("./further-person.txt", import.meta.url)).join("|")})\\b`,
  "i",
);

/**
 * One side of a claim in numbers (LEDGER.md, "What counts as one origin", 6): `atLeast` is the larger of the identified people and
 * the largest anonymous group, since groups at different outlets may be the same people; `atMost` adds all up, null when a group is open.
 */
export function tally(origins: readonly Origin[], stance: Stance, evidence: Evidence): Tally {
  const side = origins.filter((origin) => origin.stance === stance);
  const identified = new Set(side.flatMap((origin) => peopleNamed(origin, evidence)));
  const groups = side.map((origin) => anonymousPeople(origin, evidence)).filter((group) => group !== null);
  const open = groups.some((group) => group.atMost === null);
  return {
    origins: side.length,
    onRecord: side.filter((origin) => origin.onRecord).length,
    people: {
      atLeast: Math.max(identified.size, 0, ...groups.map((group) => group.atLeast)),
      atMost: open ? null : identified.size + groups.reduce((sum, group) => sum + (group.atMost ?? 0), 0),
    },
  };
}

function sourcesOf(origin: Origin, evidence: Evidence): Source[] {
  const ids = new Set(origin.attributions.map((id) => evidence.attributions.get(id)?.sourceId ?? null));
  return [...ids].flatMap((id) => (id === null ? [] : (evidence.sources.get(id) ?? [])));
}

function peopleNamed(origin: Origin, evidence: Evidence): string[] {
  return sourcesOf(origin, evidence)
    .filter((source) => source.kind === "person")
    .map((source) => source.id);
}

/**
 * The people behind one origin's anonymous sources. Records that the text sets apart ("a third source") are added up;
 * others may be the same people in other words: at least the largest, at most all.
 */
function anonymousPeople(origin: Origin, evidence: Evidence): PeopleRange | null {
  const records = sourcesOf(origin, evidence).filter((source) => source.kind === "anonymous");
  if (records.length === 0) return null;
  const counts = records.map((record) => record.count ?? { atLeast: 1, atMost: null });
  const further = records.map((record) => furtherPerson.test(record.description ?? ""));
  const least = Math.max(0, ...counts.filter((_, i) => !further[i]).map((count) => count.atLeast));
  const added = counts.filter((_, i) => further[i]).reduce((sum, count) => sum + count.atLeast, 0);
  const same = records.length === 1;
  return {
    atLeast: Math.max(1, least + added),
    atMost: counts.some((count) => count.atMost === null)
      ? null
      : same
        ? (counts[0]?.atMost ?? null)
        : counts.reduce((sum, count) => sum + (count.atMost ?? 0), 0),
  };
}
