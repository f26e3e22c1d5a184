import type { ReadOptions } from "#read";

/** What the commands that read files take. */
export interface Limited {
  readonly maxBytes?: number;
}

/** The call's limits as reading wants them. */
export function limitsOf({ maxBytes }: Limited): ReadOptions {
  return maxBytes === undefined ? {} : { maxBytes };
}
