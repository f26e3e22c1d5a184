/** What the project's commands share. Plain JavaScript, because it runs before anything is installed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a program in the project's folder; ends this process with its exit code when it fails. */
export function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: "inherit", ...options });
  if (error) stop(`${program} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a script of an installed package with this Node. */
export const runTool = (tool, args, options) =>
  run(process.execPath, [join(root, "node_modules", tool), ...args], options);

export function stop(message) {
  console.error(message);
  process.exit(1);
}

// Not `npm ci`: it refuses a lock file that leaves out packages for platforms which the registry at hand does not carry.
const INSTALL = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];

/** Installs the locked dependencies unless the very same lock file was installed before. */
export function install() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) stop(`Hearsay needs Node 20 or newer; this is ${process.version}.`);
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const mark = join(root, "node_modules", ".hearsay-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.error("Installing what is missing …");
  run(process.platform === "win32" ? "npm.cmd" : "npm", INSTALL);
  writeFileSync(mark, lock);
}

/** Compiles src/ to dist/ and copies the files that are not TypeScript (word lists, style sheets) beside it. */
export function build() {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  runTool("typescript/bin/tsc", ["-p", "tsconfig.build.json"]);
  cpSync(join(root, "src"), join(root, "dist"), { recursive: true, filter: (file) => !/\.tsx?$/.test(file) });
}
