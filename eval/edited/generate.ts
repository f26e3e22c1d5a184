/**
 * Edited text reuse with known truth.
 *
 * In: texts by name. Out: for each text and each kind of edit, an article of another text's words that holds an edited copy of a
 * part of it, and which stretches of both are reuse. Everything follows from the seed. Known lack: machine edits are wilder than
 * an editor's, replaced and inserted words make no sense where they stand.
 */
import type { Span } from "#types";
import { wordSpans } from "../attribution.ts";
import { EDIT_KINDS, EDITS, type EditKind, type Piece, type Task } from "./edits.ts";
import type { EditedPair, Stretch } from "./pairs.ts";
import { drawNumber, drawSome, type Random, seededRandom } from "./random.ts";
import { namesOf, type Sentence, sentencesOf, trimToWords, wordsIn } from "./sentences.ts";
import { sharedRuns } from "./shared-runs.ts";

/** Texts by name. */
export type Texts = ReadonlyMap<string, string>;

/** Every kind of edit of every text; `merge` gives two pairs with one edited article. Texts are taken in order of name. */
export function generateEdited(texts: Texts, seed: string): EditedPair[] {
  const names = [...texts.keys()].sort();
  const sorted = new Map(names.map((name) => [name, texts.get(name) ?? ""]));
  const vocabulary = new Map([...sorted].map(([name, text]) => [name, vocabularyOf(text)]));
  return EDIT_KINDS.flatMap((kind) =>
    names.flatMap((name, i) => generateOne({ texts: sorted, vocabulary, names, kind, i, seed, name })),
  );
}

/** Words that edits put in: names, and ordinary words in small letters as often as they occur. */
type Vocabulary = Pick<Task, "names" | "words">;

function vocabularyOf(text: string): Vocabulary {
  const words = wordSpans(text).map(({ start, end }) => text.slice(start, end));
  return { names: [...namesOf(text)], words: words.filter((word) => /^\p{Ll}+$/u.test(word)) };
}

interface Order {
  readonly texts: Texts;
  readonly vocabulary: ReadonlyMap<string, Vocabulary>;
  readonly names: readonly string[];
  readonly kind: EditKind;
  readonly i: number;
  readonly name: string;
  readonly seed: string;
}

function generateOne(order: Order): EditedPair[] {
  const { texts, names, kind, i, name, seed } = order;
  const random = seededRandom(`${seed} ${kind} ${name}`);
  const other = (steps: number) => names[(i + steps) % names.length] ?? name;
  const step = drawNumber(random, 1, names.length - 2);
  const sources = kind === "merge" ? [name, other(step + 1)] : [name];
  const host = other(step);
  const own = drawRun(sentencesOf(texts.get(host) ?? "").slice(1), texts.get(host) ?? "", random, [90, 150]);
  const copies = sources.map((source) => copyOf(order, source, random));
  const parts = embed(texts.get(host) ?? "", own, copies, random);
  const { text, placed } = compose(parts);
  return sources.map((source, k): EditedPair => {
    const from = { name: source, text: texts.get(source) ?? "" };
    const truth = stretchesOf(
      from.text,
      text,
      placed.filter((part) => part.copy === k),
    );
    const aside = sharedRuns(from.text, text, truth);
    return {
      id: `${kind} ${sources.join(" and ")} in ${host}: ${source}`,
      kind,
      source: from,
      edited: { host, text },
      truth,
      aside,
    };
  });
}

const LENGTHS: Partial<Record<EditKind, readonly [number, number]>> = { cut: [110, 160], merge: [40, 90] };
const TRIES = 200;

