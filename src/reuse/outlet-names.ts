import { wordsOf } from "#text";
import { type Outlet, outletEntries, outletKey, outletNamed, outletOfDomain, outlets } from "#words";
import { EDITIONS } from "./relay-words.ts";

/** A name of an outlet as it is looked for in a text, without its “The”. */
export interface OutletName {
  readonly words: readonly NameWord[];
  /** A common word too, or a lone word that the outlet list does not know: Time, The Sun, Bell. */
  readonly ambiguous: boolean;
  /** Whether “the” belongs to it: The Sun, but not Time. */
  readonly behindThe: boolean;
  /** Whether the outlet list has it. */
  readonly listed: boolean;
}

interface NameWord {
  readonly norm: string;
  readonly printed: string;
  /** What stands between it and the word before. */
  readonly gap: string;
}

/** What an outlet is called in print. */
export interface OutletNames {
  readonly names: readonly OutletName[];
  /** Letters of a host that the outlet list does not know, which are a name's without its spaces: “harbourpost”. */
  readonly hosts: readonly string[];
}

const HOST = /^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})\/?$/iu;
/** Second labels of a host that are no name: harbourpost.co.uk. */
const NO_NAMES = new Set(["ac", "co", "com", "gov", "net", "or", "org"]);
/** Shorter hosts may be made up of any two words. */
const LEAST_LETTERS = 8;

/** The outlets that bear a name, certain or not. */
const bearers = new Map<string, Set<Outlet>>();
for (const outlet of outlets)
  for (const { name } of outletEntries(outlet)) {
    const key = outletKey(name);
    bearers.set(key, (bearers.get(key) ?? new Set()).add(outlet));
  }
/** Names in the outlet list that are common words too, or that several outlets bear. */
const ambiguousKeys = new Set(outlets.flatMap(({ ambiguous }) => ambiguous.map(outletKey)));
const keysBehindThe = new Set(outlets.flatMap(({ name }) => (/^The\s/.test(name) ? [outletKey(name)] : [])));

/** Each outlet is asked about for every two articles, and to spell out its names takes longer than to look for them. */
const spelledOut = new Map<string, OutletNames>();

/** The names under which an article may name an outlet: its own, and where the outlet list knows it, its others that no second outlet bears. */
export function namesOf(outlet: string): OutletNames {
  const names = spelledOut.get(outlet) ?? spellOut(outlet);
  spelledOut.set(outlet, names);
  return names;
}

/** Whether two outlets as the metadata give them are one: “Harbour Post”, “harbourpost.com”. */
export function isOneOutlet(a: string, b: string): boolean {
  const listed = listedOutlet(a);
  if (listed !== null && listed === listedOutlet(b)) return true;
  const letters = lettersOf(a);
  return lettersOf(b).some((one) => letters.includes(one));
}

/** Whether an outlet that prints a common word's name may mean itself: “the Times” in the Ostrel Times. */
export function mayMeanItself(outlet: string, { words, ambiguous }: OutletName): boolean {
  if (!ambiguous) return false;
  const name = ` ${words.map(({ norm }) => norm).join(" ")}`;
  const listed = listedOutlet(outlet);
  const own = listed ? outletEntries(listed).map((entry) => entry.name) : [withoutEdition(outlet)];
  return own.some((one) => ` ${outletKey(one)}`.endsWith(name));
}

/** Whether a word may be all that an outlet is called by behind “the”: “the Courier” for the Karrowby Courier. */
export function mayBeShort(outlet: string, norm: string): boolean {
  return norm.length > 2 && lettersOf(outlet).some((letters) => letters.endsWith(norm));
}

function spellOut(outlet: string): OutletNames {
  const listed = listedOutlet(outlet);
  const host = hostOf(outlet);
  const bare = withoutEdition(outlet);
  const own = [outlet, ...(bare !== outlet && (listed || / /.test(bare)) ? [bare] : [])].flatMap(ownNames);
  const others = listed ? otherNames(listed) : [];
  const seen = new Set<string>();
  const names = [...own, ...others].filter((name) => {
    const key = name.words.map(({ norm, gap }) => gap + norm).join("");
    return name.words.length > 0 && !seen.has(key) && seen.add(key);
  });
  return { names, hosts: host !== null && !listed ? hostLetters(host) : [] };
}

