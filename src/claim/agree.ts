import type { Proposition } from "./propositions.ts";
import type { Quantity } from "./quantities.ts";
import type { Ref } from "./refer.ts";
import type { Modality } from "./verbs.ts";
import { lightActs } from "./words.ts";

/** Why two propositions are not one claim; "number" and "date" where they agree in all else and cannot both hold. */
export type Difference = "actor" | "act" | "object" | "number" | "date" | "name" | "modality";

/** The first thing in which two propositions differ, or null when actor, act and object agree and nothing else tells them apart. Polarity is left aside: it is a stance. */
export function difference(a: Proposition, b: Proposition): Difference | null {
  if (a.act !== b.act || a.embedded !== b.embedded) return "act";
  if (!sameActor(a, b)) return "actor";
  if (!sameObject(a, b)) return "object";
  if (!modalitiesAgree(a, b)) return "modality";
  if (numbersDiffer(a, b)) return "number";
  if (datesDiffer(a.dates, b.dates)) return "date";
  return bothHaveMore(a.names, b.names) ? "name" : null;
}

/** The readable line of what agreed. */
export function agreement(a: Proposition): string {
  const object = a.embedded ?? a.object?.label;
  const parts = [
    ...(a.actor?.key ? [`actor (${a.actor.label})`] : []),
    `act (${a.verb})`,
    ...(object ? [`object (${object})`] : []),
  ];
  return `same ${parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts[0]}`;
}

/** An unstated actor ("was asked to resign") may agree with a stated one, but only when the object is the same named one. */
function sameActor(a: Proposition, b: Proposition): boolean {
  if (a.actor?.negative || b.actor?.negative) return a.actor?.key === b.actor?.key || objectsEqual(a, b);
  if (a.actor && b.actor) return refsAgree(a.actor, b.actor);
  return objectsEqual(a, b);
}

function objectsEqual(a: Proposition, b: Proposition): boolean {
  return a.object !== null && b.object !== null && refsAgree(a.object, b.object);
}

function sameObject(a: Proposition, b: Proposition): boolean {
  if (a.embedded !== null) return mayBeSame(a.object, b.object) && mayBeSame(a.embeddedObject, b.embeddedObject);
  if (a.object && b.object) return refsAgree(a.object, b.object) && (!isVague(a) || restAgrees(a, b));
  if (a.object || b.object) return false;
  return isLight(a) || isLight(b) ? false : restAgrees(a, b);
}

function isVague(a: Proposition): boolean {
  return isLight(a) && !a.object?.key?.startsWith("name:");
}

/** "went", but not "went off" of an alarm, which is an act of the table. */
function isLight({ act, verb }: Proposition): boolean {
  return lightActs.has(verb) && (act === verb || lightActs.has(act));
}

/** Without an object of their own, what else the clauses say must not go apart. */
function restAgrees(a: Proposition, b: Proposition): boolean {
  const smaller = a.words.size <= b.words.size ? a.words : b.words;
  const larger = smaller === a.words ? b.words : a.words;
  let shared = 0;
  for (const word of smaller) if (larger.has(word)) shared++;
  return shared * 2 >= smaller.size;
}

/** Known and the same, or at least one of the two not known. */
function mayBeSame(a: Ref | null, b: Ref | null): boolean {
  return !a?.key || !b?.key || refsAgree(a, b);
}

/** The same known thing; what describes it in one place may be left out in the other, but not replaced. */
function refsAgree(a: Ref, b: Ref): boolean {
  return a.key !== null && a.key === b.key && nested(a.modifiers, b.modifiers);
}

function nested(a: readonly string[], b: readonly string[]): boolean {
  const [smaller, larger] = a.length <= b.length ? [a, b] : [b, a];
  return smaller.every((word) => larger.includes(word));
}

/** "may" goes with what will be or may have been: it is the same act, hedged. */
function modalitiesAgree(a: Proposition, b: Proposition): boolean {
  const kind = (p: Proposition): Modality =>
    p.modality === "possible" ? (p.perfect ? "actual" : "future") : p.modality;
  return kind(a) === kind(b);
}

/** Counted things in both with another number; or numbers in both and none in common. */
function numbersDiffer(a: Proposition, b: Proposition): boolean {
  for (const [x, y] of [
    [a.actor, b.actor],
    [a.object, b.object],
  ]) {
    if (x?.quantity != null && y?.quantity != null && x.quantity !== y.quantity) return true;
  }
  if (a.quantities.length === 0 || b.quantities.length === 0) return false;
  const clash = (x: Quantity): boolean => {
    const same = b.quantities.filter((y) => y.unit === x.unit);
    return same.length > 0 && same.every((y) => y.value !== x.value);
  };
  return a.quantities.some(clash) || !a.quantities.some((x) => b.quantities.some((y) => y.value === x.value));
}

function datesDiffer(a: readonly string[], b: readonly string[]): boolean {
  const comparable = a.flatMap((x) => b.filter((y) => /^\d/.test(x) === /^\d/.test(y)).map((y) => [x, y] as const));
  return comparable.length > 0 && !comparable.some(([x, y]) => x.startsWith(y) || y.startsWith(x));
}

function bothHaveMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => !b.has(name)) && [...b].some((name) => !a.has(name));
}
