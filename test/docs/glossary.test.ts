import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const glossary = readFileSync(new URL("docs/glossary.md", root), "utf8");
const exported = readdirSync(new URL("src/types/", root)).flatMap((file) =>
  [...readFileSync(new URL(`src/types/${file}`, root), "utf8").matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    ([, name]) => name ?? "",
  ),
);

describe("the glossary", () => {
  test.each(exported)("has %s", (name) => expect(glossary).toContain(`\`${name}\``));
});
