import type { Span } from "#types";
import type { EncodedWord, EncodeWords } from "./wordpiece.ts";

/** Words that are read as one: a paragraph, or a piece of one that is too long. */
export interface Stretch {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly words: readonly EncodedWord[];
  /** Word pieces. */
  readonly size: number;
}

/** Stretches that the encoder reads in one run, each seeing the others. */
export type Window = readonly Stretch[];

/** Sizes in word pieces, and the vocabulary's special pieces, as the weights were trained with them. */
export interface WindowSettings {
  /** Pieces of a window with its special ones; a stretch that is longer still has one of its own. */
  readonly window: number;
  /** Pieces of a stretch. */
  readonly longest: number;
  /** Pieces of a word that the encoder is shown: of a longer one the first and the last. */
  readonly shown: number;
  readonly cls: number;
  readonly sep: number;
  readonly pad: number;
}

/** A window as the encoder takes it: a place a word, special pieces included. */
export interface Row {
  /** Pieces of each place, `shown` of them, filled up with padding. */
  readonly ids: Int32Array;
  /** 0 lower case or no letters, 1 Capitalised, 2 CAPITALS, 3 special. */
  readonly case: Int32Array;
  /** 1 within quotation marks. */
  readonly quoted: Int32Array;
  /** Of each word, the index of its place. */
  readonly first: Int32Array;
}

/** The words of paragraphs, packed: [CLS] p1 [SEP] p2 [SEP] …; a paragraph without words is in none. */
export function windowsOf(
  text: string,
  paragraphs: readonly Span[],
  encodeWords: EncodeWords,
  settings: WindowSettings,
): Window[] {
  const stretches = paragraphs.flatMap((span, paragraph) =>
    cutLong(text, encodeWords(text, span), settings.longest).map((words) => ({
      paragraph,
      words,
      size: sizeOf(words),
    })),
  );
  return pack(stretches, settings.window);
}

/** Cuts words of more than `longest` pieces behind the last full stop that fits, or where they are full. */
function cutLong(text: string, words: readonly EncodedWord[], longest: number): (readonly EncodedWord[])[] {
  const cut: (readonly EncodedWord[])[] = [];
  let from = 0;
  let left = sizeOf(words);
  while (left > longest) {
    let size = 0;
    let at = from;
    let stop = from;
    for (; at < words.length; at++) {
      const word = words[at];
      size += word?.pieces.length ?? 0;
      if (size > longest) break;
      if (word && endsSentence(text, word)) stop = at + 1;
    }
    const to = stop > from ? stop : Math.max(at, from + 1);
    const piece = words.slice(from, to);
    cut.push(piece);
    left -= sizeOf(piece);
    from = to;
  }
  return from < words.length ? [...cut, words.slice(from)] : cut;
}

function endsSentence(text: string, { start, end }: Span): boolean {
  return end === start + 1 && ".!?".includes(text.charAt(start));
}

function sizeOf(words: readonly EncodedWord[]): number {
  return words.reduce((size, word) => size + word.pieces.length, 0);
}

/** Stretches that follow each other, as many as fit. */
function pack(stretches: readonly Stretch[], limit: number): Window[] {
  const windows: Stretch[][] = [];
  let size = 0;
  for (const stretch of stretches) {
    const more = stretch.size + 1;
    const last = windows.at(-1);
    if (last && size + more <= limit) {
      last.push(stretch);
      size += more;
    } else {
      windows.push([stretch]);
      size = 1 + more;
    }
  }
  return windows;
}

const SPECIAL = 3;

/** `quotations` in order, none within another. */
export function rowOf(window: Window, quotations: readonly Span[], settings: WindowSettings): Row {
  const words = window.reduce((sum, stretch) => sum + stretch.words.length, 0);
  const row = blankRow(words, window.length, settings);
  let place = 0;
  let word = 0;
  row.ids[place++ * settings.shown] = settings.cls;
  for (const stretch of window) {
    for (const { start, pieces, case: wordCase } of stretch.words) {
      show(pieces, row.ids, place * settings.shown, settings.shown);
      row.case[place] = wordCase;
      row.quoted[place] = isWithin(start, quotations) ? 1 : 0;
      row.first[word++] = place++;
    }
    row.ids[place++ * settings.shown] = settings.sep;
  }
  return row;
}

function blankRow(words: number, stretches: number, { shown, pad }: WindowSettings): Row {
  const places = words + stretches + 1;
  return {
    ids: new Int32Array(places * shown).fill(pad),
    case: new Int32Array(places).fill(SPECIAL),
    quoted: new Int32Array(places),
    first: new Int32Array(words),
  };
}

/** Puts a word's pieces in its place: all of them, or the first ones and the last. */
function show(pieces: readonly number[], ids: Int32Array, at: number, shown: number): void {
  const count = Math.min(pieces.length, shown);
  for (let i = 0; i < count; i++) ids[at + i] = pieces[i === shown - 1 ? pieces.length - 1 : i] ?? 0;
}

function isWithin(place: number, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? place) <= place) low = middle + 1;
    else high = middle;
  }
  return place < (spans[low - 1]?.end ?? 0);
}
