import { stableId } from "#text";
import type { Article, Attribution, Excerpt, GatheredClaim, Saying, Stance, Story, Strength } from "#types";
import { agreement } from "./agree.ts";
import { type Group, isKnown } from "./groups.ts";
import type { Proposition } from "./propositions.ts";
import type { SayingOf, Tie } from "./sayings.ts";
import { chooseWording, clauseExcerpt, type Wording } from "./wording.ts";
import { lightActs } from "./words.ts";

/** A claim with what it was made from. */
export interface Draft {
  readonly claim: GatheredClaim;
  readonly group: Group;
  readonly wording: Wording;
}

/** What drafting needs. */
export interface DraftInput {
  readonly story: Story;
  readonly groups: readonly Group[];
  /** Clauses in an article's own voice, by the group that they agree with. */
  readonly own: ReadonlyMap<Group, readonly Proposition[]>;
  readonly articles: ReadonlyMap<string, Article>;
  /** Article id to its place in canonical order. */
  readonly order: ReadonlyMap<string, number>;
}

/** A claim for every group worth one, in order of first sight. A single saying is kept when it says who does what. */
export function draftClaims({ story, groups, own, articles, order }: DraftInput): Draft[] {
  const firsts = firstClauses(groups);
  const drafts: Draft[] = [];
  for (const group of groups) {
    const wording = chooseWording(group, articles, order);
    if (!wording || wording.excerpt.exact === "" || !isWorthKeeping(group, wording, firsts)) continue;
    const unattributed = ownWords(own.get(group) ?? [], wording, articles);
    drafts.push({ claim: claimOf(story, group, wording, unattributed, articles, order), group, wording });
  }
  return drafts.sort((a, b) => compareExcerpts(a.claim.wording, b.claim.wording, order));
}

/** Earliest clause of each attribution: what it mainly says. */
function firstClauses(groups: readonly Group[]): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const { sayings } of groups) {
    for (const { attribution, proposition } of sayings)
      firsts.set(attribution.id, Math.min(firsts.get(attribution.id) ?? Number.POSITIVE_INFINITY, proposition.at));
  }
  return firsts;
}

function isWorthKeeping({ sayings, ties }: Group, { whole }: Wording, firsts: ReadonlyMap<string, number>): boolean {
  const attributions = new Set(sayings.map(({ attribution }) => attribution.id));
  if (ties.length > 0) return true;
  if (!whole) return false;
  if (attributions.size > 1) return true;
  const [first] = sayings;
  if (!first || !isKnown(first.proposition)) return false;
  if (first.attribution.polarity === "denies") return true;
  const { proposition: p } = first;
  const bare = lightActs.has(p.verb) && !p.object && p.words.size < 3;
  return p.actor?.key != null && !bare && firsts.get(first.attribution.id) === p.at;
}

function claimOf(
  story: Story,
  group: Group,
  wording: Wording,
  unattributed: Excerpt[],
  articles: ReadonlyMap<string, Article>,
  order: ReadonlyMap<string, number>,
): GatheredClaim {
  const said = saidOf(group, wording, order);
  const { article, start, end, exact } = wording.excerpt;
  const where = [...group.sayings, ...group.ties].map(({ attribution }) => attribution.article);
  const dates = where.flatMap((id) => articles.get(id)?.published ?? []);
  return {
    id: stableId("c", story.id, article, start, end, exact),
    story: story.id,
    wording: wording.excerpt,
    said,
    possibly: [],
    unattributed,
    firstSeen: dates.sort()[0] ?? null,
  };
}

/** One saying an attribution, in order of article and place. */
function saidOf(group: Group, wording: Wording, order: ReadonlyMap<string, number>): Saying[] {
  const placed = [
    ...group.sayings.map((saying) => ({
      at: saying.proposition.at,
      attribution: saying.attribution,
      saying: sayingIn(saying, wording),
    })),
    ...group.ties.map((tie) => ({ at: startOf(tie), attribution: tie.attribution, saying: tieIn(tie, wording) })),
  ];
  const place = ({ article }: Attribution): number => order.get(article) ?? 0;
  placed.sort(
    (a, b) =>
      place(a.attribution) - place(b.attribution) || a.at - b.at || (a.attribution.id < b.attribution.id ? -1 : 1),
  );
  const said = new Map<string, Saying>();
  for (const { saying } of placed) if (!said.has(saying.attribution)) said.set(saying.attribution, saying);
  return [...said.values()];
}

function tieIn({ attribution, stance, strength, score, because }: Tie, wording: Wording): Saying {
  return { attribution: attribution.id, stance: turned(stance, wording.negative), strength, score, because };
}

function startOf({ attribution }: Tie): number {
  return attribution.content[0]?.start ?? 0;
}

function turned(stance: Stance, turn: boolean): Stance {
  if (!turn) return stance;
  return stance === "denies" ? "affirms" : "denies";
}

function sayingIn(saying: SayingOf, wording: Wording): Saying {
  const stance = turned(saying.against ? "denies" : "affirms", wording.negative);
  return {
    attribution: saying.attribution.id,
    stance,
    strength: strengthOf(saying.proposition, wording.saying.proposition, stance),
    score: scoreOf(saying.proposition, wording.saying.proposition),
    because: becauseOf(saying, wording, stance),
  };
}

function becauseOf(saying: SayingOf, wording: Wording, stance: Stance): string {
  const denied = stance === "denies" ? (saying.attribution.polarity === "denies" ? ", denied" : ", negated") : "";
  if (saying === wording.saying) return `the claim is put in its words${denied}`;
  const agrees = isKnown(saying.proposition) ? agreement(saying.proposition) : "same source and same words";
  return `${agrees}${denied}`;
}

/** Against the wording: hedged ("may", "reportedly"), more (a stronger verb of the class, a number or date added), less (no actor, no number), else the same. */
function strengthOf(p: Proposition, wording: Proposition, stance: Stance): Strength {
  const hedged = (x: Proposition): boolean => x.hedged || x.modality === "possible";
  if (hedged(p) && !hedged(wording)) return "hedged";
  if (stance === "denies") return "same"; // to deny more is not to deny it more strongly
  if (!p.actor && wording.actor) return "weaker";
  if (wording.quantities.length > 0 && p.quantities.length === 0) return "weaker";
  if (p.rank > wording.rank) return "stronger";
  if (p.rank < wording.rank) return "weaker";
  const more = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length > 0 && b.length === 0;
  return more(p.quantities, wording.quantities) || more(p.dates, wording.dates) ? "stronger" : "same";
}

/** 1 for the same words; else between ½ (agreed only in actor, act and object) and 1 by the share of common content words. */
function scoreOf(p: Proposition, wording: Proposition): number {
  const shared = [...p.words].filter((word) => wording.words.has(word)).length;
  const all = new Set([...p.words, ...wording.words]).size;
  return Math.round((0.5 + 0.5 * (all === 0 ? 1 : shared / all)) * 100) / 100;
}

function ownWords(own: readonly Proposition[], wording: Wording, articles: ReadonlyMap<string, Article>): Excerpt[] {
  return own.flatMap((proposition) => {
    const article = articles.get(proposition.article);
    const plain =
      !proposition.hedged && proposition.modality !== "possible" && proposition.negated === wording.negative;
    return article && plain ? [clauseExcerpt(article, proposition, proposition)] : [];
  });
}

/** Canonical order of excerpts: article, then place. */
export function compareExcerpts(a: Excerpt, b: Excerpt, order: ReadonlyMap<string, number>): number {
  return (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0) || a.start - b.start || a.end - b.end;
}
