/**
 * Ways in which a desk changes text that it takes over. Each gets a run of sentences and gives what is printed for each of them.
 * An edit gives null where the run does not lend itself to it; another run is then drawn.
 */
import type { Span } from "#types";
import { drawNumber, drawOne, drawSome, type Random } from "./random.ts";
import { namesOf, type Sentence, wordsIn } from "./sentences.ts";

/** What is printed for one sentence, and the stretch of the source that it is reuse of. */
export interface Piece {
  readonly text: string;
  readonly source: Span;
  /** Pieces of one paragraph stand in one paragraph of the copy. */
  readonly paragraph: number;
}

/** What an edit is given: the source, the sentences to take from it, and words of other texts. */
export interface Task {
  readonly text: string;
  readonly run: readonly Sentence[];
  readonly random: Random;
  /** Ordinary words in small letters, as often as they occur. */
  readonly words: readonly string[];
  readonly names: readonly string[];
}

type Edit = (task: Task) => Piece[] | null;

/** How the copy was edited. */
export type EditKind = keyof typeof EDITS;

/** Each kind with what it does, in a sentence, and its edit. */
export const EDITS = {
  cut: { about: "About a third of the sentences between the first and the last are left out.", edit: cut },
  truncate: { about: "The copy ends in the middle of its last sentence.", edit: truncate },
  "replace-10": { about: "A tenth of the words, anywhere, are other words.", edit: replacing(0.1) },
  "replace-25": { about: "A quarter of the words, anywhere, are other words.", edit: replacing(0.25) },
  "replace-50": { about: "Half of the words, anywhere, are other words.", edit: replacing(0.5) },
  swap: { about: "Two sentences have changed places.", edit: swap },
  names: {
    about: "Every name is another name and every number another number, each always the same one.",
    edit: rename,
  },
  merge: {
    about: "Stretches of two sources, as they are, stand in one article; each is a pair of its own.",
    edit: keep,
  },
  insert: { about: "One word for every eight is put in, anywhere.", edit: insert },
  drop: { about: "One word of every eight is left out, anywhere.", edit: drop },
  clauses: { about: "In sentences with a comma and no quotation, the last clause comes first.", edit: reorder },
} as const satisfies Record<string, { readonly about: string; readonly edit: Edit }>;

/** Every kind, in the order of the reports. */
export const EDIT_KINDS = Object.keys(EDITS) as EditKind[];

interface Change extends Span {
  readonly text: string;
}

