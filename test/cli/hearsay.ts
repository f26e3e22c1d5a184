import { spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** What a run of the program gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as built, as a process of its own. */
export function hearsay(args: readonly string[], input: string | Uint8Array = ""): Promise<Run> {
  if (!existsSync(main)) throw new Error("build first: npm run build");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args]);
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
    child.stdin.on("error", () => {}); // the program may end before it has read all
    child.stdin.end(input);
  });
}

/** A new empty folder. */
export const scratch = (): string => mkdtempSync(join(tmpdir(), "hearsay-test-"));
