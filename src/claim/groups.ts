import { difference } from "./agree.ts";
import type { Proposition } from "./propositions.ts";
import type { SayingOf, Tie } from "./sayings.ts";

/** Sayings of one claim in the making. */
export interface Group {
  readonly sayings: SayingOf[];
  readonly ties: Tie[];
}

/**
 * Puts sayings together that agree in actor, act and object and differ in nothing that counts.
 * The fullest come first; a vaguer one that would fit several groups joins none of them. Work is per act and actor, never all pairs.
 */
export function groupSayings(sayings: readonly SayingOf[], order: ReadonlyMap<string, number>): Grouping {
  const shelf: Shelf = {
    groups: [],
    bySignature: new Map(),
    byUtterance: new Map(),
    index: new Map(),
    ways: new Map(),
  };
  for (const saying of [...sayings].sort(fullestFirst(order))) {
    const group = groupFor(shelf, saying) ?? newGroup(shelf);
    group.sayings.push(saying);
    enter(shelf, saying, group);
  }
  const find = (proposition: Proposition): Group | null => (isKnown(proposition) ? groupOf(shelf, proposition) : null);
  return { groups: shelf.groups, find };
}

/** Groups, in the order in which they were opened, and the one that a further proposition agrees with, or null. */
export interface Grouping {
  readonly groups: Group[];
  readonly find: (proposition: Proposition) => Group | null;
}

interface Shelf {
  readonly groups: Group[];
  readonly bySignature: Map<string, Group>;
  readonly byUtterance: Map<string, Group>;
  readonly index: Map<string, Group[]>;
  /** The different ways in which a group is put, at most `ENOUGH`. */
  readonly ways: Map<Group, Proposition[]>;
}

function newGroup(shelf: Shelf): Group {
  const group: Group = { sayings: [], ties: [] };
  shelf.groups.push(group);
  return group;
}

function groupFor(shelf: Shelf, saying: SayingOf): Group | null {
  const { proposition, utterance } = saying;
  const agreeing = isKnown(proposition) ? groupOf(shelf, proposition) : null;
  return agreeing ?? (utterance === null ? null : (shelf.byUtterance.get(utterance) ?? null));
}

function groupOf(shelf: Shelf, proposition: Proposition): Group | null {
  const same = shelf.bySignature.get(signature(proposition));
  if (same) return same;
  const near = candidates(shelf, proposition);
  if (near.length > MANY) return null;
  const fitting = near.filter((group) => fits(shelf, group, proposition));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether it is said who acts, or on what; a pronoun that nobody resolved leaves it unknown. */
export function isKnown({ actor, object }: Proposition): boolean {
  return actor ? actor.key !== null : object?.key != null;
}

/** Where one actor has more claims of one act, a further saying joins none but in the same terms: it could be any of them. */
const MANY = 64;

/** Ways of putting it that are compared before the rest is taken to agree as well; keeps a very large group from costing its square. */
const ENOUGH = 24;

/** What leaves the actor unsaid agrees through its object: a way that leaves the object open ("told the 58-year-old to go") speaks neither for nor against it. */
function fits({ ways }: Shelf, group: Group, proposition: Proposition): boolean {
  const known = ways.get(group) ?? [];
  const compared = proposition.actor ? known : known.filter(({ object }) => object?.key != null);
  return compared.length > 0 && compared.every((other) => difference(proposition, other) === null);
}

function candidates({ index }: Shelf, p: Proposition): Group[] {
  const act = actKey(p);
  const stated = p.actor?.key && !p.actor.negative;
  const keys = stated ? [`${act} a ${p.actor?.key}`, `${act} - ${p.object?.key}`] : [`${act} o ${p.object?.key}`];
  return [...new Set(keys.flatMap((key) => index.get(key) ?? []))];
}

function enter(shelf: Shelf, { proposition: p, utterance }: SayingOf, group: Group): void {
  if (utterance && !shelf.byUtterance.has(utterance)) shelf.byUtterance.set(utterance, group);
  const print = signature(p);
  if (shelf.bySignature.get(print) === group) return;
  const ways = shelf.ways.get(group) ?? [];
  if (ways.length < ENOUGH) shelf.ways.set(group, [...ways, p]);
  if (!isKnown(p) || shelf.bySignature.has(print)) return;
  shelf.bySignature.set(print, group);
  for (const key of shelvesOf(p)) place(shelf, key, group);
}

function shelvesOf(p: Proposition): string[] {
  const stated = p.actor?.key && !p.actor.negative;
  return [stated ? `a ${p.actor?.key}` : `- ${p.object?.key}`, `o ${p.object?.key}`].map(
    (key) => `${actKey(p)} ${key}`,
  );
}

function place({ index }: Shelf, at: string, group: Group): void {
  const groups = index.get(at);
  if (!groups) index.set(at, [group]);
  else if (groups.at(-1) !== group && groups.length <= MANY && !groups.includes(group)) groups.push(group);
}

function actKey({ act, embedded }: Proposition): string {
  return `${act}>${embedded ?? ""}`;
}

/** Two with the same signature say the same so far as this stage can tell. */
function signature(p: Proposition): string {
  const known = signatures.get(p);
  if (known !== undefined) return known;
  const print = printOf(p);
  signatures.set(p, print);
  return print;
}

/** A memory only: what is remembered is the same as what would be worked out. */
const signatures = new WeakMap<Proposition, string>();

function printOf(p: Proposition): string {
  const ref = (r: Proposition["actor"]): unknown => r && [r.key, r.modifiers, r.quantity, r.negative];
  const rest = p.object || p.embedded ? [] : [...p.words].sort();
  return JSON.stringify([
    actKey(p),
    p.modality,
    p.perfect && p.modality === "possible",
    [p.actor, p.object, p.embeddedObject].map(ref),
    p.quantities,
    p.dates,
    [...p.names].sort(),
    rest,
  ]);
}

function fullestFirst(order: ReadonlyMap<string, number>): (a: SayingOf, b: SayingOf) => number {
  const weights = new Map<Proposition, number>();
  const weight = (p: Proposition): number => {
    const known = weights.get(p) ?? fullness(p);
    weights.set(p, known);
    return known;
  };
  return (a, b) =>
    weight(b.proposition) - weight(a.proposition) ||
    (order.get(a.proposition.article) ?? 0) - (order.get(b.proposition.article) ?? 0) ||
    a.proposition.at - b.proposition.at ||
    (a.attribution.id < b.attribution.id ? -1 : 1);
}

function fullness(p: Proposition): number {
  const stated = (p.actor?.key && !p.actor.negative ? 1000 : 0) + (p.modality === "possible" ? 0 : 500);
  return stated + 10 * (p.quantities.length + p.dates.length + p.names.size) + Math.min(9, p.words.size);
}
