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
  readonly ids: number[];
  /** 0 lower case or no letters, 1 Capitalised, 2 CAPITALS, 3 special. */
  readonly case: number[];
  /** 1 within quotation marks. */
  readonly quoted: number[];
  /** Of each word, the index of its place. */
  readonly first: number[];
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

/** `quotations` in order, none within another. */
export function rowOf(window: Window, quotations: readonly Span[], settings: WindowSettings): Row {
  const row: Row = { ids: [], case: [], quoted: [], first: [] };
  const place = (pieces: readonly number[], wordCase: number, quoted: boolean) => {
    row.ids.push(...shownOf(pieces, settings));
    row.case.push(wordCase);
    row.quoted.push(quoted ? 1 : 0);
  };
  place([settings.cls], SPECIAL, false);
  for (const { words } of window) {
    for (const { start, pieces, case: wordCase } of words) {
      row.first.push(row.case.length);
      place(pieces, wordCase, isWithin(start, quotations));
    }
    place([settings.sep], SPECIAL, false);
  }
  return row;
}

const SPECIAL = 3;

function shownOf(pieces: readonly number[], { shown, pad }: WindowSettings): number[] {
  const kept = pieces.length <= shown ? pieces : [...pieces.slice(0, shown - 1), ...pieces.slice(-1)];
  return Array.from({ length: shown }, (_, i) => kept[i] ?? pad);
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
