import type { TaggedToken } from "#text";
import type { Span } from "#types";
import { actOf, embeddedAct } from "./acts.ts";
import type { Clause } from "./board.ts";
import { type Parse, parseClauses } from "./clauses.ts";
import type { NameTable } from "./name-table.ts";
import { namesIn } from "./names.ts";
import type { Phrase } from "./phrases.ts";
import { datesIn, type Quantity, quantitiesIn } from "./quantities.ts";
import type { Reading, Sentence } from "./reading.ts";
import { type Discourse, type Mention, mentionsIn, type Ref, referOf } from "./refer.ts";
import { isElliptic, type Roles, rolesOf } from "./roles.ts";
import type { Modality } from "./verbs.ts";
import { directive, lightActs } from "./words.ts";

/** One actor, one act, one object, as one clause of one article has it. */
export interface Proposition extends Span {
  readonly article: string;
  readonly sentence: number;
  readonly title: boolean;
  /** Where the act's verb starts in the article. */
  readonly at: number;
  /** Null where the clause names nobody ("was asked to resign"). */
  readonly actor: Ref | null;
  /** Class of the act, or the verb's lemma. */
  readonly act: string;
  readonly verb: string;
  readonly rank: number;
  readonly object: Ref | null;
  /** What somebody is to do ("to resign", "about resigning"): class or lemma. */
  readonly embedded: string | null;
  readonly embeddedObject: Ref | null;
  readonly negated: boolean;
  readonly modality: Modality;
  readonly hedged: boolean;
  readonly perfect: boolean;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly string[];
  /** Keys of names beside actor and object. */
  readonly names: ReadonlySet<string>;
  /** Lemmas of the words that carry meaning. */
  readonly words: ReadonlySet<string>;
  /** A pronoun had to be resolved for actor or object. */
  readonly byPronoun: boolean;
}

/** Every finite clause of an article that it asserts as a proposition, in order. `barriers`: characters at which somebody's words begin or end. */
export function propositionsOf(reading: Reading, names: NameTable, barriers: ReadonlySet<number>): Proposition[] {
  const found: Proposition[] = [];
  let before: Mention[] = [];
  let topic: Ref | null = null;
  for (const sentence of reading.sentences) {
    const parse = parseClauses(sentence.tokens, barrierTokens(sentence, barriers));
    const { phrases, clauses } = parse;
    const article = reading.article.id;
    const here = mentionsIn(sentence, phrases, names, article);
    const discourse: Discourse = { names, article, before, here, topic, lastSubject: new Map() };
    for (const clause of clauses) {
      const proposition = propositionOf(sentence, clause, phrases, discourse, clauses);
      if (isAsserted(sentence, clause, clauses)) found.push(proposition, ...accusation(sentence, clause, proposition));
    }
    topic = sentence.title ? null : topicOf(sentence, parse, discourse);
    if (here.length > 0 || sentence.title) before = sentence.title ? [] : here;
  }
  return found;
}

/** Relative clauses are told by the way; conditions, questions and what somebody else is said to think are not said to be so. */
function isAsserted({ tokens }: Sentence, clause: Clause, clauses: readonly Clause[]): boolean {
  const asks = tokens.slice(-3).some((token) => token.text === "?");
  if (clause.relative || clause.conditional || asks) return false;
  const next = clauses[clauses.indexOf(clause) + 1];
  if (next?.frame?.group === clause.group && isOwnThought(tokens, next)) return false;
  return clause.frame === null || isOwnThought(tokens, clause);
}

/** "I thought a lorry had come": whoever says so says that it came; "he thought", "I do not say", "I doubt" leave it open. */
function isOwnThought(tokens: readonly TaggedToken[], { frame }: Clause): boolean {
  const who = frame?.subject ? tokens[frame.subject.head]?.lower : "";
  const doubts = /^(?:doubt|deny|dispute|hope|wish|want|fear)$/.test(tokens[frame?.group.main ?? -1]?.lemma ?? "");
  return (who === "i" || who === "we") && !doubts && frame?.group.negated === false;
}

const ACCUSES = /^(?:accuse|suspect|convict)$/;

/** "accused the company of ignoring warnings" holds a proposition without a finite verb: the company ignored warnings. */
function accusation({ tokens }: Sentence, { embedded, object }: Clause, accuses: Proposition): Proposition[] {
  const of = embedded?.form === "gerund" && tokens[embedded.from - 1]?.lower === "of";
  const verb = embedded && tokens[embedded.main];
  const first = object && tokens[object.from];
  if (!of || !verb || !first || !ACCUSES.test(accuses.verb) || accuses.embedded === null) return [];
  const { object: actor, embedded: act, embeddedObject } = accuses;
  const inner = { actor, act, object: embeddedObject, embedded: null, embeddedObject: null, verb: verb.lemma };
  const words = new Set([...accuses.words].filter((word) => word !== accuses.verb));
  return [{ ...accuses, ...inner, words, start: first.start, at: verb.start, rank: 1, negated: false, hedged: false }];
}

