import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { checkLedger, ledgerJsonSchema, type ledgerSchema } from "#ledger";
import type { LedgerFile } from "#types";
import { emptyLedger } from "../blank.ts";

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Described = Frozen<z.output<typeof ledgerSchema>>;

// These two compile only while the schema and the types say the same.
const asLedger = (value: Described): LedgerFile => value;
const asDescribed = (value: LedgerFile): Described => value;

describe("the ledger's schema", () => {
  test("says what the types say", () => expect(asLedger(asDescribed(emptyLedger))).toEqual(emptyLedger));

  test("is published as it is", () => {
    const published = readFileSync(new URL("../../src/ledger/ledger.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(published), "run: node scripts/publish-schema.mjs").toEqual(ledgerJsonSchema());
  });

  test("takes an empty ledger", () => expect(checkLedger(emptyLedger)).toEqual([]));

  test("names the place of a wrong field", () =>
    expect(checkLedger({ ...emptyLedger, version: 2 })).toEqual([expect.stringContaining("version: ")]));

  test("names an id that leads nowhere", () =>
    expect(
      checkLedger({
        ...emptyLedger,
        stories: [{ id: "y-1", title: "Lock gate", articles: ["a-9"], from: null, to: null }],
      }),
    ).toEqual(["story y-1: there is no article a-9"]));
});
