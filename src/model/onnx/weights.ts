import type { Row } from "../windows.ts";
import type { ModelSettings } from "./folder.ts";
import { type CueShares, candidatesIn, type NamedUnits, type Place, readingsOf, taggedNames } from "./readings.ts";
import type { Graph, LoadedRuntime, Tensor } from "./runtime.ts";

/** A window as weights take it. */
export interface WindowInput {
  readonly row: Row;
  /** Units of each of its stretches, which follow each other. */
  readonly lengths: readonly number[];
}

/** Everything that is read in a window. */
export interface WindowReading {
  readonly cues: readonly CueShares[];
  readonly names: readonly NamedUnits[];
}

/** What reads windows: weights in this thread, or threads that each have their own. */
export interface WindowReader {
  read(window: WindowInput): Promise<WindowReading>;
  close(): Promise<void>;
}

/** The weights' two graphs, as files hold them, and how they want to be used. */
export interface WeightFiles {
  readonly settings: Pick<ModelSettings, "consider" | "changes" | "shown">;
  readonly encoder: Uint8Array;
  readonly reader: Uint8Array;
}

/** Trained weights, open. */
interface Weights extends Pick<WeightFiles, "settings"> {
  readonly runtime: LoadedRuntime;
  readonly encoder: Graph;
  readonly reader: Graph;
}

/** Weights in this thread. Rejects with a ModelError when a graph cannot be run. */
export async function openWeights(runtime: LoadedRuntime, files: WeightFiles): Promise<WindowReader> {
  const encoder = await runtime.open(files.encoder, "encoder.onnx");
  const reader = await runtime.open(files.reader, "reader.onnx");
  const weights = { settings: files.settings, runtime, encoder, reader };
  return {
    read: (window) => readWindow(weights, window),
    close: async () => {
      await encoder.close();
      await reader.close();
    },
  };
}

async function readWindow(weights: Weights, { row, lengths }: WindowInput): Promise<WindowReading> {
  const { encoder, settings, runtime } = weights;
  const places = row.looks.length;
  const { units, anchor, names } = await encoder.run({
    ids: runtime.tensor(row.ids, [1, places, settings.shown]),
    case: runtime.tensor(row.looks, [1, places]),
    quoted: runtime.tensor(row.quoted, [1, places]),
    first: runtime.tensor(row.first, [1, row.first.length]),
  });
  if (!units) throw new Error('encoder.onnx gives no "units"');
  const likely = candidatesIn(lengths, floats(anchor, "anchor"), settings.consider);
  return { cues: await readCues(weights, units, likely), names: taggedNames(lengths, floats(names, "names")) };
}

/** Cues read in one run at most: their paragraph is held once for each, and broken text can have hundreds of candidates. */
const TOGETHER = 32;

async function readCues(weights: Weights, units: Tensor, places: readonly Place[]): Promise<CueShares[]> {
  const readings: CueShares[] = [];
  for (let from = 0; from < places.length; from += TOGETHER) {
    const some = places.slice(from, from + TOGETHER);
    const longest = Math.max(...some.map(({ length }) => length));
    const { tensor } = weights.runtime;
    const numbers = (of: (place: Place) => number) => tensor(some.map(of), [some.length]);
    const { roles, valid } = await weights.reader.run({
      units,
      at: numbers(({ low, at }) => low + at),
      low: numbers(({ low }) => low),
      high: numbers(({ low, length }) => low + length),
      offsets: tensor(
        Array.from({ length: longest }, (_, offset) => offset),
        [longest],
      ),
    });
    readings.push(
      ...readingsOf(some, floats(roles, "roles"), longest, floats(valid, "valid"), weights.settings.changes),
    );
  }
  return readings;
}

function floats(tensor: Tensor | undefined, name: string): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new Error(`the weights give no "${name}" of 32-bit floats`);
}