/** A sentence with some stretches of it printed otherwise; `changes` in order, of the whole run. */
function printed(text: string, { start, end, paragraph }: Sentence, changes: readonly Change[]): Piece {
  let at = start;
  let out = "";
  for (const change of changes) {
    if (change.start < start || change.end > end) continue;
    out += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return { text: out + text.slice(at, end), source: { start, end }, paragraph };
}

function printedRun({ text, run }: Task, changes: readonly Change[]): Piece[] {
  return run.map((sentence) => printed(text, sentence, changes));
}

function keep(task: Task): Piece[] {
  return printedRun(task, []);
}

function cut(task: Task): Piece[] | null {
  const inner = task.run.slice(1, -1);
  const out = new Set(drawSome(task.random, inner, Math.round(task.run.length / 3)));
  return inner.length < 2 ? null : printedRun({ ...task, run: task.run.filter((sentence) => !out.has(sentence)) }, []);
}

function truncate({ text, run, random }: Task): Piece[] | null {
  const last = run.at(-1);
  const words = last ? wordsIn(text, last) : [];
  if (!last || words.length < 8) return null;
  const end = words[drawNumber(random, 3, words.length - 4)]?.end ?? last.end;
  const piece = printed(text, { ...last, end }, []);
  const open = (piece.text.match(/“/g) ?? []).length > (piece.text.match(/”/g) ?? []).length;
  return [
    ...run.slice(0, -1).map((one) => printed(text, one, [])),
    { ...piece, text: `${piece.text}.${open ? "”" : ""}` },
  ];
}

function replacing(share: number): Edit {
  return (task) => {
    const words = task.run.flatMap((sentence) => wordsIn(task.text, sentence));
    const chosen = drawSome(task.random, words, Math.round(share * words.length));
    const changes = chosen.map(({ start, end }) => {
      const old = task.text.slice(start, end);
      return { start, end, text: likeCase(old, drawOther(task, task.words, old)) };
    });
    return printedRun(task, changes);
  };
}

function drawOther({ random }: Task, from: readonly string[], old: string): string {
  const others = from.filter((word) => word.toLowerCase() !== old.toLowerCase());
  return drawOne(random, others);
}

function likeCase(old: string, word: string): string {
  return /^\p{Lu}/u.test(old) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function swap({ text, run, random }: Task): Piece[] | null {
  const [first, second] = drawSome(random, run, 2);
  if (!first || !second || run.length < 3) return null;
  return run.map((sentence) => {
    const moved = sentence === first ? second : sentence === second ? first : sentence;
    return { ...printed(text, moved, []), paragraph: sentence.paragraph };
  });
}

function rename(task: Task): Piece[] | null {
  const names = namesOf(task.text);
  const others = new Map<string, string>();
  const changes = task.run.flatMap((sentence) =>
    wordsIn(task.text, sentence).flatMap(({ start, end }): Change[] => {
      const old = task.text.slice(start, end);
      const isNumber = /^\d+$/.test(old);
      if (!isNumber && !names.has(old)) return [];
      const other = others.get(old) ?? (isNumber ? otherNumber(task, old) : drawOther(task, task.names, old));
      others.set(old, other);
      return [{ start, end, text: other }];
    }),
  );
  return others.size < 3 ? null : printedRun(task, changes);
}

/** Another number of as many digits. */
function otherNumber({ random }: Task, old: string): string {
  const low = old.length === 1 ? 1 : 10 ** (old.length - 1);
  const drawn = drawNumber(random, low, 10 ** old.length - 2);
  return String(drawn >= Number(old) ? drawn + 1 : drawn);
}

function insert(task: Task): Piece[] {
  const words = task.run.flatMap((sentence) => wordsIn(task.text, sentence));
  const before = words.filter(({ end }) => task.text[end] === " ");
  const changes = drawSome(task.random, before, Math.round(words.length / 8)).map(({ start, end }) => {
    return { start: end, end, text: ` ${drawOther(task, task.words, task.text.slice(start, end))}` };
  });
  return printedRun(task, changes);
}

function drop(task: Task): Piece[] {
  const words = task.run.flatMap((sentence) => wordsIn(task.text, sentence));
  const starts = new Set(task.run.map(({ start }) => start));
  // a word inside a sentence, spaces on both sides: no half of a compound, no mark left alone
  const loose = words.filter(
    ({ start, end }) => task.text[start - 1] === " " && task.text[end] === " " && !starts.has(start),
  );
  const chosen = drawSome(task.random, loose, Math.round(words.length / 8));
  return printedRun(
    task,
    chosen.map(({ start, end }) => ({ start: start - 1, end, text: "" })),
  );
}

function reorder({ text, run }: Task): Piece[] | null {
  const pieces = run.map((sentence) => {
    const piece = printed(text, sentence, []);
    return { ...piece, text: lastClauseFirst(piece.text) };
  });
  const moved = pieces.filter((piece) => piece.text !== text.slice(piece.source.start, piece.source.end));
  return moved.length < 2 ? null : pieces;
}

function lastClauseFirst(sentence: string): string {
  const [, body, mark] = /^([^“”]+)([.!?])$/.exec(sentence) ?? [];
  const clauses = body?.split(/[,;] /) ?? [];
  const last = clauses.at(-1);
  if (!last || clauses.length < 2) return sentence;
  return likeCase("A", [last, ...clauses.slice(0, -1)].join(", ")) + mark;
}
