import type { Span } from "#types";
import { type EncodedUnit, unitsOf, withoutInsides } from "./units.ts";
import type { EncodeWords } from "./wordpiece.ts";

/** Units that are read as one: those of a paragraph, or of a piece of one that is too long. */
export interface Stretch {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly units: readonly EncodedUnit[];
}

/** Stretches that the encoder reads in one run, each seeing the others. */
export type Window = readonly Stretch[];

/** Sizes in units, and the vocabulary's special pieces, as the weights were trained with them. */
export interface WindowSettings {
  /** Units of a window with its special pieces; a stretch that is longer still has one of its own. */
  readonly window: number;
  /** Units of a stretch. */
  readonly longest: number;
  /** Pieces of a unit that the encoder is shown. */
  readonly shown: number;
  readonly cls: number;
  readonly sep: number;
  readonly pad: number;
}

/** A window as the encoder takes it: a place a unit, special pieces included. */
export interface Row {
  /** Pieces of each place, `shown` of them, filled up with padding. */
  readonly ids: Int32Array;
  /** How each is written (`EncodedUnit.look`); 3 special. */
  readonly looks: Int32Array;
  /** 1 within quotation marks. */
  readonly quoted: Int32Array;
  /** Of each unit, the index of its place. */
  readonly first: Int32Array;
}

/**
 * The units of paragraphs, packed: [CLS] p1 [SEP] p2 [SEP] …; a paragraph without words is in none.
 * What lies deep within a quotation is left out; `quotations` in order, none within another.
 */
export function windowsOf(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly Span[],
  encodeWords: EncodeWords,
  settings: WindowSettings,
): Window[] {
  const stretches = paragraphs.flatMap((span, paragraph) => {
    const units = unitsOf(text, encodeWords(text, span), settings.shown);
    return cutLong(withoutInsides(units, quotations), settings.longest).map((piece) => ({ paragraph, units: piece }));
  });
  return pack(stretches, settings.window);
}

/** Cuts more than `longest` units behind the last full stop that fits, or where they are full. */
function cutLong(units: readonly EncodedUnit[], longest: number): (readonly EncodedUnit[])[] {
  const cut: (readonly EncodedUnit[])[] = [];
  let from = 0;
  while (units.length - from > longest) {
    const stop = units.slice(from, from + longest).findLastIndex(({ stops }) => stops);
    const to = from + (stop < 0 ? Math.max(longest, 1) : stop + 1);
    cut.push(units.slice(from, to));
    from = to;
  }
  return from < units.length ? [...cut, units.slice(from)] : cut;
}

/** Stretches that follow each other, as many as fit. */
function pack(stretches: readonly Stretch[], limit: number): Window[] {
  const windows: Stretch[][] = [];
  let size = 0;
  for (const stretch of stretches) {
    const more = stretch.units.length + 1;
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
  const units = window.reduce((sum, stretch) => sum + stretch.units.length, 0);
  const row = blankRow(units, window.length, settings);
  let place = 0;
  let unit = 0;
  row.ids[place++ * settings.shown] = settings.cls;
  for (const stretch of window) {
    for (const { core, pieces, look } of stretch.units) {
      row.ids.set(pieces, place * settings.shown);
      row.looks[place] = look;
      row.quoted[place] = isWithin(core.start, quotations) ? 1 : 0;
      row.first[unit++] = place++;
    }
    row.ids[place++ * settings.shown] = settings.sep;
  }
  return row;
}

function blankRow(units: number, stretches: number, { shown, pad }: WindowSettings): Row {
  const places = units + stretches + 1;
  return {
    ids: new Int32Array(places * shown).fill(pad),
    looks: new Int32Array(places).fill(SPECIAL),
    quoted: new Int32Array(places),
    first: new Int32Array(units),
  };
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
