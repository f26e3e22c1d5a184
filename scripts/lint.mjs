/** `npm run lint`: types, style and sizes, layers and front doors, dead files and exports. */
import { install, runTool } from "./shared.mjs";

install();
runTool("typescript/bin/tsc", ["-p", "tsconfig.json"]);
runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."]);
runTool("dependency-cruiser/bin/dependency-cruise.mjs", [
  "--config",
  ".dependency-cruiser.mjs",
  "src",
  "eval",
  "bench",
]);
runTool("knip/bin/knip.js", []);
