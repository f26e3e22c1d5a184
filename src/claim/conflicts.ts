import { excerpt } from "#text";
import type { Article, Conflict, Excerpt } from "#types";
import { difference } from "./agree.ts";
import type { Draft } from "./drafts.ts";
import type { Proposition } from "./propositions.ts";
import { antonyms } from "./words.ts";

/** Claims of one actor and act are compared with so many others at most. */
const AT_MOST = 24;

/**
 * Pairs of claims that cannot both hold, by ids in canonical order: the same but for a number or a date, or with the opposite act.
 * A claim that is both affirmed and denied is a pair with itself, "denied".
 */
export function findConflicts(drafts: readonly Draft[], articles: ReadonlyMap<string, Article>): Conflict[] {
  const conflicts = drafts.flatMap((draft) => deniedWithin(draft, articles));
  const shelves = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const keys = keysOf(draft);
    for (const key of keys) for (const other of shelves.get(key) ?? []) conflicts.push(...between(other, draft));
    const [own] = keys;
    const shelf = shelves.get(own ?? "") ?? [];
    if (own && shelf.length < AT_MOST) shelves.set(own, [...shelf, draft]);
  }
  return dedupe(conflicts);
}

function dedupe(conflicts: readonly Conflict[]): Conflict[] {
  const byKey = new Map(conflicts.map((conflict) => [`${conflict.a} ${conflict.b} ${conflict.kind}`, conflict]));
  return [...byKey.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, conflict]) => conflict);
}

/** Where a claim is looked up: first by its act with its actor or object, then by the opposite act. */
function keysOf({ wording }: Draft): string[] {
  const { actor, object, act, embedded } = wording.saying.proposition;
  const who = actor?.key ?? object?.key;
  if (!who) return [];
  return [act, antonyms.get(act)].flatMap((name) => (name ? [`${name} ${embedded} ${who}`] : []));
}

function between(first: Draft, second: Draft): Conflict[] {
  const kind = kindOf(first, second);
  if (!kind) return [];
  const [x, y] = first.claim.id < second.claim.id ? [first, second] : [second, first];
  return [{ a: x.claim.id, b: y.claim.id, kind, evidence: [x.claim.wording, y.claim.wording] }];
}

function kindOf(first: Draft, second: Draft): Conflict["kind"] | null {
  const a = first.wording.saying.proposition;
  const b = second.wording.saying.proposition;
  if (first === second || isUnreal(a) || isUnreal(b) || !wordsOverlap(a, b)) return null;
  if (a.act !== b.act) {
    const same = antonyms.get(a.act) === b.act && difference(a, { ...b, act: a.act }) === null;
    return same && first.wording.negative === second.wording.negative ? "contradicts" : null;
  }
  if (first.wording.negative !== second.wording.negative) return null;
  const differs = difference(a, b);
  return differs === "number" || differs === "date" ? differs : null;
}

function isUnreal(p: Proposition): boolean {
  return p.modality !== "actual" && p.modality !== "future";
}

/** Two numbers about two things are no conflict: at least half of the shorter one's words must be common. */
function wordsOverlap(a: Proposition, b: Proposition): boolean {
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared * 2 >= Math.min(a.words.size, b.words.size);
}

function deniedWithin({ claim, group }: Draft, articles: ReadonlyMap<string, Article>): Conflict[] {
  const counted = claim.said.filter(({ strength }) => strength === "same" || strength === "stronger");
  const affirms = counted.find(({ stance }) => stance === "affirms");
  const denies = counted.find(({ stance }) => stance === "denies");
  if (!affirms || !denies) return [];
  const evidence = [affirms, denies].flatMap(({ attribution }) => contentOf(group, attribution, articles));
  return [{ a: claim.id, b: claim.id, kind: "denied", evidence }];
}

function contentOf({ sayings, ties }: Draft["group"], id: string, articles: ReadonlyMap<string, Article>): Excerpt[] {
  const attribution = [...sayings, ...ties].find((saying) => saying.attribution.id === id)?.attribution;
  const article = attribution && articles.get(attribution.article);
  const span = attribution?.content[0];
  return article && span ? [excerpt(article, span)] : [];
}
