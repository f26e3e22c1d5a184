import { isVerb, type TaggedToken } from "#text";
import type { Phrase } from "./phrases.ts";
import { hedges } from "./words.ts";

/** How real a clause makes its act: "has left", "will leave" / "would leave", "may leave", "should leave". */
export type Modality = "actual" | "future" | "possible" | "obliged";

/** A run of verbs and what stands among them. Token indexes, half-open. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** Index of the verb that names the act. */
  readonly main: number;
  readonly form: "finite" | "infinitive" | "gerund";
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modality: Modality;
  readonly hedged: boolean;
  /** Auxiliaries hold "have". */
  readonly perfect: boolean;
}

const POSSIBLE = new Set(["may", "might", "could", "can"]);
const FUTURE = new Set(["will", "would", "shall", "'ll", "’ll", "wo", "'d", "’d", "gonna"]);
const OBLIGED = new Set(["should", "must", "ought"]);
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "cannot"]);

/** The groups of verbs of a sentence, in order, outside its noun phrases. */
export function verbGroups(
  tokens: readonly TaggedToken[],
  barriers: ReadonlySet<number>,
  phrases: readonly Phrase[],
): VerbGroup[] {
  const inPhrase = new Set<number>();
  for (const { from, to } of phrases) {
    if (!isMistagged(tokens, from)) for (let i = from; i < to; i++) inPhrase.add(i);
  }
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; ) {
    const group = inPhrase.has(i) ? null : groupAt(tokens, barriers, inPhrase, i);
    if (group) groups.push(likeTheOneBefore(tokens, group, groups.at(-1)));
    i = group ? group.to : i + 1;
  }
  return groups;
}

/** "to go and sell it" is twice an infinitive, "will go and sell it" twice the future. */
function likeTheOneBefore(
  tokens: readonly TaggedToken[],
  group: VerbGroup,
  previous: VerbGroup | undefined,
): VerbGroup {
  const verb = tokens[group.main];
  const bare = group.from === group.main && verb?.pos === "VERB" && verb.lower === verb.lemma;
  if (!previous || !bare || !/^(?:and|or)$/.test(tokens[group.from - 1]?.lower ?? "")) return group;
  if (previous.form === "infinitive") return { ...group, form: "infinitive" };
  return previous.modality === "actual" ? group : { ...group, modality: previous.modality };
}

function groupAt(
  tokens: readonly TaggedToken[],
  barriers: ReadonlySet<number>,
  inPhrase: ReadonlySet<number>,
  from: number,
): VerbGroup | null {
  const infinitive = startsInfinitive(tokens, from);
  if (!infinitive && !isVerb(tokens[from])) return null;
  const first = isVerb(tokens[from]) ? from : infinitive && isMistagged(tokens, from + 1) ? from + 1 : -1;
  const closed = (i: number): boolean => i >= tokens.length || barriers.has(i) || inPhrase.has(i);
  const { main, to } = verbRun(tokens, Math.max(from, first) + 1, first, closed);
  return main < 0 ? null : describe(tokens, from, to, main, infinitive);
}

/** Goes on over verbs, adverbs and "not" until a full verb is complete ("was asked | resign"); adverbs behind it are left out. */
function verbRun(
  tokens: readonly TaggedToken[],
  from: number,
  first: number,
  closed: (i: number) => boolean,
): { main: number; to: number } {
  let main = first;
  let to = from;
  for (; !closed(to) && mayStandAmongVerbs(tokens[to]); to++) {
    if (!isVerb(tokens[to])) continue;
    if (main >= 0 && tokens[main]?.pos === "VERB") break;
    main = to;
  }
  while (to - 1 > main && !isNegation(tokens[to - 1])) to--;
  return { main, to };
}

function mayStandAmongVerbs(token: TaggedToken | undefined): boolean {
  return isVerb(token) || token?.pos === "ADV" || isNegation(token);
}

function isNegation(token: TaggedToken | undefined): boolean {
  return NEGATIONS.has(token?.lower ?? "");
}

/** "to resign", "to quickly resign"; the tagger's "to" (particle) with a noun behind it is one too. */
function startsInfinitive(tokens: readonly TaggedToken[], at: number): boolean {
  if (tokens[at]?.lower !== "to") return false;
  return ["VERB", "AUX", "ADV"].includes(tokens[at + 1]?.pos ?? "") || isMistagged(tokens, at + 1);
}

function isMistagged(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens[at - 1]?.pos === "PART" && tokens[at]?.pos === "NOUN";
}

function describe(
  tokens: readonly TaggedToken[],
  from: number,
  to: number,
  main: number,
  infinitive: boolean,
): VerbGroup {
  const words = tokens.slice(from, to);
  const helpers = tokens.slice(from, main);
  const lowers = words.map((word) => word.lower);
  const act = tokens[main]?.lower ?? "";
  const hasAux = helpers.some((word) => word.pos === "AUX" || word.pos === "VERB");
  const gerund = !infinitive && !hasAux && /ing$/.test(act) && act.length > 4;
  const lastHelper = helpers.filter((word) => isVerb(word)).at(-1)?.lemma;
  const around = tokens.slice(Math.max(0, from - 1), to + 1);
  return {
    from,
    to,
    main,
    form: infinitive ? "infinitive" : gerund ? "gerund" : "finite",
    passive: (lastHelper === "be" || lastHelper === "get") && tokens[main]?.pos === "VERB" && !/ing$/.test(act),
    negated: lowers.some((word) => NEGATIONS.has(word)) || isNegation(tokens[from - 1]),
    modality: modalityOf(helpers),
    hedged: around.some((word) => hedges.has(word.lower)),
    perfect: helpers.some((word) => word.lemma === "have"),
  };
}

function modalityOf(helpers: readonly TaggedToken[]): Modality {
  const has = (set: ReadonlySet<string>): boolean => helpers.some((word) => word.pos === "AUX" && set.has(word.lower));
  if (has(POSSIBLE)) return "possible";
  if (has(OBLIGED)) return "obliged";
  const had = helpers.some((word) => /^['’]d$/.test(word.lower)) && helpers.some((word) => word.lower === "been");
  return has(FUTURE) && !had ? "future" : "actual";
}
