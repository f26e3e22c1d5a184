import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ModelError, openOnnxReader } from "#model/onnx";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-model-"));
  cpSync(fileURLToPath(new URL("random/", import.meta.url)), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function messageOf(opened: Promise<unknown>): Promise<string> {
  const error = await opened.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ModelError);
  return error instanceof Error ? error.message : "";
}

test("What is missing is named, all of it.", async () => {
  rmSync(join(folder, "vocab.txt"));
  rmSync(join(folder, "encoder.onnx"));
  expect(await messageOf(openOnnxReader({ folder }))).toMatch(
    /no model folder: vocab\.txt, encoder\.onnx cannot be read/,
  );
});

test("A stand-in for weights that were not fetched is told from weights.", async () => {
  writeFileSync(join(folder, "reader.onnx"), `version https://git-lfs.example/spec/v1\noid sha256:${"0".repeat(64)}\n`);
  expect(await messageOf(openOnnxReader({ folder }))).toMatch(/reader\.onnx holds no weights/);
});

test("Weights that are broken are named.", async () => {
  writeFileSync(join(folder, "encoder.onnx"), "x".repeat(500));
  expect(await messageOf(openOnnxReader({ folder, engine: "native" }))).toMatch(/encoder\.onnx/);
});

test("Settings that are broken are named, with what they should be.", async () => {
  const path = join(folder, "model.json");
  const settings = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...settings, consider: 7 }));
  expect(await messageOf(openOnnxReader({ folder }))).toMatch(/"consider" should be a number from 0 to 1; it is 7/);
  writeFileSync(path, JSON.stringify({ ...settings, calibration: { offset: 0 } }));
  expect(await messageOf(openOnnxReader({ folder }))).toMatch(/"calibration" should have numbers/);
  writeFileSync(path, "{");
  expect(await messageOf(openOnnxReader({ folder }))).toMatch(/model\.json is not JSON/);
  writeFileSync(path, JSON.stringify({ ...settings, special: null }));
  expect(await messageOf(openOnnxReader({ folder }))).toMatch(/"cls" should be a number/);
});

test("A vocabulary without [UNK] is refused.", async () => {
  writeFileSync(join(folder, "vocab.txt"), "a\nb\n");
  expect(await messageOf(openOnnxReader({ folder }))).toMatch(/vocab\.txt: the vocabulary has no \[UNK\]/);
});
