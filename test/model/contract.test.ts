import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openFakeReader, readMarkedText } from "#model/fake";
import { type OnnxReaderOptions, openOnnxReader } from "#model/onnx";
import { checkReader, plain, readLines } from "./contract.ts";

const RANDOM = fileURLToPath(new URL("random/", import.meta.url));
/** The adapter as it is shipped: Node starts threads on built scripts alone. */
const built: typeof import("#model/onnx") = await import(
  new URL("../../dist/model/onnx/index.js", import.meta.url).href
);
const weights = existsSync(new URL("../../models/attribution/encoder.onnx", import.meta.url));

checkReader("a fake reader that answers", async () =>
  openFakeReader((text) => ({
    cues: Array.from(text.matchAll(/\b(?:said|told)\b/g), ({ index }) => ({
      source: [{ start: Math.max(0, index - 4), end: index }],
      cue: [{ start: index, end: index + 4 }],
      content: [{ start: index + 5, end: index + 20 }],
    })),
  })),
);
checkReader("a fake reader of a marked text", async () => {
  const { text, ...answers } = readMarkedText(
    "<source><person>Venn</person></source> <cue>said</cue> <content>so</content>.",
  );
  return openFakeReader((asked) => (asked === text ? answers : { cues: [] }));
});
checkReader("random weights, natively", () => openOnnxReader({ folder: RANDOM, engine: "native" }));
checkReader("random weights in two threads", () => built.openOnnxReader({ folder: RANDOM, threads: 2 }));
checkReader("random weights in WebAssembly", () => openOnnxReader({ folder: RANDOM, engine: "wasm" }));

const TEXT = `Mayor Orla Venn of Tolm said on Monday that “the quay is shut,” and that she had told the harbour council.
Pim Alder, who runs it, denied that. “Nobody asked us,” he said.`;

async function reading(options: OnnxReaderOptions, open = openOnnxReader) {
  const reader = await open(options);
  const read = await readLines(reader, TEXT);
  await reader.close();
  return read;
}

/** Units in each role of each cue: what is left of a reading when its numbers are rounded off. */
async function rolesIn(options: OnnxReaderOptions): Promise<string[]> {
  const { cues } = await reading(options);
  return cues.map(({ units, roles, at }) => {
    const likeliest = units.map((_, i) => {
      const shares = roles.subarray(i * 4, i * 4 + 4);
      return shares.indexOf(Math.max(...shares));
    });
    return `${at}: ${likeliest.join("")}`;
  });
}

describe.each(weights ? [["random"], ["packaged"]] : [["random"]])("%s weights", (which) => {
  const folder = which === "random" ? { folder: RANDOM } : {};

  test("say the same to the last bit on one thread and on two", async () => {
    const one = await reading({ ...folder, threads: 1 });
    expect(plain(await reading({ ...folder, threads: 2 }, built.openOnnxReader))).toEqual(plain(one));
    expect(one.cues.length).toBeGreaterThan(0);
  });

  test("read texts that come all at once, in as few threads as there are", async () => {
    const reader = await built.openOnnxReader({ ...folder, threads: 2 });
    const texts = TEXT.split(/(?<=\.”?)\s/);
    const alone = [];
    for (const text of texts) alone.push(plain(await readLines(reader, text)));
    const together = await Promise.all(texts.map((text) => readLines(reader, text)));
    expect(together.map(plain)).toEqual(alone);
    await reader.close();
  });
});

test("A closed reader reads no more, and says so of what it had begun.", async () => {
  const reader = await built.openOnnxReader({ folder: RANDOM, threads: 2 });
  const begun = readLines(reader, TEXT);
  const closed = reader.close();
  await expect(begun).rejects.toThrow("closed");
  await closed;
  await expect(readLines(reader, TEXT)).rejects.toThrow("closed");
});

/** Every file of the examples that is text as it stands. */
function exampleTexts(): string[] {
  const examples = fileURLToPath(new URL("../../examples/", import.meta.url));
  const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) => readFileSync(join(examples, file), "utf8"));
}

describe.runIf(weights)("the packaged weights", () => {
  test("read whole articles to the same last bit on one thread, two and three, and on every run", async () => {
    const texts = exampleTexts();
    const readAll = async (threads: number, together: boolean) => {
      const reader = await built.openOnnxReader({ threads });
      const read = [];
      if (together) read.push(...(await Promise.all(texts.map((text) => readLines(reader, text)))));
      else for (const text of texts) read.push(await readLines(reader, text));
      await reader.close();
      return read.map(plain);
    };
    const once = await readAll(1, false);
    expect(texts.length).toBeGreaterThan(10);
    for (const threads of [2, 3]) expect(await readAll(threads, true)).toEqual(once);
    expect(await readAll(2, true)).toEqual(once);
  }, 60_000);

  test("give every unit the same role natively and in WebAssembly", async () => {
    expect(await rolesIn({ engine: "wasm" })).toEqual(await rolesIn({ engine: "native" }));
  });

  test("find who said what", async () => {
    const { cues, names } = await reading({});
    const sure = cues.filter(({ valid }) => valid > 0.5);
    expect(sure.map(({ units, at }) => TEXT.slice(units[at]?.start, units[at]?.end))).toContain("said");
    expect(names.filter(({ kind }) => kind === "person").map(({ start, end }) => TEXT.slice(start, end))).toContain(
      "Pim Alder",
    );
  });
});
