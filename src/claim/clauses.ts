import type { TaggedToken } from "#text";
import { nounPhrases, type Phrase } from "./phrases.ts";
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

/** Who, does what, to whom, in one finite clause. */
export interface Clause {
  readonly group: VerbGroup;
  readonly subject: Phrase | null;
  readonly object: Phrase | null;
  /** Behind "by": who does it, should the verbs be passive. */
  readonly agent: Phrase | null;
  /** "to resign", "about resigning" behind verb or object. */
  readonly embedded: VerbGroup | null;
  readonly embeddedObject: Phrase | null;
  /** "who left": it describes somebody and is told by the way. */
  readonly relative: boolean;
  /** Behind "if", "unless" or "whether": not said to be so. */
  readonly conditional: boolean;
  /** The verbs whose object the whole clause is ("thought | the lorry had come"), unless those are another's words; else null. */
  readonly frame: { readonly group: VerbGroup; readonly subject: Phrase | null } | null;
  /** First token that no clause before has: the subject's, or the verbs' where they share one. */
  readonly own: number;
  /** First and last token (half-open), with a subject shared with the clause before. */
  readonly from: number;
  readonly to: number;
  /** Behind its last word, with participles and what hangs on them: where the next clause or somebody's words begin. */
  readonly reach: number;
}

/** A sentence taken apart. */
export interface Parse {
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
}

const POSSIBLE = new Set(["may", "might", "could", "can"]);
const FUTURE = new Set(["will", "would", "shall", "'ll", "’ll", "wo", "'d", "’d", "gonna"]);
const OBLIGED = new Set(["should", "must", "ought"]);
const NEGATIONS = new Set(["not", "n't", "n’t", "never", "cannot"]);

/** Tagged as prepositions, but with a noun phrase and verbs behind them they begin a clause ("as the mood darkens"). */
const SUBORDINATORS = new Set([
  "as",
  "since",
  "before",
  "after",
  "until",
  "till",
  "unless",
  "than",
  "like",
  "because",
  "while",
]);

/**
 * Clauses of a sentence by flat patterns over tags: subject left of the verbs, object and complement right of them.
 * No phrase reaches over a `barrier` (token index at which somebody's words begin or end).
 */
export function parseClauses(tokens: readonly TaggedToken[], barriers: ReadonlySet<number>): Parse {
  const phrases = nounPhrases(tokens);
  const groups = verbGroups(tokens, barriers, phrases);
  const clauses: Clause[] = [];
  for (const [i, group] of groups.entries()) {
    if (group.form === "finite") clauses.push(clauseOf({ tokens, phrases, groups, barriers, clauses }, i, group));
  }
  return {
    phrases,
    clauses: clauses.map((clause, i) => {
      const cut = cutBefore(tokens, clause, clauses[i + 1]);
      const frame = frameOf(tokens, barriers, clause, clauses[i - 1]);
      return { ...cut, frame, reach: reachOf(tokens, barriers, cut, clauses[i + 1]) };
    }),
  };
}

/** The clause before, where nothing but its object and "that" stands between. */
function frameOf(
  tokens: readonly TaggedToken[],
  barriers: ReadonlySet<number>,
  clause: Clause,
  before: Clause | undefined,
): Clause["frame"] {
  if (!before || clause.own < before.group.to || barrierBetween(barriers, before.group.to, clause.own)) return null;
  const that = tokens[clause.own - 1]?.lower === "that" ? 1 : 0;
  const objectEnd = that === 1 && before.object ? Math.max(before.object.to, before.group.to) : before.group.to;
  const direct = clause.own - that === objectEnd || clause.own - that === before.group.to;
  return direct && tokens[before.group.main]?.lemma !== "be" ? { group: before.group, subject: before.subject } : null;
}

function reachOf(
  tokens: readonly TaggedToken[],
  barriers: ReadonlySet<number>,
  clause: Clause,
  next: Clause | undefined,
): number {
  const limit = next ? Math.max(clause.to, next.own) : tokens.length;
  for (let i = clause.group.to; i < limit; i++)
    if (i >= clause.to && (barriers.has(i) || /^[;:—–]$/.test(tokens[i]?.text ?? ""))) return i;
  return limit;
}

/** A clause ends where the next one's subject begins; in "said the mayor left" the mayor leaves, and is not what is said. */
function cutBefore(tokens: readonly TaggedToken[], clause: Clause, next: Clause | undefined): Clause {
  const from = next?.subject && next.subject.from >= clause.group.to ? next.subject.from : null;
  if (from === null || from >= clause.to) return clause;
  const joined = /^(?:and|but|or|that|,)$/.test(tokens[from - 1]?.lower ?? "") && from - 1 >= clause.group.to;
  return {
    ...clause,
    object: clause.object && clause.object.from >= from ? null : clause.object,
    embeddedObject: clause.embeddedObject && clause.embeddedObject.from >= from ? null : clause.embeddedObject,
    to: joined ? from - 1 : from,
  };
}

