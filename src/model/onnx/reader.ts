import type { CueReading, ModelReading, NameReading, Reader } from "../reader.ts";
import { rowOf, type Stretch, type Window, windowsOf } from "../windows.ts";
import { wordPieces } from "../wordpiece.ts";
import { readModelFolder } from "./folder.ts";
import { canPool, openPool } from "./pool.ts";
import type { CueShares, NamedUnits } from "./readings.ts";
import { defaultThreads, type Engine, loadRuntime } from "./runtime.ts";
import { openWeights, type WindowReading } from "./weights.ts";

/** How to open the weights. */
export interface OnnxReaderOptions {
  /** The model folder; the packaged one unless given. */
  readonly folder?: string;
  /**
   * Windows of text that are read side by side, each in a thread of its own; with 1 all is done in the calling thread.
   * The smaller of 2 and the cores unless given. They change the speed alone; WebAssembly has one.
   */
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

/** Opens trained weights. Rejects with a ModelError that says what is missing and what to do. */
export async function openOnnxReader({
  folder,
  threads = defaultThreads(),
  consider,
  engine,
}: OnnxReaderOptions = {}): Promise<OnnxReader> {
  const [files, runtime] = await Promise.all([readModelFolder(folder), loadRuntime(engine)]);
  const settings = { ...files.settings, consider: consider ?? files.settings.consider };
  const inThreads = threads > 1 && runtime.engine === "native" && canPool;
  const weights = { settings, encoder: files.encoder, reader: files.reader };
  const reader = inThreads ? await openPool(threads, weights) : await openWeights(runtime, weights);
  const encodeWords = wordPieces(files.vocabulary);
  return {
    name: settings.name,
    threshold: settings.threshold,
    calibration: settings.calibration,
    engine: runtime.engine,
    reason: runtime.reason,
    read: async (text, paragraphs, quotations) => {
      const found = windowsOf(text, paragraphs, quotations, encodeWords, settings).map(async (window) => {
        const lengths = window.map(({ units }) => units.length);
        return placed(window, await reader.read({ row: rowOf(window, quotations, settings), lengths }));
      });
      const readings = await Promise.all(found);
      return { cues: readings.flatMap(({ cues }) => cues), names: readings.flatMap(({ names }) => names) };
    },
    close: () => reader.close(),
  };
}

/** What was read in a window, by places in the text. */
function placed(window: Window, read: WindowReading): ModelReading {
  return {
    cues: read.cues.flatMap(({ stretch, ...cue }) => cueIn(window[stretch], cue)),
    names: read.names.flatMap(({ stretch, ...name }) => nameIn(window[stretch], name)),
  };
}

function cueIn(stretch: Stretch | undefined, cue: Omit<CueShares, "stretch">): CueReading[] {
  return stretch ? [{ paragraph: stretch.paragraph, units: stretch.units, ...cue }] : [];
}

function nameIn(stretch: Stretch | undefined, { from, to, kind, score }: Omit<NamedUnits, "stretch">): NameReading[] {
  const [first, last] = [stretch?.units[from]?.core, stretch?.units[to - 1]?.core];
  return first && last ? [{ start: first.start, end: last.end, kind, score }] : [];
}
