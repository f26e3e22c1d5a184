/** The peer of attribution: the encoder that the weights grew out of, as people would run it, over every word piece. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { readVocabulary, wordPieces } from "#model";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bytes of weights that the graph wants beside it (`training/attribution/plain.py` says how many). */
const WEIGHTS = 22_533_888;

/** Word pieces of a run: of those from 60 to 500 the plain encoder was quickest at about so many. */
const WINDOW = 256;

/** The encoder as published (6 layers, 384 wide, 8-bit weights), on so many threads; its weights are arbitrary, since only time counts. */
export async function openPlainEncoder(threads: number): Promise<(windows: readonly number[][]) => Promise<number>> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-peer-"));
  writeFileSync(join(folder, "plain-encoder.onnx"), readFileSync(here("plain-encoder.onnx")));
  writeFileSync(join(folder, "plain-encoder.bin"), arbitraryBytes(WEIGHTS));
  const session = await InferenceSession.create(join(folder, "plain-encoder.onnx"), {
    intraOpNumThreads: threads,
    logSeverityLevel: 3,
  });
  rmSync(folder, { recursive: true });
  return async (windows) => {
    let pieces = 0;
    for (const ids of windows) {
      await session.run({ ids: new Tensor("int64", BigInt64Array.from(ids, BigInt), [1, ids.length]) });
      pieces += ids.length;
    }
    return pieces;
  };
}

function arbitraryBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  let state = 1;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = (state >>> 28) - 8;
  }
  return bytes;
}

/** All word pieces of a text, in windows. */
export function windowsOfPieces(text: string): number[][] {
  const pieces = encode(text, { start: 0, end: text.length }).flatMap((word) => word.pieces);
  const windows: number[][] = [];
  for (let from = 0; from < pieces.length; from += WINDOW) windows.push(pieces.slice(from, from + WINDOW));
  return windows;
}

const encode = wordPieces(readVocabulary(readFileSync(here("../models/attribution/vocab.txt"), "utf8")));
