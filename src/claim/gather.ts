import { pushTo } from "#text";
import type { Article, Attribution, Conflict, GatheredClaim, Note, Source, Span, Story } from "#types";
import { tieBackReferences } from "./back-references.ts";
import { bareDenials, isBareClause } from "./bare-denials.ts";
import { parseClauses } from "./clauses.ts";
import { findConflicts } from "./conflicts.ts";
import { sceneOf } from "./denial-scene.ts";
import { tieDenials } from "./denials.ts";
import { draftClaims } from "./drafts.ts";
import { type Group, groupSayings } from "./groups.ts";
import { nameTable } from "./name-table.ts";
import { nounPhrases } from "./phrases.ts";
import { addPossible } from "./possibly.ts";
import { type Proposition, propositionsOf } from "./propositions.ts";
import { type Reading, readSentences, sentencesAt } from "./reading.ts";
import { type SayingOf, splitVoices } from "./sayings.ts";
import { joinVagueDenials } from "./vague-denials.ts";

/** One story with what the stages before found in it; items of other stories are left aside. */
export interface ClaimInput {
  readonly story: Story;
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
}

/** What `gatherClaims` gives: claims and conflicts in canonical order. */
export interface ClaimOutput {
  readonly claims: GatheredClaim[];
  readonly conflicts: Conflict[];
  readonly notes: Note[];
}

/** The claims of a story, with who affirms and who denies each, and the conflicts between them. The order of the input does not matter. */
export function gatherClaims(input: ClaimInput): ClaimOutput {
  const scene = readStory(input);
  const { groups: grouped, find } = groupSayings(
    scene.sayings.filter((saying) => !isBare(scene, saying)),
    scene.order,
  );
  const groups = tieBackReferences(joinVagueDenials(grouped), scene.attributions.values(), scene.articles);
  const open = tieBareDenials(scene, groups);
  const own = ownVoice(scene.own, find);
  const drafts = draftClaims({ story: input.story, groups, own, articles: scene.articles, order: scene.order });
  const claims = addPossible(drafts, scene.sayings, open);
  return { claims, conflicts: findConflicts(drafts, scene.articles), notes: open.map(noteOpen) };
}

function isBare({ readings }: Scene, saying: SayingOf): boolean {
  const reading = readings.get(saying.attribution.article);
  return reading !== undefined && isBareClause(saying, reading);
}

/** Body clauses in an article's own voice, by the group that they agree with. */
function ownVoice(
  own: readonly Proposition[],
  find: (proposition: Proposition) => Group | null,
): Map<Group, Proposition[]> {
  const byGroup = new Map<Group, Proposition[]>();
  for (const proposition of own) {
    const group = proposition.title ? null : find(proposition);
    if (group) pushTo(byGroup, group, proposition);
  }
  return byGroup;
}

/** A story read into propositions. */
interface Scene {
  readonly articles: ReadonlyMap<string, Article>;
  /** Article id to its place in canonical order. */
  readonly order: ReadonlyMap<string, number>;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly attributions: ReadonlyMap<string, readonly Attribution[]>;
  readonly sayings: SayingOf[];
  readonly own: Proposition[];
}

function readStory({ story, articles, attributions, sources }: ClaimInput): Scene {
  const inStory = new Set(story.articles);
  const ordered = articles.filter(({ id }) => inStory.has(id)).sort(canonically);
  const readings = new Map(ordered.map((article) => [article.id, readSentences(article)]));
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const named = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = nameTable(namedSentences(readings.values()), named);
  const byArticle = attributionsByArticle(attributions);
  const sayings: SayingOf[] = [];
  const own: Proposition[] = [];
  for (const article of ordered) {
    const reading = readings.get(article.id);
    if (!reading) continue;
    const mine = byArticle.get(article.id) ?? [];
    const voices = splitVoices(article, propositionsOf(reading, names, edgesOf(reading, mine)), mine, names, bySource);
    sayings.push(...voices.sayings);
    own.push(...voices.own);
  }
  const order = new Map(ordered.map((article, i) => [article.id, i]));
  const byId = new Map(ordered.map((article) => [article.id, article]));
  return { articles: byId, order, readings, sources: bySource, attributions: byArticle, sayings, own };
}

function canonically(a: Article, b: Article): number {
  const x = a.published ?? "9999";
  const y = b.published ?? "9999";
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function* namedSentences(readings: Iterable<Reading>) {
  for (const { article, sentences } of readings)
    for (const { tokens } of sentences) yield { article: article.id, tokens, phrases: nounPhrases(tokens) };
}

function attributionsByArticle(attributions: readonly Attribution[]): Map<string, Attribution[]> {
  const groups = new Map<string, Attribution[]>();
  for (const attribution of [...attributions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    pushTo(groups, attribution.article, attribution);
  }
  return groups;
}

/** Where somebody's words begin and end. Content without a finite clause ("to resign", "him to resign") is no edge: the act would lose its object. */
function edgesOf(reading: Reading, attributions: readonly Attribution[]): Set<number> {
  const { text } = reading.article;
  const edges = new Set<number>();
  for (const { content, cue } of attributions) {
    for (const span of content.filter((words) => hasClause(reading, words)))
      edges.add(span.start).add(skipSpace(text, span.end));
    const follows = cue.some((span) => content.some((words) => words.end <= span.start));
    if (follows) for (const { end } of cue) edges.add(skipSpace(text, end));
  }
  return edges;
}

function hasClause(reading: Reading, { start, end }: Span): boolean {
  return sentencesAt(reading, { start, end }).some(({ tokens }) => {
    const inside = tokens.filter((token) => token.start >= start && token.end <= end);
    return parseClauses(inside, new Set()).clauses.some(({ subject, object }) => subject !== null || object !== null);
  });
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/.test(text[i] ?? "")) i++;
  return i;
}

/** Ties what can be tied, and gives back the bare denials that nothing ties. */
function tieBareDenials(scene: Scene, groups: readonly Group[]): Attribution[] {
  const sayings = new Map<string, SayingOf[]>();
  for (const saying of scene.sayings) {
    pushTo(sayings, saying.attribution.article, saying);
  }
  const bare = [...scene.readings].flatMap(([article, reading]) =>
    bareDenials(reading, scene.attributions.get(article) ?? [], sayings.get(article) ?? []),
  );
  const tied = tieDenials(sceneOf(groups, bare, scene.readings, scene.sources));
  return bare.filter((denial) => denial.act === null && !tied.has(denial)).map(({ attribution }) => attribution);
}

function noteOpen({ article, content }: Attribution): Note {
  const span = content[0] ?? null;
  return {
    code: "claim/denial-left-open",
    article,
    span,
    message: "A denial that does not say what it denies; nothing in the article ties it to one claim.",
  };
}
