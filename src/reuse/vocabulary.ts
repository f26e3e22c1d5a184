import { emptyRow, type NumberRow, push } from "./rows.ts";
import type { Scanner } from "./scan.ts";
import { isPlainly } from "./stretches.ts";

/** Words numbered from 0 in the order in which they were first seen; told apart by their letters, found by their hash. */
export interface Vocabulary {
  /** Open addressing: a word's number, or -1. At most half full. */
  slots: Int32Array;
  readonly hashes: NumberRow;
  /** Where each word's letters end; they begin where those of the word before end. */
  readonly ends: NumberRow;
  letters: Uint16Array;
}

/** In place of a number: the word is not there. */
const NOT_KNOWN = -1;

/** No words yet. */
export function emptyVocabulary(): Vocabulary {
  return {
    slots: new Int32Array(4096).fill(-1),
    hashes: emptyRow(),
    ends: emptyRow(),
    letters: new Uint16Array(16_384),
  };
}

/** The number of the word at which a scanner stands: a new one where it was not seen before. */
export function numberWord(vocabulary: Vocabulary, word: Scanner): number {
  const slot = slotOfWord(vocabulary, word);
  const known = vocabulary.slots[slot] as number;
  if (known !== NOT_KNOWN) return known;
  vocabulary.slots[slot] = vocabulary.hashes.length;
  return addWord(vocabulary, word);
}

/** The slot that holds a word's number, or the empty one for it. */
function slotOfWord(vocabulary: Vocabulary, word: Scanner): number {
  const { slots, hashes } = vocabulary;
  const mask = slots.length - 1;
  for (let slot = word.hash & mask; ; slot = (slot + 1) & mask) {
    const known = slots[slot] as number;
    if (known === NOT_KNOWN || (hashes.values[known] === word.hash && isSpelled(vocabulary, known, word))) return slot;
  }
}

/** The number of the word with such a hash in a stretch of a text's units; -1 where it has none or its letters must be looked at one by one. */
export function plainNumber(
  vocabulary: Vocabulary,
  hash: number,
  units: Uint16Array,
  start: number,
  end: number,
): number {
  const { slots, hashes, ends, letters } = vocabulary;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const known = slots[slot] as number;
    if (known === NOT_KNOWN) return NOT_KNOWN;
    if (hashes.values[known] !== hash) continue;
    const from = known === 0 ? 0 : (ends.values[known - 1] as number);
    const isSame = (ends.values[known] as number) - from === end - start && isPlainly(units, start, end, letters, from);
    return isSame ? known : NOT_KNOWN;
  }
}

function isSpelled({ ends, letters }: Vocabulary, known: number, word: Scanner): boolean {
  const from = known === 0 ? 0 : (ends.values[known - 1] as number);
  if ((ends.values[known] as number) - from !== word.size) return false;
  for (let i = 0; i < word.size; i++) if (letters[from + i] !== word.letters[i]) return false;
  return true;
}

function addWord(vocabulary: Vocabulary, word: Scanner): number {
  const { hashes, ends } = vocabulary;
  const number = hashes.length;
  const from = number === 0 ? 0 : (ends.values[number - 1] as number);
  makeRoom(vocabulary, from + word.size);
  vocabulary.letters.set(word.letters.subarray(0, word.size), from);
  push(hashes, word.hash);
  push(ends, from + word.size);
  if (2 * hashes.length > vocabulary.slots.length) widenSlots(vocabulary);
  return number;
}

function makeRoom(vocabulary: Vocabulary, letters: number): void {
  if (letters <= vocabulary.letters.length) return;
  const wider = new Uint16Array(2 * letters);
  wider.set(vocabulary.letters);
  vocabulary.letters = wider;
}

function widenSlots(vocabulary: Vocabulary): void {
  const slots = new Int32Array(2 * vocabulary.slots.length).fill(-1);
  const mask = slots.length - 1;
  for (let number = 0; number < vocabulary.hashes.length; number++) {
    let slot = (vocabulary.hashes.values[number] as number) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = number;
  }
  vocabulary.slots = slots;
}
