import { isVerb, type TaggedToken } from "#text";
import { type Board, barrierBetween, type Clause, firstAt, phraseEndingBefore } from "./board.ts";
import type { Phrase } from "./phrases.ts";
import type { VerbGroup } from "./verbs.ts";

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

/** Who or what a group of verbs is about: to their left, or the subject of the clause that they are joined to; null where nothing is said. */
export function subjectOf(board: Board, at: number, group: VerbGroup): Phrase | null {
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
