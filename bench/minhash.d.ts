/** The npm package has no types of its own: as much of them as the bench uses. */
declare module "minhash" {
  export class Minhash {
    constructor(options?: { numPerm?: number; seed?: number });
    update(shingle: string): void;
  }
  export class LshIndex {
    constructor(options?: { bandSize?: number });
    insert(key: string, minhash: Minhash): void;
    query(minhash: Minhash): string[];
  }
}
