/** Writes the ledger's JSON Schema beside the zod schema that it comes from. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, install, root, runTool } from "./shared.mjs";

install();
build();
const { ledgerJsonSchema } = await import(join(root, "dist/ledger/index.js"));
const file = join(root, "src/ledger/ledger.schema.json");
writeFileSync(file, `${JSON.stringify(ledgerJsonSchema(), null, 2)}\n`);
runTool("@biomejs/biome/bin/biome", ["format", "--write", file]);
