/** The peer of attribution: the encoder that the weights grew out of, as people would run it, over every word piece. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { readVocabulary, wordPieces } from "#model";
import { SESSION_OPTIONS } from "#model/onnx";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bytes of weights that the graph wants beside it (`training/attribution/plain.py` says how many). */
const WEIGHTS = 22_533_888;

/** Word pieces of a run: of those from 60 to 500 the plain encoder was quickest at about so many. */
const WINDOW = 256;

/** Runs windows of word pieces, and gives how many pieces there were. */
export type Encode = (windows: readonly number[][]) => Promise<number>;

/** The encoder as published (6 layers, 384 wide, 8-bit weights), on so many threads; its weights are arbitrary, since only time counts. */
export function openPlainEncoder(threads: number): Promise<Encode> {
  return withGraph(async (graph) => {
    const session = await InferenceSession.create(graph, { intraOpNumThreads: threads, logSeverityLevel: 3 });
    return async (windows) => {
      let pieces = 0;
      for (const ids of windows) {
        await session.run({ ids: new Tensor("int64", BigInt64Array.from(ids, BigInt), [1, ids.length]) });
        pieces += ids.length;
      }
      return pieces;
    };
  });
}

/** The same encoder run as ours is: the slow fusion switched off, and a window a thread, each with a session of its own. */
export function openTreatedEncoder(threads: number): Promise<Encode> {
  return withGraph(async (graph) => {
    const workerData = { graph, options: SESSION_OPTIONS };
    const workers = Array.from({ length: threads }, () => new Worker(THREAD, { workerData }));
    await Promise.all(workers.map(answerOf));
    return async (windows) => {
      const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      for (const worker of workers) worker.postMessage({ windows, taken });
      const pieces = await Promise.all(workers.map(answerOf));
      return pieces.reduce((sum, some) => sum + some, 0);
    };
  });
}

const THREAD = new URL("plain-encoder-thread.js", import.meta.url);

/** What a thread says next; it keeps the program from ending until then and no longer. */
async function answerOf(worker: Worker): Promise<number> {
  worker.ref();
  const [answer] = await once(worker, "message");
  worker.unref();
  return answer;
}

/** Opens the graph where it lies beside weights, in a folder that is there no longer than that takes. */
async function withGraph(open: (graph: string) => Promise<Encode>): Promise<Encode> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-peer-"));
  const graph = join(folder, "plain-encoder.onnx");
  try {
    writeFileSync(graph, readFileSync(here("plain-encoder.onnx")));
    writeFileSync(join(folder, "plain-encoder.bin"), arbitraryBytes(WEIGHTS));
    return await open(graph);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
