import { availableParallelism } from "node:os";
import { ModelError } from "./folder.ts";

/** ONNX Runtime as both its packages offer it. */
type Runtime = Pick<typeof import("onnxruntime-node"), "InferenceSession" | "Tensor">;
type SessionOptions = import("onnxruntime-node").InferenceSession.SessionOptions;
type Session = import("onnxruntime-node").InferenceSession;
/** A tensor of either package. */
export type Tensor = import("onnxruntime-node").Tensor;

/** Which of ONNX Runtime's packages runs the weights: onnxruntime-node's library or onnxruntime-web's WebAssembly, many times slower. */
export type Engine = "native" | "wasm";

/** A loaded package of ONNX Runtime. */
export interface LoadedRuntime {
  readonly engine: Engine;
  /** Why it is not the native one, or null. */
  readonly reason: string | null;
  /** Whole numbers as a tensor of that shape. */
  tensor(numbers: ArrayLike<number>, shape: readonly number[]): Tensor;
  /** Opens a graph; rejects with a ModelError that has the file's name. */
  open(weights: Uint8Array, name: string): Promise<Graph>;
}

/** A graph of weights, ready to run. */
export interface Graph {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}

/** The native runtime, or WebAssembly where it cannot be loaded; `engine` asks for one of them alone. Rejects with a ModelError. */
export async function loadRuntime(engine?: Engine): Promise<LoadedRuntime> {
  let reason: string | null = null;
  if (engine !== "wasm") {
    try {
      return runtimeOf(await loadNative(), "native", null);
    } catch (error) {
      reason = `onnxruntime-node cannot be loaded here: ${messageOf(error)}`;
      if (engine === "native") throw new ModelError(reason);
    }
  }
  try {
    return runtimeOf(await loadWasm(), "wasm", reason);
  } catch (error) {
    const why = `onnxruntime-web cannot be loaded either: ${messageOf(error)}`;
    throw new ModelError(`nothing here can run the weights. ${reason ?? ""} ${why}. Run npm install again.`);
  }
}

/** Two where there are two cores: more have to be asked for. */
export function defaultThreads(): number {
  return Math.min(2, availableParallelism());
}

async function loadNative(): Promise<Runtime> {
  return import("onnxruntime-node");
}

/** One thread: several would need workers of its own, which keep a program from ending. */
async function loadWasm(): Promise<Runtime> {
  const web: typeof import("onnxruntime-web") = await import("onnxruntime-web");
  web.env.wasm.numThreads = 1;
  return web as unknown as Runtime;
}

function runtimeOf({ InferenceSession, Tensor }: Runtime, engine: Engine, reason: string | null): LoadedRuntime {
  return {
    engine,
    reason,
    tensor: (numbers, shape) =>
      new Tensor("int32", numbers instanceof Int32Array ? numbers : Int32Array.from(numbers), shape),
    open: async (weights, name) => {
      try {
        return graphOf(
          await InferenceSession.create(weights, { ...SESSION_OPTIONS, executionProviders: PROVIDERS[engine] }),
        );
      } catch (error) {
        throw new ModelError(
          `${name} cannot be run (${engine}): ${messageOf(error)}. The file is broken or too new for this.`,
        );
      }
    },
  };
}

const PROVIDERS: Readonly<Record<Engine, readonly [string]>> = { native: ["cpu"], wasm: ["wasm"] };

/** One thread a run: `pool.ts` has a run a thread. */
export const SESSION_OPTIONS: SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  logSeverityLevel: 3,
  // The fused form of adding and normalizing takes eight times as long as the two by themselves: a seventh of a whole run.
  extra: { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } },
};

function graphOf(session: Session): Graph {
  return { run: (inputs) => session.run(inputs), close: () => session.release() };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}
