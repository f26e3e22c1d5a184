/** Whole numbers (32 bits, signed) in a row that grows by doubling. */
export interface NumberRow {
  values: Int32Array;
  length: number;
}

/** An empty row with room for so many numbers. */
export function emptyRow(room = 1024): NumberRow {
  return { values: new Int32Array(room), length: 0 };
}

/** Adds a number at the end. */
export function push(row: NumberRow, value: number): void {
  if (row.length === row.values.length) makeRoom(row, 1);
  row.values[row.length++] = value;
}

/** Room for so many more numbers: the values, to be written from `length` on. */
export function makeRoom(row: NumberRow, more: number): Int32Array {
  if (row.length + more > row.values.length) {
    row.values = widened(row.values, 2 * (row.length + more));
  }
  return row.values;
}

/** Words in a row: for each a hash, where it begins in its text and where it ends. */
export interface WordRow {
  hashes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  length: number;
}

/** An empty row with room for so many words. */
export function emptyWords(room = 1024): WordRow {
  return { hashes: new Int32Array(room), starts: new Int32Array(room), ends: new Int32Array(room), length: 0 };
}

/** Adds a word at the end. */
export function pushWord(row: WordRow, hash: number, start: number, end: number): void {
  makeWordRoom(row, 1);
  const at = row.length++;
  row.hashes[at] = hash;
  row.starts[at] = start;
  row.ends[at] = end;
}

/** Room for so many more words behind the last. */
export function makeWordRoom(row: WordRow, more: number): void {
  const room = row.length + more;
  if (room <= row.hashes.length) return;
  row.hashes = widened(row.hashes, 2 * room);
  row.starts = widened(row.starts, 2 * room);
  row.ends = widened(row.ends, 2 * room);
}

function widened(values: Int32Array, room: number): Int32Array {
  const wider = new Int32Array(room);
  wider.set(values);
  return wider;
}

/** The numbers of a row, without the room behind them; shares its memory. */
export function cut(row: NumberRow): Int32Array {
  return row.values.subarray(0, row.length);
}

/** How many of ascending numbers are smaller than one. */
export function countBelow(numbers: Int32Array, limit: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] as number) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
