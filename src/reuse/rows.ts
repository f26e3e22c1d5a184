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
    const wider = new Int32Array(2 * (row.length + more));
    wider.set(row.values);
    row.values = wider;
  }
  return row.values;
}

/** The numbers of a row, without the room behind them; shares its memory. */
export function cut(row: NumberRow): Int32Array {
  return row.values.subarray(0, row.length);
}
