import { setFlagsFromString } from "node:v8";

/** Bytecodes that a function runs before V8 thinks of compiling it for speed; its own default is 67,584. */
const BUDGET = 300_000;

/** The newest Node that is known to have the switch: V8 complains on standard error of one that it does not know. */
const NEWEST = 24;

/**
 * Has V8 compile functions later than it would, in the whole process: for programs that do nothing else, as the command line does.
 * The code here is wide rather than deep, and in the first minute the compiler takes as much of the machine as the work: with this,
 * reports of four articles and of sixty take a fifth less processor time (docs/decisions/compile-later.md). Changes no result.
 */
export function compileLater(): void {
  const [major] = process.versions.node.split(".").map(Number);
  if (major !== undefined && major <= NEWEST) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
