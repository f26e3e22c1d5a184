import { WALL } from "./scan.ts";

/** Upper bits of a core's tag, which check its words; the lower 24 are of the words beside it. */
export const CHECK_MASK = -1 << 24;

/** Where a word stands beside a core in a tag: two before, two behind, six bits each; words have 1 to 62 there. */
const BEFORE = 0x3f << 12;
const BEHIND = 0x3f << 6;
const LONG_BEFORE = 0x3f << 18;
const LONG_BEHIND = 0x3f;
/** No word, in an article that looks for others; in a posting it is 0, so that walls are never the same. */
export const NO_WORD = 63;

/** Bits of the two words before a core and of the two behind, six for each; `noWord` for those behind a wall. */
export function tagNeighbours(hashes: Int32Array, at: number, core: number, noWord: number): number {
  const before = bitsOf(hashes, at - 1, noWord);
  const behind = bitsOf(hashes, at + core, noWord);
  const longBefore = before === noWord ? noWord : bitsOf(hashes, at - 2, noWord);
  const longBehind = behind === noWord ? noWord : bitsOf(hashes, at + core + 1, noWord);
  return (longBefore << 18) | (before << 12) | (behind << 6) | longBehind;
}

function bitsOf(hashes: Int32Array, at: number, noWord: number): number {
  const hash = hashes[at] ?? WALL;
  return hash === WALL ? noWord : 1 + (((hash & 0xffff) * 62) >>> 16);
}

/** Whether so much beside two cores is the same that, with the core, it may be a run of `minWords`: of two words more, both before, one on either side, or both behind. */
export function goesOn(difference: number, stride: number): boolean {
  const before = (difference & BEFORE) === 0;
  const behind = (difference & BEHIND) === 0;
  if (stride < 3) return stride === 1 || before || behind;
  return (before && (behind || (difference & LONG_BEFORE) === 0)) || (behind && (difference & LONG_BEHIND) === 0);
}
