import { contains, wordsOf } from "#text";
import type { Article, Attribution, Source, Span, Stance, Strength } from "#types";
import type { NameTable } from "./name-table.ts";
import type { Proposition } from "./propositions.ts";
import type { Ref } from "./refer.ts";

/** One attribution saying, or denying, one proposition. */
export interface SayingOf {
  readonly attribution: Attribution;
  readonly proposition: Proposition;
  /** Whether it speaks against the proposition without its negation: "denied that he left" and "said he had not left" both do. */
  readonly against: boolean;
  /** Of the same utterance wherever it is printed: source and words. */
  readonly utterance: string | null;
}

/** An attribution put into a group that its own words alone do not lead to. */
export interface Tie {
  readonly attribution: Attribution;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly score: number;
  readonly because: string;
}

/** What an article says, split by whose words it is in. */
export interface Voices {
  readonly sayings: SayingOf[];
  /** The article's own. */
  readonly own: Proposition[];
}

/**
 * Gives each proposition of an article to the deepest attribution whose content holds its verb; those in nobody's words are the article's own.
 * A reporting verb whose content is a sentence of its own ("CNN reported that …") is no proposition: what it reports is.
 */
export function splitVoices(
  article: Article,
  propositions: readonly Proposition[],
  attributions: readonly Attribution[],
  names: NameTable,
  sources: ReadonlyMap<string, Source>,
): Voices {
  const holders = holdersOf(propositions, attributions);
  const voices: Voices = { sayings: [], own: [] };
  for (const proposition of propositions) {
    const holding = holders.inContent.get(proposition) ?? [];
    if (holders.reporting.has(proposition)) continue;
    if (holding.length === 0) voices.own.push(proposition);
    for (const attribution of deepest(holding, holders.withClause)) {
      voices.sayings.push(sayingOf(article, attribution, proposition, names, sources));
    }
  }
  return voices;
}

interface Holders {
  readonly inContent: ReadonlyMap<Proposition, Attribution[]>;
  /** Ids of attributions whose content has a finite clause. */
  readonly withClause: ReadonlySet<string>;
  readonly reporting: ReadonlySet<Proposition>;
}

function holdersOf(propositions: readonly Proposition[], attributions: readonly Attribution[]): Holders {
  const sorted = [...propositions].sort((a, b) => a.at - b.at);
  const inContent = new Map<Proposition, Attribution[]>();
  const withClause = new Set<string>();
  for (const attribution of narrowFirst(attributions)) {
    for (const span of attribution.content) {
      for (const proposition of within(sorted, span)) {
        withClause.add(attribution.id);
        const known = inContent.get(proposition);
        if (!known) inContent.set(proposition, [attribution]);
        else if (known.length < DEPTH) known.push(attribution);
      }
    }
  }
  const cued = attributions.filter(({ id }) => withClause.has(id)).flatMap(({ cue }) => cue);
  const reporting = new Set(cued.flatMap((span) => within(sorted, span)));
  return { inContent, withClause, reporting };
}

/** Words within words within words are told apart so far down; it keeps many nested ones from costing their square. */
const DEPTH = 8;

function narrowFirst(attributions: readonly Attribution[]): Attribution[] {
  return [...attributions].sort((a, b) => width(a.content) - width(b.content) || (a.id < b.id ? -1 : 1));
}

function within(sorted: readonly Proposition[], span: Span): Proposition[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Proposition[] = [];
  for (let next = sorted[low]; next && next.at < span.end; next = sorted[++low]) found.push(next);
  return found;
}

/** Those that hold no other of the list: neither as parent nor by wider content. */
function deepest(holding: readonly Attribution[], withClause: ReadonlySet<string>): Attribution[] {
  const clausal = holding.filter(({ id }) => withClause.has(id));
  return clausal.filter((outer) => !clausal.some((inner) => inner !== outer && isInside(inner, outer)));
}

function isInside(inner: Attribution, outer: Attribution): boolean {
  if (inner.parent === outer.id) return true;
  if (outer.parent === inner.id) return false;
  const within = inner.content.every((span) => outer.content.some((wider) => contains(wider, span)));
  return within && width(inner.content) < width(outer.content);
}

function width(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function sayingOf(
  article: Article,
  attribution: Attribution,
  proposition: Proposition,
  names: NameTable,
  sources: ReadonlyMap<string, Source>,
): SayingOf {
  const source = attribution.sourceId === null ? undefined : sources.get(attribution.sourceId);
  const actor = firstPerson(ownPronoun(proposition, attribution, source, names), source, names);
  const words = wordsOf(article.text, proposition).map((word) => word.norm);
  return {
    attribution,
    proposition: actor === proposition.actor ? proposition : { ...proposition, actor },
    against: (attribution.polarity === "denies") !== proposition.negated,
    utterance: source && words.length >= 4 ? `${source.id} ${words.join(" ")}` : null,
  };
}

/** The Brine Works denied that it had ignored a warning: "it" is the organization, an unresolved "he" the person that speaks, where it acts in the first clause of what it says. */
function ownPronoun(
  { actor, verb, start }: Proposition,
  { form, content }: Attribution,
  source: Source | undefined,
  names: NameTable,
): Ref | null {
  const first = content[0];
  const pronoun = source?.kind === "organization" ? /^it$/i : source?.kind === "person" ? /^s?he$/i : null;
  const acts =
    actor?.key === null && pronoun?.test(actor.label) === true && !/^(?:be|seem|appear|take|happen|rain)$/.test(verb);
  const opens = first !== undefined && start - first.start <= "that ".length;
  if (!acts || !opens || form !== "indirect" || !source?.name) return actor;
  return { ...actor, key: `name:${names.nameKey("", source.name.toLowerCase().split(/\s+/))}`, label: source.name };
}

/** "I" is whoever speaks; "we" is whoever speaks, and others: the same for the same speaker only. */
function firstPerson(actor: Ref | null, source: Source | undefined, names: NameTable): Ref | null {
  if (!actor || actor.key !== null || !source || !/^(?:i|we)$/i.test(actor.label)) return actor;
  if (/^we$/i.test(actor.label)) return { ...actor, key: `we:${source.id}` };
  if (source.kind !== "person" || !source.name) return { ...actor, key: `source:${source.id}` };
  return { ...actor, key: `name:${names.nameKey("", source.name.toLowerCase().split(/\s+/))}`, label: source.name };
}
