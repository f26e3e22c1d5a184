import type { TaggedToken } from "#text";
import type { Clause } from "./board.ts";
import { numberOf } from "./quantities.ts";
import type { Sentence } from "./reading.ts";
import { type Discourse, type Ref, referOf } from "./refer.ts";
import type { ActClass } from "./words.ts";

/** Verbs that must have somebody as object: without one and before "to" they are passives ("Vell told to go"). */
const NEEDS_OBJECT = /^(?:tell|order|urge|instruct|advise|press|force|compel|pressure)$/;

/** "Two were hurt and eleven treated", "Vell told to go": a passive whose auxiliary is left out. */
export function isElliptic(tokens: readonly TaggedToken[], clause: Clause, previous: Clause | undefined): boolean {
  const { group, embedded } = clause;
  const verb = tokens[group.main];
  if (group.from !== group.main || !verb || verb.lower === verb.lemma) return false;
  if (embedded?.from === group.to && embedded.form === "infinitive" && NEEDS_OBJECT.test(verb.lemma)) return true;
  const joined = clause.subject && tokens[clause.subject.from - 1]?.lower === "and";
  return joined === true && previous?.group.passive === true && !clause.object;
}

/** Who does it, and what it is done to. */
export interface Roles {
  readonly actor: Ref | null;
  readonly object: Ref | null;
}

/** Actor and object of a clause, passives and inverse acts ("two died") turned round. */
export function rolesOf(
  sentence: Sentence,
  clause: Clause,
  discourse: Discourse,
  known: ActClass | null,
  consumed: number,
  elliptic: boolean,
  previous: Clause | undefined,
): Roles {
  const { tokens } = sentence;
  const subject = clause.subject ? referOf(sentence, clause.subject, discourse, null) : null;
  if (clause.group.passive || elliptic) {
    const agent = clause.agent ? referOf(sentence, clause.agent, discourse, subject?.key ?? "") : null;
    return { actor: agent, object: counted(sentence, clause, previous, discourse, subject) };
  }
  if (known?.inverse) return { actor: null, object: subject };
  const there = clause.subject && tokens[clause.subject.head]?.lower === "there";
  const taken = clause.object && consumed > clause.object.from;
  const object = clause.object && !taken ? referOf(sentence, clause.object, discourse, subject?.key ?? "") : null;
  return { actor: there ? null : subject, object: object ?? predicate(tokens, clause) };
}

/** "Two sailors were hurt and eleven treated": eleven sailors. */
function counted(
  sentence: Sentence,
  { subject }: Clause,
  previous: Clause | undefined,
  discourse: Discourse,
  ref: Ref | null,
): Ref | null {
  const word = subject ? sentence.tokens[subject.head] : undefined;
  if (word?.pos !== "NUM" || !previous?.subject || ref?.key != null) return ref;
  return { ...referOf(sentence, previous.subject, discourse, null), label: word.text, quantity: numberOf([word]) };
}

/** "was wrong": what a form of "be" says of its subject. */
function predicate(tokens: readonly TaggedToken[], clause: Clause): Ref | null {
  if (tokens[clause.group.main]?.lemma !== "be") return null;
  const word = tokens.slice(clause.group.to, clause.to).find((token) => token.pos !== "ADV");
  if (word?.pos !== "ADJ") return null;
  return { key: `adj:${word.lemma}`, label: word.text, modifiers: [], quantity: null, negative: false };
}
