import { describe, expect, test } from "vitest";
import type { Span } from "#types";
import { hearsay } from "./hearsay.ts";

const text = "The ferry will not sail, captain Jory Pell said.\r\n\r\n“The sea decides,” she added. 🛥\n";
const lines = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("hearsay annotate", () => {
  test("gives each record back with everything it had, in order", async () => {
    const records = [
      { id: "one", text, desk: { city: "Tolm" } },
      { id: "two", text: "Nothing was said by anybody about the ferry, which sailed at nine in the morning." },
    ];
    const { code, out } = await hearsay(
      ["annotate", "-q"],
      records.map((record) => `${JSON.stringify(record)}\n`).join(""),
    );
    expect(code).toBe(0);
    const annotated = lines(out);
    expect(annotated.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(annotated[0]).toMatchObject(records[0] ?? {});
    expect(annotated[0].attributions.length).toBeGreaterThan(0);
  });

  test("counts offsets in the record's own text, whatever its line ends", async () => {
    const { out } = await hearsay(["annotate", "-q"], JSON.stringify({ text }));
    const [{ attributions }] = lines(out);
    const spans: string[] = attributions.flatMap(({ source }: { source: Span[] }) =>
      source.map(({ start, end }) => text.slice(start, end)),
    );
    expect(spans).toContain("she");
    expect(spans.some((span) => span.endsWith("Jory Pell"))).toBe(true);
  });

  test("turns a bad line into a note with its number and goes on", async () => {
    const good = JSON.stringify({ text });
    const { code, out } = await hearsay(["annotate", "-q"], `${good}\n{"text": \n[1]\n{"id": "x"}\n${good}\n`);
    expect(code).toBe(0);
    const annotated = lines(out);
    expect(annotated).toHaveLength(5);
    expect(annotated[1].notes[0]).toMatchObject({ code: "read/broken-json", message: expect.stringContaining("2") });
    for (const i of [2, 3]) expect(annotated[i].notes[0].message).toContain(String(i + 1));
    expect(annotated[4].attributions).toEqual(annotated[0].attributions);
  });

  test("keeps line separators inside strings", async () => {
    const { out } = await hearsay(
      ["annotate", "-q"],
      `${JSON.stringify({ text: `One\u2028${text}` }).replace("\\u2028", "\u2028")}\n`,
    );
    expect(lines(out)).toHaveLength(1);
  });

  test("of nothing is nothing", async () =>
    expect(await hearsay(["annotate", "-q"])).toEqual({ code: 0, out: "", err: "" }));
});
