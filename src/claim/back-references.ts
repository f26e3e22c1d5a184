import { pushTo } from "#text";
import type { Article, Attribution } from "#types";
import type { Group } from "./groups.ts";
import type { Proposition } from "./propositions.ts";
import type { SayingOf } from "./sayings.ts";
import { directive, requestNouns } from "./words.ts";

/** A saying that names an act of asking and not what was asked: "The request was made on Sunday", "Brandt put the request to Klamm", "the request". */
interface BackReference {
  readonly attribution: Attribution;
  readonly at: number;
  readonly proposition: Proposition | null;
}

/**
 * Ties such sayings to the one claim of asking that they can mean: the only one with that actor and that person asked, else the only one
 * that the article has told of before. Gives back the groups without those that held nothing else.
 */
export function tieBackReferences(
  groups: readonly Group[],
  attributions: Iterable<readonly Attribution[]>,
  articles: ReadonlyMap<string, Article>,
): Group[] {
  const told = groups.filter(({ sayings }) => sayings.some(({ proposition }) => asksFor(proposition)));
  const shelves = shelvesOf(told);
  const tied = new Set<string>();
  const references = [
    ...groups.flatMap(({ sayings }) => sayings.flatMap(inClause)),
    ...inNouns(attributions, articles),
  ];
  for (const reference of references) {
    const group = meant(shelves, reference);
    if (!group) continue;
    tied.add(keyOf(reference));
    if (group.sayings.some(({ attribution }) => attribution.id === reference.attribution.id)) continue;
    const because = "points back to an act of asking, and this is the only one that it can mean";
    group.ties.push({ attribution: reference.attribution, stance: "affirms", strength: "same", score: 0.8, because });
  }
  return groups.filter(
    ({ sayings }) => !sayings.every((saying) => inClause(saying).some((one) => tied.has(keyOf(one)))),
  );
}

function keyOf({ attribution, at }: BackReference): string {
  return `${attribution.id} ${at}`;
}

function asksFor({ act, embedded }: Proposition): boolean {
  return act === directive && embedded !== null;
}

const CONVEYS = /^(?:make|put|issue|convey|deliver|present)$/;

/** Ilse Brandt put the request to Odo Klamm on Sunday. */
function inClause({ attribution, proposition, against }: SayingOf): BackReference[] {
  const { object, verb, embedded, at } = proposition;
  const noun = object?.key?.replace(/^noun:/, "") ?? "";
  const points = requestNouns.has(noun) && /^(?:the|that|this)\b/i.test(object?.label ?? "");
  if (against || embedded !== null || !points || !CONVEYS.test(verb)) return [];
  return proposition.modality === "actual" ? [{ attribution, at, proposition }] : [];
}

/** The Gazette first reported [the request]. */
function inNouns(
  attributions: Iterable<readonly Attribution[]>,
  articles: ReadonlyMap<string, Article>,
): BackReference[] {
  return [...attributions].flat().flatMap((attribution) => {
    const [span] = attribution.content;
    const text = span ? (articles.get(attribution.article)?.text.slice(span.start, span.start + 40) ?? "") : "";
    const words = span && span.end - span.start <= 40 ? text.slice(0, span.end - span.start).toLowerCase() : "";
    const noun = /^(?:the|that|this) ([a-z]+)$/.exec(words)?.[1];
    const points = span && noun && attribution.polarity === "asserts" && requestNouns.has(noun);
    return points ? [{ attribution, at: span.start, proposition: null }] : [];
  });
}

interface Shelves {
  readonly byPeople: ReadonlyMap<string, readonly Group[]>;
  /** Article to the groups that it tells of, with the place where it first does. */
  readonly byArticle: ReadonlyMap<string, ReadonlyMap<Group, number>>;
}

function shelvesOf(groups: readonly Group[]): Shelves {
  const byPeople = new Map<string, Group[]>();
  const byArticle = new Map<string, Map<Group, number>>();
  for (const group of groups) {
    const people = new Set<string>();
    for (const { attribution, proposition } of group.sayings) {
      if (proposition.actor?.key && proposition.object?.key)
        people.add(peopleKey(proposition.actor.key, proposition.object.key));
      const here = byArticle.get(attribution.article) ?? new Map<Group, number>();
      byArticle.set(attribution.article, here.set(group, Math.min(proposition.at, here.get(group) ?? proposition.at)));
    }
    for (const key of people) pushTo(byPeople, key, group);
  }
  return { byPeople, byArticle };
}

function peopleKey(asking: string, asked: string): string {
  return `${asking} > ${asked}`;
}

function meant({ byPeople, byArticle }: Shelves, { attribution, at, proposition }: BackReference): Group | null {
  const actor = proposition?.actor?.key ?? null;
  if (actor) {
    const named = [...(proposition?.names ?? [])].flatMap((name) => byPeople.get(peopleKey(actor, name)) ?? []);
    return named.length === 1 ? (named[0] ?? null) : null;
  }
  const here = byArticle.get(attribution.article);
  const [only, second] = here && here.size <= FEW ? [...here].filter(([, first]) => first < at) : [];
  return only && !second ? only[0] : null;
}

/** An article that tells of more acts of asking than this leaves open which one is meant. */
const FEW = 4;
