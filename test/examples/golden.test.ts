import { afterAll, describe, expect, test } from "vitest";
import { openOnnxReader } from "#model/onnx";
import { measureOwn } from "../../eval/own.ts";

/** The right ledgers of the open examples against ours, side by side: what is wrong, a line each. Example 03 is held out. */
const reader = await openOnnxReader();
const [open] = await measureOwn({ folder: "", progress: () => {}, reader });
afterAll(() => reader.close());

const wrongIn = (name: string): readonly string[] => {
  const figure = open?.figures.find((one) => one.stage === "ledger" && one.name === name);
  if (!figure) throw new Error(`eval has no figure "${name}"`);
  return figure.wrong ?? [];
};

describe("the golden ledgers", () => {
  test("come out right where the right claims are given", () =>
    expect(wrongIn("origins, on record and people right, golden claims")).toEqual([]));

  test("come out right from the articles, but for what is known", () =>
    expect(wrongIn("origins, on record and people right, end to end")).toEqual([
      // FIXME: a bulletin of the ministry's and "the ministry said in its bulletin" are not tied to one voice
      "01-minister-asked-to-go c3, affirming: 1 origins, 1 on record, people 0 to 0; came out as 2 origins, 2 on record, people 0 to 0",
      // FIXME: "a third man has died" and "the last of them died on Monday" are one death in two wordings, which no rule ties
      "02-plant-explosion c2, affirming: 1 origins, 1 on record, people 0 to 0; no such claim came out",
      // FIXME: "the company rejects the accusation" and "denied that it had ignored any warning" are not tied to the accusation
      "02-plant-explosion c6, denying: 1 origins, 1 on record, people 1 to 1; came out as 0 origins, 0 on record, people 0 to 0",
    ]));
});