interface Board {
  readonly tokens: readonly TaggedToken[];
  readonly phrases: readonly Phrase[];
  readonly groups: readonly VerbGroup[];
  readonly barriers: ReadonlySet<number>;
  readonly clauses: readonly Clause[];
}

function verbGroups(
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

function isVerb(token: TaggedToken | undefined): boolean {
  return token?.pos === "VERB" || token?.pos === "AUX";
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

function clauseOf(board: Board, at: number, group: VerbGroup): Clause {
  const { tokens, groups } = board;
  const subject = subjectOf(board, at, group);
  const end = rightEdge(board, at);
  const object = phraseRightAfter(board, group.to, end);
  const embedded = embeddedIn(board, at, group, object);
  const innerEnd = embedded ? rightEdge(board, groups.indexOf(embedded)) : end;
  return {
    group,
    subject,
    object,
    agent: agentIn(board, group.to, Math.max(end, innerEnd)),
    embedded,
    embeddedObject: embedded ? phraseRightAfter(board, embedded.to, innerEnd) : null,
    relative: hasRelativePronoun(tokens, group.from) || isReducedRelative(tokens, group),
    frame: null,
    conditional: isConditional(tokens, subject?.from ?? group.from),
    own: subject && subject.from > (groups[at - 1]?.main ?? -1) ? subject.from : group.from,
    from: subject ? Math.min(subject.from, group.from) : group.from,
    to: Math.min(tokens.length, Math.max(end, innerEnd)),
    reach: Math.min(tokens.length, Math.max(end, innerEnd)),
  };
}

/** Where the words of a verb group end on the right: before the next verbs, a semicolon, a colon or somebody's words. */
function rightEdge({ tokens, groups, barriers }: Board, at: number): number {
  const from = groups[at]?.to ?? 0;
  const next = groups[at + 1]?.from ?? tokens.length;
  for (let i = from; i < next; i++) {
    if (barriers.has(i) || /^[;:—–]$/.test(tokens[i]?.text ?? "")) return i;
  }
  return next;
}

function phraseRightAfter({ tokens, phrases }: Board, from: number, end: number): Phrase | null {
  let i = from;
  while (
    i < end &&
    ((tokens[i]?.pos === "ADV" && !/^wh/.test(tokens[i]?.lower ?? "")) || /^["“”'‘’@]$/.test(tokens[i]?.text ?? ""))
  )
    i++;
  return phraseStarting(phrases, i, end);
}

function phraseStarting(phrases: readonly Phrase[], from: number, end: number): Phrase | null {
  const found = phrases[firstAt(phrases, from)];
  return found && found.from === from && found.to <= end ? found : null;
}

/** Index of the first phrase that starts at or behind `from`. */
function firstAt(phrases: readonly Phrase[], from: number): number {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function agentIn({ tokens, phrases }: Board, from: number, end: number): Phrase | null {
  for (let i = from; i < end; i++) if (tokens[i]?.lower === "by") return phraseStarting(phrases, i + 1, end);
  return null;
}

/** "asked her deputy, Ann Vell, to go", "spoke to him about going": the next verbs, where they are no clause of their own. */
function embeddedIn(
  { tokens, groups, barriers }: Board,
  at: number,
  group: VerbGroup,
  object: Phrase | null,
): VerbGroup | null {
  const next = groups[at + 1];
  if (!next || next.form === "finite") return null;
  for (let i = group.to; i <= next.from; i++) if (barriers.has(i)) return null;
  const before = tokens[next.from - 1];
  if (next.form === "gerund") return before?.pos === "ADP" && near(next.from, object?.to ?? group.to, 3) ? next : null;
  const commas = tokens.slice(group.to, next.from).filter((token) => token.text === ",").length;
  return commas === 0 || commas === 2 ? next : null;
}

function near(a: number, b: number, steps: number): boolean {
  return a - b <= steps;
}

function subjectOf(board: Board, at: number, group: VerbGroup): Phrase | null {
  const { tokens, groups, barriers, clauses } = board;
  const start = leftEdge(board, at, group.from);
  const own = lastFreePhrase(board, start, group.from);
  if (own) return isRelative(tokens, own) ? (phraseEndingBefore(board, own.from) ?? own) : own;
  const previous = clauses.at(-1);
  if (!previous || barrierBetween(barriers, previous.group.to, group.from)) return null;
  if (/^(?:and|but|or|then)$/.test(tokens[group.from - 1]?.lower ?? "")) return previous.subject;
  return previous.relative && groups[at - 1] === previous.group ? headOfChain(board, previous) : null;
}

/** "the number of rowers who fell ill has risen": behind the relative clause the number goes on. */
function headOfChain(board: Board, relative: Clause): Phrase | null {
  const { subject } = relative;
  const at = board.groups.indexOf(relative.group);
  return subject && (lastFreePhrase(board, leftEdge(board, at, subject.from), subject.to) ?? subject);
}

function barrierBetween(barriers: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (barriers.has(i)) return true;
  return false;
}

/** Where the search for a subject must stop: the verbs before, a barrier, a semicolon, a conjunction that starts a clause. */
function leftEdge({ tokens, groups, barriers }: Board, at: number, from: number): number {
  const floor = groups[at - 1]?.to ?? 0;
  for (let i = from; i > floor; i--) {
    if (barriers.has(i)) return i;
    const token = tokens[i - 1];
    if (token?.pos === "SCONJ" || /^[;:—–]$/.test(token?.text ?? "")) return i;
  }
  return floor;
}

/** The last noun phrase of the stretch that hangs on no preposition: "traffic at the quay fell" is about traffic. */
function lastFreePhrase(board: Board, start: number, end: number): Phrase | null {
  const { tokens, phrases } = board;
  for (let i = firstAt(phrases, end) - 1; i >= 0; i--) {
    const phrase = phrases[i];
    if (!phrase || phrase.from < start) return null;
    if (!isHeld(board, phrase, start) && !isAppositive(tokens, phrase, end) && !isTaken(tokens, phrase, start, end))
      return phrase;
  }
  return null;
}

/** "at the quay", "and the ferry" behind "the quay": it hangs on what stands before it. ", and the ferry" or "lost money and the ferry" begins anew. */
function isHeld({ tokens, phrases }: Board, phrase: Phrase, start: number): boolean {
  const before = phrase.from > start ? tokens[phrase.from - 1] : undefined;
  if (!before) return false;
  if (SUBORDINATORS.has(before.lower) && isVerb(tokens[phrase.to])) return false;
  if (before.pos === "ADP" || before.lower === "to") return true;
  if (!/^(?:and|or)$/.test(before.lower) || phrase.from - 1 <= start) return false;
  const joined = phrases[firstAt(phrases, phrase.from) - 1];
  const isObject = joined?.from === start && isVerb(tokens[start - 1]);
  return joined?.to === phrase.from - 1 && !isObject;
}

/** "who leads the board, went": the board is the object of the verb before, so it does nothing here. */
function isTaken(tokens: readonly TaggedToken[], phrase: Phrase, start: number, end: number): boolean {
  if (phrase.from !== start || !isVerb(tokens[start - 1])) return false;
  return tokens.slice(phrase.to, end).some((token) => token.text === "," || token.pos === "CCONJ");
}

/** "the minister, a former pilot, left": what stands between two commas right before the verb explains the phrase before. */
function isAppositive(tokens: readonly TaggedToken[], phrase: Phrase, end: number): boolean {
  return tokens[phrase.from - 1]?.text === "," && tokens.slice(phrase.to, end).some((token) => token.text === ",");
}

function isRelative(tokens: readonly TaggedToken[], phrase: Phrase): boolean {
  return phrase.to - phrase.from === 1 && /^(?:who|which|that)$/.test(tokens[phrase.from]?.lower ?? "");
}

/** "unless the wind turns", "even if he goes". */
function isConditional(tokens: readonly TaggedToken[], at: number): boolean {
  return /^(?:if|unless|whether)$/.test(tokens[at - 1]?.lower ?? "");
}

/** "the letter, written by the clerk, says": a participle without auxiliary before "by". */
function isReducedRelative(tokens: readonly TaggedToken[], group: VerbGroup): boolean {
  return (
    group.from === group.main &&
    /(?:ed|en|de|ld|nt)$/.test(tokens[group.main]?.lower ?? "") &&
    tokens[group.to]?.lower === "by"
  );
}

/** "who", "which" or "that" as the subject right before the verbs. */
function hasRelativePronoun(tokens: readonly TaggedToken[], verbs: number): boolean {
  let i = verbs - 1;
  while (tokens[i]?.pos === "ADV") i--;
  const word = tokens[i]?.lower ?? "";
  return word === "who" || word === "which" || (word === "that" && isNounish(tokens[i - 1]));
}

function isNounish(token: TaggedToken | undefined): boolean {
  return token?.pos === "NOUN" || token?.pos === "PROPN";
}

function phraseEndingBefore({ tokens, phrases }: Board, at: number): Phrase | null {
  const found = phrases[firstAt(phrases, at) - 1];
  if (!found) return null;
  const gap = tokens.slice(found.to, at);
  return gap.every((token) => token.text === ",") ? found : null;
}
