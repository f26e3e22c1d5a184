/** `npm run demo`: from a bare clone to a report of an invented story, and where it lies. */
import { join } from "node:path";
import { build, install, root, run } from "./shared.mjs";

install();
console.error("Building …");
build();
run(process.execPath, [
  join(root, "dist/cli/main.js"),
  "report",
  join(root, "examples/01-minister-asked-to-go/articles"),
  "-o",
  join(root, "hearsay-demo.html"),
  "--json",
  join(root, "hearsay-demo.json"),
]);
console.log(`\nOpen the report in a browser:  ${join(root, "hearsay-demo.html")}`);
