import type { TaggedToken } from "#text";
import { outletNamed } from "#words";
import type { NameTable } from "./name-table.ts";
import { namesIn, roleAt } from "./names.ts";
import { isPossessive, type Phrase } from "./phrases.ts";
import { numberOf } from "./quantities.ts";
import type { Sentence } from "./reading.ts";

/** What a phrase stands for, so far as its article tells. */
export interface Ref {
  /** The same for the same actor or thing; null where it is not known who or what that is. */
  readonly key: string | null;
  readonly label: string;
  /** Describing words, lemmas. */
  readonly modifiers: readonly string[];
  /** "two" workers; null when not counted. */
  readonly quantity: number | null;
  /** "nobody", "no alarm": the clause is denied by its phrase. */
  readonly negative: boolean;
}

/** Somebody named in running text, for the pronouns behind. */
export interface Mention {
  readonly key: string;
  readonly label: string;
  /** Token index in its sentence. */
  readonly at: number;
}

/** What pronouns of a sentence can look back to; `lastSubject` changes as its clauses are read. */
export interface Discourse {
  readonly names: NameTable;
  readonly article: string;
  readonly before: readonly Mention[];
  readonly here: readonly Mention[];
  /** What the sentence before is about, if no person. */
  readonly topic: Ref | null;
  readonly lastSubject: Map<string, string>;
}

const NOBODY = /^(?:nobody|nothing|none|neither|no-one)$/;
const HE = new Set(["he", "him", "himself"]);
const SHE = new Set(["she", "her", "herself"]);
const INDEFINITE = /^(?:a|an|one|another|some|any|each|every|several|many|two|three|four)$/;

/** What a phrase stands for. `subjectKey`: who does the act, when the phrase is what it is done to. */
export function referOf(sentence: Sentence, phrase: Phrase, discourse: Discourse, subjectKey: string | null): Ref {
  const head = sentence.tokens[phrase.head];
  if (!head) return unknown("");
  const label = sentence.tokens
    .slice(phrase.from, phrase.to)
    .map((token) => token.text)
    .join(" ");
  if (NOBODY.test(head.lower)) return { ...unknown(label), key: "nobody", negative: true };
  if (head.pos === "PRON") return pronounRef(head, phrase, discourse, subjectKey, label);
  const name = nameRef(sentence.tokens, phrase, discourse);
  if (name) return name;
  if (head.lower.endsWith("-year-old")) return unknown(label);
  const role = roleRef(sentence.tokens, phrase, discourse);
  return role ?? nounRef(sentence.tokens, phrase, label);
}

/** The named people of a sentence, in order, roles resolved. */
export function mentionsIn(
  sentence: Sentence,
  phrases: readonly Phrase[],
  names: NameTable,
  article: string,
): Mention[] {
  const mentions: Mention[] = [];
  for (const phrase of phrases) {
    for (const run of namesIn(sentence.tokens, phrase)) {
      const key = names.nameKey(article, run.words);
      if (names.isPerson(key)) mentions.push({ key, label: names.label(key), at: run.from });
    }
    const role = roleKeyOf(sentence.tokens, phrase, names, article);
    if (role) mentions.push({ key: role, label: names.label(role), at: phrase.head });
  }
  return mentions;
}

function unknown(label: string): Ref {
  return { key: null, label, modifiers: [], quantity: null, negative: false };
}

function nameRef(tokens: readonly TaggedToken[], phrase: Phrase, { names, article }: Discourse): Ref | null {
  const run = namesIn(tokens, phrase).at(-1);
  if (!run || run.to !== phrase.to) return null;
  const words = run.words.join(" ");
  const outlet = outletNamed(words);
  const key = outlet ? outlet.name.toLowerCase() : names.nameKey(article, run.words);
  const printed = tokens.slice(run.from, run.to).map((token) => token.text);
  const full = names.label(key);
  const label = full === key ? printed.join(" ") : full;
  return { key: `name:${key}`, label, modifiers: [], quantity: null, negative: false };
}

