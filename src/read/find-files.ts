import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Note } from "#types";
import { note } from "./reading.ts";
import { formatOfPath } from "./sniff.ts";

/** The files that patterns name, in code-unit order of their paths, none twice, and what was not found. */
export interface FoundFiles {
  readonly paths: readonly string[];
  readonly notes: readonly Note[];
}

/** A file, a folder (recursively, readable endings only) or a glob (`*`, `?`, `**`, `[ab]`, `{a,b}`) each. Folder loops are entered once. */
export async function findFiles(patterns: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(patterns.map(findOne));
  const paths = [...new Set(found.flatMap((one) => one.paths))].sort();
  return { paths, notes: found.flatMap((one) => one.notes) };
}

async function findOne(pattern: string): Promise<FoundFiles> {
  const kind = await kindOf(pattern);
  if (kind === "file") return { paths: [pattern], notes: [] };
  if (kind === "folder") return findInFolder(pattern);
  if (kind === "other")
    return { paths: [], notes: [note("not-a-file", `${pattern} is no file and no folder and was not read.`)] };
  if (/[*?[{]/.test(pattern)) return findByGlob(pattern);
  return { paths: [], notes: [note("missing", `${pattern} was not found; check the path.`)] };
}

async function kindOf(path: string): Promise<"file" | "folder" | "other" | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch {
    return null;
  }
}

async function findInFolder(folder: string): Promise<FoundFiles> {
  const walked = await walk(folder);
  const paths = walked.paths.filter((path) => formatOfPath(path) !== null);
  if (paths.length > 0) return { paths, notes: walked.notes };
  const message = `${folder} holds nothing readable (.txt, .md, .html, .json, .jsonl, .ndjson, each also as .gz).`;
  return { paths, notes: [...walked.notes, note("nothing-readable", message)] };
}

/** All files below a folder. A folder reached twice through links is entered once; what starts with a dot is passed over. */
async function walk(folder: string): Promise<FoundFiles> {
  const paths: string[] = [];
  const notes: Note[] = [];
  const seen = new Set<string>();
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await entriesOf(next, seen);
    if (entries === null) notes.push(note("unreadable", `${next} could not be opened; check its permissions.`));
    for (const entry of (entries ?? []).filter(({ name }) => !name.startsWith("."))) {
      const path = join(next, entry.name);
      const kind = await kindOfEntry(entry, path);
      if (kind === "file") paths.push(path);
      if (kind === "folder") open.push(path);
    }
  }
  return { paths: paths.sort(), notes };
}

async function kindOfEntry(entry: Dirent, path: string) {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? kindOf(path) : null;
}

/** Entries in order of their names; [] for a folder already seen, null for one that cannot be opened. */
async function entriesOf(folder: string, seen: Set<string>): Promise<Dirent[] | null> {
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return [];
    seen.add(real);
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
}

async function findByGlob(pattern: string): Promise<FoundFiles> {
  const fixed = pattern.slice(0, pattern.search(/[*?[{]/));
  const folder = fixed.includes("/") ? fixed.slice(0, fixed.lastIndexOf("/")) || "/" : ".";
  const matches = globExpression(pattern);
  const walked = (await kindOf(folder)) === "folder" ? await walk(folder) : { paths: [], notes: [] };
  const paths = walked.paths.filter((path) => matches.test(pattern.startsWith("./") ? `./${path}` : path));
  if (paths.length > 0) return { paths, notes: walked.notes };
  return { paths, notes: [note("missing", `${pattern} matches no file; check the pattern.`)] };
}

/** A glob as a regular expression over whole paths; `**` crosses folders, `*` and `?` do not. */
function globExpression(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|\{[^{}]*\}|[.+^${}()|[\]\\]/g, (part) => {
    if (part === "**/") return "(?:[^/]+/)*";
    if (part === "**") return ".*";
    if (part === "*") return "[^/]*";
    if (part === "?") return "[^/]";
    if (part.startsWith("[") && part.length > 1) return part.replace("[!", "[^").replace(/\\/g, "\\\\");
    if (part.startsWith("{") && part.length > 1)
      return `(?:${part
        .slice(1, -1)
        .split(",")
        .map((one) => globExpression(one).source.slice(1, -1))
        .join("|")})`;
    return `\\${part}`;
  });
  return new RegExp(`^${source}$`, "u");
}
