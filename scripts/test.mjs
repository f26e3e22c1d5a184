/** `npm test`: installs what is missing, builds (the command line is tested as built), runs every test. Arguments go to Vitest. */
import { build, install, runTool } from "./shared.mjs";

install();
build();
runTool("vitest/vitest.mjs", ["run", ...process.argv.slice(2)]);
