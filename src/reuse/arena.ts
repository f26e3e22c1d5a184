/** Where the rows of numbers of a comparison come from; each is all zeros. */
export interface Arena {
  readonly ints: (length: number) => Int32Array;
  readonly bytes: (length: number) => Uint8Array;
}

/** Rows that stay as long as somebody has them. */
export const FRESH_ROWS: Arena = {
  ints: (length) => new Int32Array(length),
  bytes: (length) => new Uint8Array(length),
};

/** An arena whose rows are good until `clear`, and lie in the same memory again after it. */
export interface ReusedArena extends Arena {
  readonly clear: () => void;
}

/**
 * Rows for one comparison after the other. A window compares tens of thousands of words a time; taken anew each time, that memory, which
 * lies outside the engine's heap, can make it go through all that the window holds every few dozen articles (`docs/decisions/run-index.md`).
 */
export function reuseRows(): ReusedArena {
  const ints = slabOf((room) => new Int32Array(room));
  const bytes = slabOf((room) => new Uint8Array(room));
  const clear = () => {
    ints.clear();
    bytes.clear();
  };
  return { ints: ints.next, bytes: bytes.next, clear };
}

/** Hands out one part after the other; one that does not fit goes into a new slab, twice as large as what is asked for in all. */
function slabOf<Row extends Int32Array | Uint8Array>(make: (room: number) => Row) {
  let slab = make(0);
  let taken = 0;
  const next = (length: number): Row => {
    taken += length;
    if (taken > slab.length) {
      slab = make(2 * taken);
      taken = length;
    }
    return slab.subarray(taken - length, taken).fill(0) as Row;
  };
  const clear = () => {
    taken = 0;
  };
  return { next, clear };
}