/** What a sentence is about, for "it" at the head of the next: its first noun phrase, or its first subject behind "In March, …"; no person. */
function topicOf(sentence: Sentence, { phrases, clauses }: Parse, discourse: Discourse): Ref | null {
  const [first] = phrases;
  const led = first && sentence.tokens[first.from - 1]?.pos === "ADP";
  const subject = led ? clauses[0]?.subject : first;
  const ref = subject ? referOf(sentence, subject, discourse, null) : null;
  if (!ref?.key || ref.negative) return null;
  return discourse.names.isPerson(ref.key.replace(/^name:/, "")) ? null : ref;
}

/** Noun phrases need no barriers: the same for names as for clauses. */
export function barrierTokens(sentence: Sentence, barriers: ReadonlySet<number>): Set<number> {
  const indexes = new Set<number>();
  for (const [i, token] of sentence.tokens.entries()) if (barriers.has(token.start)) indexes.add(i);
  return indexes;
}

function propositionOf(
  sentence: Sentence,
  clause: Clause,
  phrases: readonly Phrase[],
  discourse: Discourse,
  clauses: readonly Clause[],
): Proposition {
  const { tokens, times } = sentence;
  const { group } = clause;
  const act = actOf(tokens, group, clause.object);
  const held = act.known?.holds ? { act: act.known.holds, object: null } : null;
  const embedded = held ?? embeddedAct(tokens, clause, act.consumed, phrases);
  const isDirective = act.known?.name === directive && embedded !== null;
  const known = act.known && (act.known.name !== directive || isDirective) ? act.known : null;
  const previous = clauses[clauses.indexOf(clause) - 1];
  const roles = rolesOf(
    sentence,
    clause,
    discourse,
    known,
    act.consumed,
    isElliptic(tokens, clause, previous),
    previous,
  );
  const own = tokens.slice(clause.own, clause.to);
  const span = {
    start: tokens[clause.from]?.start ?? sentence.start,
    end: tokens[clause.reach - 1]?.end ?? sentence.end,
  };
  const main = tokens[group.main];
  return {
    ...span,
    article: discourse.article,
    sentence: sentence.index,
    title: sentence.title,
    at: main?.start ?? span.start,
    ...roles,
    act: known?.name ?? main?.lemma ?? "",
    verb: main?.lemma ?? "",
    rank: known?.rank ?? 1,
    embedded: embedded?.act ?? null,
    embeddedObject: embedded?.object ? referOf(sentence, embedded.object, discourse, null) : null,
    negated: group.negated !== (roles.actor?.negative === true || roles.object?.negative === true),
    modality: group.modality,
    hedged: group.hedged,
    perfect: group.perfect,
    quantities: quantitiesIn(own, times),
    dates: datesIn(own, times),
    names: namesAround(tokens, clause, phrases, discourse, roles),
    words: contentWords([...subjectTokens(tokens, clause), ...own]),
    byPronoun: [clause.subject, clause.object].some((phrase) => phrase && tokens[phrase.head]?.pos === "PRON"),
  };
}

/** A subject shared with the clause before, which is not among the clause's own words. */
function subjectTokens(tokens: readonly TaggedToken[], { subject, own }: Clause): TaggedToken[] {
  return subject && subject.to <= own ? tokens.slice(subject.from, subject.to) : [];
}

function namesAround(
  tokens: readonly TaggedToken[],
  clause: Clause,
  phrases: readonly Phrase[],
  { names, article }: Discourse,
  { actor, object }: Roles,
): Set<string> {
  const keys = new Set<string>();
  for (const phrase of phrasesWithin(phrases, clause.own, clause.to)) {
    if (phrase === clause.subject || phrase === clause.object || phrase === clause.agent) continue;
    for (const run of namesIn(tokens, phrase)) keys.add(`name:${names.nameKey(article, run.words)}`);
  }
  for (const ref of [actor, object]) if (ref?.key) keys.delete(ref.key);
  return keys;
}

function phrasesWithin(phrases: readonly Phrase[], from: number, to: number): Phrase[] {
  return phrases.filter((phrase) => phrase.from >= from && phrase.to <= to);
}

/** Lemmas of nouns, names, numbers, adjectives and verbs that mean something by themselves. */
export function contentWords(tokens: readonly TaggedToken[]): Set<string> {
  const kept = tokens.filter((token) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(token.pos) && !lightActs.has(token.lemma));
  return new Set(kept.map((token) => token.lemma));
}
