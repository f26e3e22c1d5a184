import type { TaggedToken } from "#text";
import type { Source } from "#types";
import { outletNamed } from "#words";
import { type NameRun, namesIn, OTHER_ROLE, roleAt } from "./names.ts";
import type { Phrase } from "./phrases.ts";

/** Who a name or a role stands for, in one story. */
export interface NameTable {
  /** Key of a name, the same for full and short form where the story leaves no doubt. */
  readonly nameKey: (article: string, words: readonly string[]) => string;
  /** Key of the one person whom the article gives that role, or null. */
  readonly roleKey: (article: string, role: string, bare: string, bareWillDo: boolean) => string | null;
  readonly isPerson: (key: string) => boolean;
  readonly gender: (key: string) => "m" | "f" | null;
  /** The name as first printed in full. */
  readonly label: (key: string) => string;
}

/** A phrase of an article, with the sentence's tokens and phrases around it. */
export interface NamedSentence {
  readonly article: string;
  readonly tokens: readonly TaggedToken[];
  readonly phrases: readonly Phrase[];
}

/** Reads every sentence of a story once and pairs names with their short forms and roles. */
export function nameTable(sentences: Iterable<NamedSentence>, sources: readonly Source[]): NameTable {
  const book: Book = {
    fulls: new Map(),
    counts: new Map(),
    aliases: new Map(),
    people: new Set(),
    genders: new Map(),
    labels: new Map(),
    roles: new Map(),
    inArticle: new Map(),
  };
  const found: Sighting[] = [];
  for (const sentence of sentences) {
    for (const [i, phrase] of sentence.phrases.entries())
      for (const run of namesIn(sentence.tokens, phrase)) found.push(sighting(book, sentence, i, run));
  }
  for (const source of sources) enterSource(book, source);
  const nameKey = resolver(book);
  for (const { article, words, person, gender, roles } of found) {
    const key = nameKey(article, words);
    if (person) book.people.add(key);
    if (gender) book.genders.set(key, gender);
    for (const role of roles) pair(book, article, role, key);
  }
  return tableOf(book, nameKey);
}

/** One printed name, with what stands around it. */
interface Sighting {
  readonly article: string;
  readonly words: readonly string[];
  readonly person: boolean;
  readonly gender: "m" | "f" | null;
  readonly roles: readonly string[];
}

function sighting(book: Book, sentence: NamedSentence, at: number, run: NameRun): Sighting {
  enter(book, sentence, run);
  const person = run.titled !== null || looksLikePerson(sentence.tokens, run);
  return { article: sentence.article, words: run.words, person, gender: run.titled, roles: rolesOf(sentence, at, run) };
}

interface Book {
  /** Last (and first) word of full names to the keys of the names that have it. */
  readonly fulls: Map<string, Set<string>>;
  /** Short forms that the sources' own records give. */
  readonly aliases: Map<string, Set<string>>;
  readonly inArticle: Map<string, Map<string, Set<string>>>;
  /** How often each full name is printed in the story. */
  readonly counts: Map<string, number>;
  readonly people: Set<string>;
  readonly genders: Map<string, "m" | "f">;
  readonly labels: Map<string, string>;
  readonly roles: Map<string, Set<string>>;
}

function tableOf(book: Book, nameKey: NameTable["nameKey"]): NameTable {
  return {
    nameKey,
    roleKey: (article, role, bare, bareWillDo) =>
      only(book.roles.get(`${article} ${role}`)) ?? (bareWillDo ? only(book.roles.get(`${article} ${bare}`)) : null),
    isPerson: (key) => book.people.has(key),
    gender: (key) => book.genders.get(key) ?? null,
    label: (key) => book.labels.get(key) ?? key,
  };
}

/** Full names by their own words; a middle initial is left out. */
function fullKey(words: readonly string[]): string {
  return words.filter((word, i) => i === 0 || i === words.length - 1 || word.length > 1).join(" ");
}

function enter(book: Book, sentence: NamedSentence, run: NameRun): void {
  if (run.words.length < 2) return;
  const key = fullKey(run.words);
  if (!book.labels.has(key)) {
    const printed = sentence.tokens.slice(run.from, run.to).map((token) => token.text);
    book.labels.set(key, printed.join(" "));
  }
  book.counts.set(key, (book.counts.get(key) ?? 0) + 1);
  const here = book.inArticle.get(sentence.article) ?? new Map<string, Set<string>>();
  book.inArticle.set(sentence.article, here);
  for (const word of [run.words[0] ?? "", run.words.at(-1) ?? ""]) {
    add(book.fulls, word, key);
    add(here, word, key);
  }
}

