import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One of the project's invented stories: its files and the names in it. */
export interface Example {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly names: Readonly<Record<"people" | "places" | "outlets" | "organizations", readonly string[]>>;
}

const root = new URL("../../examples/", import.meta.url);

/** All of them, in order. */
export const examples: readonly Example[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .map((name) => {
    const folder = new URL(`${name}/`, root);
    const articles = new URL("articles/", folder);
    return {
      name,
      folder: fileURLToPath(articles),
      files: readdirSync(articles)
        .sort()
        .map((file) => ({ path: `articles/${file}`, bytes: readFileSync(new URL(file, articles)) })),
      names: JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")).names,
    };
  });