function roleRef(tokens: readonly TaggedToken[], phrase: Phrase, { names, article }: Discourse): Ref | null {
  const key = roleKeyOf(tokens, phrase, names, article);
  if (key) return { key: `name:${key}`, label: names.label(key), modifiers: [], quantity: null, negative: false };
  const role = roleAt(tokens, phrase, phrase.head);
  if (!role || !isDefinite(tokens, phrase) || isPlural(tokens[phrase.head])) return null;
  return unknown(`the ${role}`);
}

function roleKeyOf(tokens: readonly TaggedToken[], phrase: Phrase, names: NameTable, article: string): string | null {
  const head = tokens[phrase.head];
  if (!head || isPlural(head) || !isDefinite(tokens, phrase)) return null;
  const role = roleAt(tokens, phrase, phrase.head);
  if (!role) return null;
  const before = tokens[phrase.head - 1];
  return names.roleKey(article, role, head.lower, role === head.lower || before?.pos === "PROPN");
}

function isPlural(token: TaggedToken | undefined): boolean {
  return token !== undefined && token.lower !== token.lemma && token.lower.endsWith("s");
}

function isDefinite(tokens: readonly TaggedToken[], phrase: Phrase): boolean {
  const first = tokens[phrase.from];
  return first !== undefined && !INDEFINITE.test(first.lower) && first.pos !== "NUM";
}

function nounRef(tokens: readonly TaggedToken[], phrase: Phrase, label: string): Ref {
  const head = tokens[phrase.head];
  const inside = tokens.slice(phrase.from, phrase.head);
  const words = inside.filter(
    (token, i) => /^(?:ADJ|NOUN|PROPN|VERB)$/.test(token.pos) && !isPossessive(tokens, phrase.from + i),
  );
  return {
    key: head?.pos === "NUM" ? null : `noun:${head?.lemma ?? ""}`,
    label,
    modifiers: words.map((token) => token.lemma).filter((lemma) => lemma !== "such"),
    quantity: numberOf(inside),
    negative: inside.some((token) => token.lower === "no"),
  };
}

function pronounRef(
  head: TaggedToken,
  phrase: Phrase,
  discourse: Discourse,
  subjectKey: string | null,
  label: string,
): Ref {
  if (head.lower === "it" && phrase.head <= 1 && discourse.topic) return { ...discourse.topic, label };
  const gender = HE.has(head.lower) ? "m" : SHE.has(head.lower) ? "f" : null;
  if (!gender) return unknown(label);
  const found = antecedent(gender, phrase.head, discourse, subjectKey);
  if (found && subjectKey === null) discourse.lastSubject.set(gender, found);
  return found ? { ...unknown(discourse.names.label(found)), key: `name:${found}` } : unknown(label);
}

/**
 * Who "he" or "she" is: the only person it can be in the sentence so far, else (subject) whoever the last such subject was,
 * else (object) the person named last who is not the subject; with nobody in the sentence, the only one of the sentence before.
 */
function antecedent(gender: "m" | "f", at: number, discourse: Discourse, subjectKey: string | null): string | null {
  const fits = ({ key }: Mention): boolean => {
    const known = discourse.names.gender(key);
    return (known === null || known === gender) && `name:${key}` !== subjectKey;
  };
  const here = discourse.here.filter((mention) => mention.at < at && fits(mention)).map(({ key }) => key);
  const keys = new Set(here);
  if (subjectKey !== null && here.length > 0) return here.at(-1) ?? null;
  if (subjectKey === null && discourse.lastSubject.has(gender)) return discourse.lastSubject.get(gender) ?? null;
  if (keys.size > 0) return sole(keys);
  return sole(new Set(discourse.before.filter(fits).map(({ key }) => key)));
}

function sole(keys: ReadonlySet<string>): string | null {
  const [first] = keys;
  return keys.size === 1 && first !== undefined ? first : null;
}