function enterSource(book: Book, source: Source): void {
  if (!source.name || source.kind === "anonymous") return;
  const key = fullKey(source.name.toLowerCase().split(/\s+/));
  book.labels.set(key, source.name);
  if (source.kind === "person") book.people.add(key);
  for (const alias of source.kind === "person" ? source.aliases : []) {
    const words = alias.toLowerCase().split(/\s+/);
    if (words.length === 1 && words[0]) add(book.aliases, words[0], key);
  }
  for (const word of [key.split(" ")[0] ?? "", key.split(" ").at(-1) ?? ""]) add(book.fulls, word, key);
}

function add(map: Map<string, Set<string>>, at: string, key: string): void {
  const set = map.get(at) ?? new Set();
  map.set(at, set.add(key));
}

/** A short form is what a source's record says, else the one full name of the article that has it, else of the story; among several the one that the story is plainly about; else nobody but itself. */
function resolver(book: Book): NameTable["nameKey"] {
  const known = new Map<string, string>();
  return (article, words) => {
    if (words.length > 1) return fullKey(words);
    const word = words[0] ?? "";
    const at = `${article} ${word}`;
    const key = known.get(at) ?? shortKey(book, article, word);
    known.set(at, key);
    return key;
  };
}

function shortKey(book: Book, article: string, word: string): string {
  const here = book.inArticle.get(article)?.get(word);
  const all = book.fulls.get(word);
  return only(book.aliases.get(word)) ?? only(here) ?? only(all) ?? foremost(book, here ?? all) ?? word;
}

/** The mayor and her brother have one family name: the short form is whoever is printed in full twice as often as anybody else. */
function foremost({ counts }: Book, keys: ReadonlySet<string> | undefined): string | null {
  const ranked = [...(keys ?? [])].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const [first, second] = ranked;
  if (first === undefined || second === undefined) return null;
  return (counts.get(first) ?? 0) >= 2 * Math.max(1, counts.get(second) ?? 0) ? first : null;
}

function only(keys: ReadonlySet<string> | undefined): string | null {
  const [first] = keys ?? [];
  return keys?.size === 1 && first !== undefined ? first : null;
}

function looksLikePerson(tokens: readonly TaggedToken[], run: NameRun): boolean {
  if (run.words.length > 1 && outletNamed(run.words.join(" "))) return false;
  const after = tokens[run.to + 1];
  return tokens[run.to]?.text === "," && (after?.lower === "who" || /^\d\d$/.test(after?.text ?? ""));
}

/** Before the name ("Mayor Ann Vell"), behind it ("Ann Vell, the mayor,") or set off before it ("the mayor, Ann Vell,"). */
function rolesOf(sentence: NamedSentence, at: number, run: NameRun): string[] {
  const phrase = sentence.phrases[at];
  const found = [run.role];
  if (!phrase || phrase.to !== run.to) return run.role ? [run.role] : [];
  found.push(roleBehind(sentence, at), roleSetOff(sentence, at, run));
  return found.filter((role) => role !== null);
}

function roleBehind({ tokens, phrases }: NamedSentence, at: number): string | null {
  const next = phrases[at + 1];
  if (!next || next.from !== (phrases[at]?.to ?? 0) + 1 || tokens[next.from - 1]?.text !== ",") return null;
  const after = tokens[next.to];
  const closes = !after || after.pos === "PUNCT" || after.pos === "ADP" || after.lower === "who";
  return closes && tokens[next.head]?.pos === "NOUN" ? roleAt(tokens, next, next.head) : null;
}

function roleSetOff({ tokens, phrases }: NamedSentence, at: number, run: NameRun): string | null {
  const before = phrases[at - 1];
  const phrase = phrases[at];
  if (!before || !phrase || run.from !== phrase.from || before.to + 1 !== phrase.from) return null;
  if (tokens[phrase.from - 1]?.text !== "," || !/^[,.]$/.test(tokens[phrase.to]?.text ?? ".")) return null;
  return roleAt(tokens, before, before.head);
}

function pair(book: Book, article: string, role: string, key: string): void {
  book.people.add(key);
  add(book.roles, `${article} ${role}`, key);
  const bare = role.split(" ").at(-1) ?? role;
  if (!OTHER_ROLE.test(role.split(" ")[0] ?? "")) add(book.roles, `${article} ${bare}`, key);
  if (/(?:man|father|brother|son|husband|king|prince)$/.test(bare) && !/woman$/.test(bare)) book.genders.set(key, "m");
  if (/(?:woman|mother|sister|daughter|wife|queen|princess)$/.test(bare)) book.genders.set(key, "f");
}
