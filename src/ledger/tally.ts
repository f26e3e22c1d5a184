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
  return {
    origins: side.length,
    onRecord: side.filter((origin) => origin.onRecord).length,
    people: {
      atLeast: Math.max(identified.size, ...groups.map((group) => group.atLeast)),
      atMost: sumOrOpen([identified.size, ...groups.map((group) => group.atMost)]),
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
 * The people behind one origin's anonymous sources, who all spoke to one outlet. The same number in other words is the same people
 * ("two sources", "two unidentified officials"); another number may overlap; who is set apart ("a third source") is added.
 */
function anonymousPeople(origin: Origin, evidence: Evidence): PeopleRange | null {
  const records = sourcesOf(origin, evidence).filter((source) => source.kind === "anonymous");
  if (records.length === 0) return null;
  const rangeOf = (record: Source): PeopleRange => record.count ?? { atLeast: 1, atMost: null };
  const further = records.filter((record) => furtherPerson.test(record.description ?? "")).map(rangeOf);
  const others = records.filter((record) => !furtherPerson.test(record.description ?? "")).map(rangeOf);
  const groups = [...new Map(others.map((range) => [`${range.atLeast}–${range.atMost}`, range])).values()];
  const added = further.reduce((sum, range) => sum + range.atLeast, 0);
  return {
    atLeast: Math.max(1, Math.max(0, ...groups.map((range) => range.atLeast)) + added),
    atMost: sumOrOpen([...groups, ...further].map((range) => range.atMost)),
  };
}

/** The sum, or null where one is open. */
function sumOrOpen(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
