/** `npm run eval`, `npm run bench`: the measures, on the code as built. */
import { build, install, runTool } from "./shared.mjs";

const [what, ...args] = process.argv.slice(2);
install();
build();
runTool("tsx/dist/cli.mjs", [`${what}/main.ts`, ...args]);