/** The outlet of the list that metadata mean; null where several bear the name. */
function listedOutlet(outlet: string): Outlet | null {
  const host = hostOf(outlet);
  const byHost = host === null ? null : outletOfDomain(host);
  return certainOutlet(outlet) ?? byHost ?? certainOutlet(withoutEdition(outlet));
}

function certainOutlet(name: string): Outlet | null {
  const key = outletKey(name);
  const outlet = outletNamed(name);
  if (outlet === null) return null;
  return outletKey(outlet.name) === key || bearers.get(key)?.size === 1 ? outlet : null;
}

/** “Harbour Post Online” and “Harbour Post (Ostrel)” are the Harbour Post. */
function withoutEdition(outlet: string): string {
  const words = outlet
    .replace(/\s*\([^)]*\)\s*$/, "")
    .trim()
    .split(/\s+/);
  const last = words.findLastIndex((word) => !EDITIONS.has(word.toLowerCase()));
  return last < 0 ? outlet : words.slice(0, last + 1).join(" ");
}

/** As the metadata spell it, and without the dots. */
function ownNames(outlet: string): OutletName[] {
  const bare = outlet.trim().replace(/^the\s+/i, "");
  const key = outletKey(outlet);
  const listed = outletNamed(outlet) !== null;
  const undotted = capitalized(bare.replace(/\./g, ""));
  const ambiguous = ambiguousKeys.has(key) || (/^\p{L}\p{Ll}*$/u.test(undotted) && !listed);
  const facts = { ambiguous, listed, behindThe: /^the\s/i.test(outlet.trim()) || keysBehindThe.has(key) };
  if (hostOf(outlet) !== null) return [{ ...facts, ambiguous: false, words: nameWords(bare) }];
  return [undotted, capitalized(bare)].map((spelled) => ({ ...facts, words: nameWords(spelled) }));
}

/** A name that metadata give in small letters has a capital in print all the same. */
function capitalized(name: string): string {
  return /\p{Lu}/u.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** What else the list calls it; an uncertain name counts behind “the” alone, and not where another outlet bears it too. */
function otherNames(outlet: Outlet): OutletName[] {
  return outletEntries(outlet).flatMap(({ name, ambiguous }) => {
    const key = outletKey(name);
    const isOwn = key === outletKey(outlet.name);
    if (bearers.get(key)?.size !== 1 && !isOwn) return [];
    const behindThe = isOwn ? keysBehindThe.has(key) : ambiguous;
    return [{ words: nameWords(name.replace(/^The\s+/, "")), ambiguous, behindThe, listed: true }];
  });
}

function nameWords(name: string): NameWord[] {
  let before = 0;
  return wordsOf(name).map(({ start, end, norm }, i) => {
    const gap = i === 0 ? "" : name.slice(before, start);
    before = end;
    return { norm, printed: name.slice(start, end), gap };
  });
}

function hostOf(outlet: string): string | null {
  return HOST.exec(outlet.trim())?.[1]?.toLowerCase() ?? null;
}

/** With and without a “the” at its beginning. */
function hostLetters(host: string): string[] {
  const labels = host.split(".").slice(0, -1);
  const name = labels.findLast((label, i) => i === 0 || !NO_NAMES.has(label)) ?? "";
  const letters = name.replace(/-/g, "");
  return [letters, letters.replace(/^the/, "")].filter((one) => one.length >= LEAST_LETTERS);
}

function lettersOf(outlet: string): string[] {
  const host = hostOf(outlet);
  return host === null ? [outletKey(withoutEdition(outlet)).replace(/[^\p{L}\p{N}]/gu, "")] : hostLetters(host);
}
