import { readFileSync } from "node:fs";

/**
 * Lines of a word list beside the code that uses it; blank lines and `#` comments (source, licence) left out.
 * The lists are part of the program, read once when their module loads.
 */
export function readWordList(file: URL): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** Rows of a tab-separated word list, every row with the same number of columns; throws when one has not. */
export function readWordTable(file: URL, columns: number): string[][] {
  return readWordList(file).map((line, i) => {
    const cells = line.split("\t");
    while (cells.length < columns) cells.push("");
    if (cells.length > columns)
      throw new Error(`${file.pathname}: row ${i + 1} has ${cells.length} columns, not ${columns}: ${line}`);
    return cells;
  });
}
