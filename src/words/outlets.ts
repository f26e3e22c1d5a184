import { readWordTable } from "#text";

/** A known news outlet or agency. */
export interface Outlet {
  readonly name: string;
  readonly kind: "agency" | "newspaper" | "broadcaster" | "online" | "magazine";
  /** ISO 3166 alpha-2, XX for international. */
  readonly country: string;
  /** Other names that stand for it wherever they occur, without "the". */
  readonly aliases: readonly string[];
  /** Names that are common words too: they count only behind "the" with a reporting cue, or in metadata. */
  readonly ambiguous: readonly string[];
  readonly domains: readonly string[];
}

const split = (cell: string): string[] => cell.split("|").filter((part) => part !== "");

/** The outlets and agencies that Hearsay knows by name: facts, from all over the world (`outlets.tsv`). */
export const outlets: readonly Outlet[] = readWordTable(new URL("./outlets.tsv", import.meta.url), 5).map(
  ([name = "", kind = "", country = "", aliases = "", domains = ""]) => ({
    name,
    kind: kind as Outlet["kind"],
    country,
    aliases: split(aliases).filter((alias) => !alias.startsWith("~")),
    ambiguous: split(aliases)
      .filter((alias) => alias.startsWith("~"))
      .map((alias) => alias.slice(1)),
    domains: split(domains),
  }),
);

const byName = new Map<string, Outlet>();
const byDomain = new Map<string, Outlet>();
for (const outlet of outlets) {
  for (const name of [outlet.name, ...outlet.aliases]) byName.set(outletKey(name), outlet);
  for (const domain of outlet.domains) byDomain.set(domain, outlet);
}
for (const outlet of outlets) {
  for (const name of outlet.ambiguous) if (!byName.has(outletKey(name))) byName.set(outletKey(name), outlet);
}

/** The form in which outlet names are compared: without "the", lower case, dots dropped. */
export function outletKey(name: string): string {
  return name
    .trim()
    .replace(/^the\s+/i, "")
    .replace(/\./g, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** The outlet of that name or alias, case and "the" aside, or null. Ambiguous names are found too: the caller knows whether they may count. */
export function outletNamed(name: string): Outlet | null {
  return byName.get(outletKey(name)) ?? null;
}

/** Whether two printed names are one outlet: the same name, or two names the outlet list knows for one ("AP", "The Associated Press"). */
export function sameOutlet(a: string, b: string): boolean {
  if (outletKey(a) === outletKey(b)) return true;
  const known = outletNamed(a);
  return known !== null && known === outletNamed(b);
}

/** Whether a listed name is a word of the language as well: “Time”, “Petra”. */
export function isCommonWord(name: string): boolean {
  return (outletNamed(name)?.ambiguous ?? []).some((weak) => outletKey(weak) === outletKey(name));
}

/** A name of an agency of the list; one that is a common word too counts only by its capitals: “AA”, not “Petra”. */
export function isAgencyName(name: string): boolean {
  return outletNamed(name)?.kind === "agency" && (/^[A-Z]{2,6}$/.test(name) || !isCommonWord(name));
}

/** Whether a name is the outlet's, or goes on with its, or its with that: “Tarn Courier Online” is the Tarn Courier's. */
export function isOfOutlet(name: string, own: string): boolean {
  const [a, b] = [`${outletKey(name)} `, `${outletKey(own)} `];
  return sameOutlet(name, own) || a.startsWith(b) || b.startsWith(a);
}

/** The outlet that publishes under that host name (subdomains included), or null. */
export function outletOfDomain(host: string): Outlet | null {
  const labels = host.toLowerCase().replace(/\.$/, "").split(".");
  for (let i = 0; i < labels.length - 1; i++) {
    const outlet = byDomain.get(labels.slice(i).join("."));
    if (outlet) return outlet;
  }
  return null;
}