/** An edited copy of a part of a text. */
function copyOf({ texts, vocabulary, kind }: Order, source: string, random: Random): readonly Piece[] {
  const text = texts.get(source) ?? "";
  const others = [...vocabulary].filter(([name]) => name !== source).map(([, words]) => words);
  const names = [...new Set(others.flatMap((other) => other.names))].sort();
  const words = others.flatMap((other) => other.words);
  const sentences = sentencesOf(text).slice(1);
  for (let i = 0; i < TRIES; i++) {
    const run = drawRun(sentences, text, random, LENGTHS[kind] ?? [50, 130]);
    const task: Task = { text, run, random, words, names };
    const pieces = EDITS[kind].edit(task);
    if (pieces) return pieces;
  }
  throw new Error(`no part of ${source} lends itself to ${kind}`);
}

/** Sentences in a row with as many words as drawn from the range or a few more; nearer to the end, perhaps fewer. */
function drawRun(
  sentences: readonly Sentence[],
  text: string,
  random: Random,
  [low, high]: readonly [number, number],
): Sentence[] {
  const target = drawNumber(random, low, high);
  const sizes = sentences.map((sentence) => wordsIn(text, sentence).length);
  const starts = sentences.filter((_, i) => sizes.slice(i).reduce((a, b) => a + b, 0) >= target);
  const start = drawNumber(random, 0, Math.max(0, starts.length - 1));
  const run: Sentence[] = [];
  for (let i = start, size = 0; i < sentences.length && size < target; i++) {
    run.push(...sentences.slice(i, i + 1));
    size += sizes[i] ?? 0;
  }
  return run;
}

/** A sentence of the article to be: whose it is and where it is from; `copy` is null for the host's own. */
interface Part {
  readonly text: string;
  readonly paragraph: string;
  readonly copy: number | null;
  readonly source: Span;
}

/** The host's headline and own sentences with the copies between them, each at a place of its own. */
function embed(host: string, own: readonly Sentence[], copies: readonly (readonly Piece[])[], random: Random): Part[] {
  const [headline] = sentencesOf(host);
  const places = drawSome(random, [0, ...own.map((_, i) => i + 1)], copies.length);
  const ownPart = ({ start, end, paragraph }: Sentence, after: number): Part => {
    return { text: host.slice(start, end), paragraph: `own ${paragraph} ${after}`, copy: null, source: { start, end } };
  };
  const copied = (k: number) =>
    (copies[k] ?? []).map((piece): Part => ({ ...piece, paragraph: `copy ${k} ${piece.paragraph}`, copy: k }));
  const at = (place: number) => places.flatMap((one, k) => (one === place ? copied(k) : []));
  const before = (i: number) => places.filter((place) => place <= i).length;
  return [
    ...(headline ? [ownPart(headline, 0)] : []),
    ...at(0),
    ...own.flatMap((sentence, i) => [ownPart(sentence, before(i)), ...at(i + 1)]),
  ];
}

interface PlacedPart extends Part {
  readonly edited: Span;
}

function compose(parts: readonly Part[]): { text: string; placed: PlacedPart[] } {
  let text = "";
  const placed = parts.map((part, i) => {
    if (i > 0) text += parts[i - 1]?.paragraph === part.paragraph ? " " : "\n\n";
    const start = text.length;
    text += part.text;
    return { ...part, edited: { start, end: text.length } };
  });
  return { text: `${text}\n`, placed };
}

/** The copied parts as stretches; parts that follow each other in both texts are one. */
function stretchesOf(source: string, edited: string, parts: readonly PlacedPart[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const [from, to] = [trimToWords(source, part.source), trimToWords(edited, part.edited)];
    if (!from || !to) continue;
    const last = stretches.at(-1);
    const follows =
      last && last.source.end <= from.start && noWords(source, last.source, from) && noWords(edited, last.edited, to);
    if (follows) stretches.pop();
    stretches.push({
      source: { start: follows ? last.source.start : from.start, end: from.end },
      edited: { start: follows ? last.edited.start : to.start, end: to.end },
    });
  }
  return stretches;
}

function noWords(text: string, before: Span, after: Span): boolean {
  return wordsIn(text, { start: before.end, end: after.start }).length === 0;
}
