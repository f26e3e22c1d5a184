import type { Span } from "#types";
import type { CueReading, ModelReading, Reader } from "../reader.ts";
import { rowOf, type Window, windowsOf } from "../windows.ts";
import { wordPieces } from "../wordpiece.ts";
import { ModelError, type ModelSettings, readModelFolder } from "./folder.ts";
import { candidatesIn, cueReading, namesIn, type Place } from "./readings.ts";
import { type Engine, type Graph, type LoadedRuntime, loadRuntime, type Tensor } from "./runtime.ts";

/** How to open the weights. */
export interface OnnxReaderOptions {
  /** The model folder; the packaged one unless given. */
  readonly folder?: string;
  /** Threads within one run: the smaller of 2 and the cores unless given. They change the speed alone; WebAssembly has one. */
  readonly threads?: number;
  /** The least score of the cue finder for which a cue is read; the weights' own unless given. With 1 the encoder runs alone. */
  readonly consider?: number;
  /** The native runtime, or WebAssembly where it is missing, unless given. */
  readonly engine?: Engine;
}

/** A reader, and what runs it. */
export interface OnnxReader extends Reader {
  readonly engine: Engine;
  /** Why WebAssembly runs it and not the native runtime; null when that was not a matter of need. */
  readonly reason: string | null;
}

/** Trained weights and what runs them. */
interface Weights {
  readonly settings: ModelSettings;
  readonly runtime: LoadedRuntime;
  readonly encoder: Graph;
  readonly reader: Graph;
}

/** Opens trained weights. Rejects with a ModelError that says what is missing and what to do. */
export async function openOnnxReader({
  folder,
  threads,
  consider,
  engine,
}: OnnxReaderOptions = {}): Promise<OnnxReader> {
  const [files, runtime] = await Promise.all([readModelFolder(folder), loadRuntime(threads, engine)]);
  const encoder = await openGraph(runtime, files.encoder, "encoder.onnx");
  const reader = await openGraph(runtime, files.reader, "reader.onnx");
  const settings = { ...files.settings, consider: consider ?? files.settings.consider };
  const weights = { settings, runtime, encoder, reader };
  const encodeWords = wordPieces(files.vocabulary);
  return {
    name: files.settings.name,
    threshold: files.settings.threshold,
    engine: runtime.engine,
    reason: runtime.reason,
    read: async (text, paragraphs, quotations) => {
      const windows = windowsOf(text, paragraphs, encodeWords, files.settings);
      const found: ModelReading[] = [];
      for (const window of windows) found.push(await readWindow(weights, window, quotations));
      return { cues: found.flatMap(({ cues }) => cues), names: found.flatMap(({ names }) => names) };
    },
    close: async () => {
      await encoder.close();
      await reader.close();
    },
  };
}

async function openGraph(runtime: LoadedRuntime, weights: Uint8Array, name: string): Promise<Graph> {
  try {
    return await runtime.open(weights);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : error;
    throw new ModelError(`${name} cannot be run (${runtime.engine}): ${why}. The file is broken or too new for this.`);
  }
}

async function readWindow(weights: Weights, window: Window, quotations: readonly Span[]): Promise<ModelReading> {
  const { runtime, encoder, settings } = weights;
  const row = rowOf(window, quotations, settings);
  const pieces = [1, row.ids.length];
  const { words, anchor, names } = await encoder.run({
    ids: runtime.tensor(row.ids, pieces),
    case: runtime.tensor(row.case, pieces),
    quoted: runtime.tensor(row.quoted, pieces),
    first: runtime.tensor(row.first, [1, row.first.length]),
  });
  if (!words) throw new Error('encoder.onnx gives no "words"');
  const places = candidatesIn(window, floats(anchor, "anchor"), settings.consider);
  return { cues: await readCues(weights, words, places), names: namesIn(window, floats(names, "names")) };
}

/** Cues read in one run at most: their paragraph is held once for each, and broken text can have hundreds of candidates. */
const TOGETHER = 32;

async function readCues(weights: Weights, words: Tensor, places: readonly Place[]): Promise<CueReading[]> {
  const readings: CueReading[] = [];
  const { changes } = weights.settings;
  for (let from = 0; from < places.length; from += TOGETHER) {
    const some = places.slice(from, from + TOGETHER);
    const longest = Math.max(...some.map(({ stretch }) => stretch.words.length));
    const { tensor } = weights.runtime;
    const numbers = (of: (place: Place) => number) => tensor(some.map(of), [some.length]);
    const { roles, valid } = await weights.reader.run({
      words,
      at: numbers(({ low, at }) => low + at),
      low: numbers(({ low }) => low),
      high: numbers(({ low, stretch }) => low + stretch.words.length),
      offsets: tensor(
        Array.from({ length: longest }, (_, offset) => offset),
        [longest],
      ),
    });
    const shares = floats(roles, "roles");
    const checks = floats(valid, "valid");
    readings.push(...some.map((place, i) => cueReading(place, shares, i * longest, checks[i] ?? 0, changes)));
  }
  return readings;
}

function floats(tensor: Tensor | undefined, name: string): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new Error(`the weights give no "${name}" of 32-bit floats`);
}
