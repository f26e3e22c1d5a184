import type { TaggedToken } from "#text";
import { type Board, barrierBetween, type Clause, phraseStarting, rightEdge } from "./board.ts";
import { nounPhrases, type Phrase } from "./phrases.ts";
import { subjectOf } from "./subjects.ts";
import { type VerbGroup, verbGroups } from "./verbs.ts";

/** A sentence taken apart. */
export interface Parse {
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
}

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

function phraseRightAfter({ tokens, phrases }: Board, from: number, end: number): Phrase | null {
  let i = from;
  while (
    i < end &&
    ((tokens[i]?.pos === "ADV" && !/^wh/.test(tokens[i]?.lower ?? "")) || /^["“”'‘’@]$/.test(tokens[i]?.text ?? ""))
  )
    i++;
  return phraseStarting(phrases, i, end);
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
