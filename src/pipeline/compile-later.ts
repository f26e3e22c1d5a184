import { setFlagsFromString } from "node:v8";

/** Bytecodes that a function runs before V8 thinks of compiling it for speed; its own default is 67,584. */
const BUDGET = 300_000;

/** The Node whose V8 has this switch; newer ones have a compiler between, and complain on standard error of what they do not know. */
const KNOWN = "20";

/**
 * Has V8 compile functions later than it would, in the whole process: for programs that do nothing else, as the command line does.
 * The code here is wide rather than deep, and in the first minute the compiler takes as much of the machine as the work: with this,
 * reports of four articles and of sixty take a fifth less processor time on Node 20 (docs/decisions/compile-later.md). Changes no result.
 */
export function compileLater(): void {
  if (process.versions.node.split(".")[0] === KNOWN) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
