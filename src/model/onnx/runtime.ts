import { availableParallelism } from "node:os";
import { ModelError } from "./folder.ts";

/** ONNX Runtime as both its packages offer it. */
type Runtime = Pick<typeof import("onnxruntime-node"), "InferenceSession" | "Tensor">;
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
  tensor(numbers: readonly number[], shape: readonly number[]): Tensor;
  open(weights: Uint8Array): Promise<Graph>;
}

/** A graph of weights, ready to run. */
export interface Graph {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}

/** The native runtime, or WebAssembly where it cannot be loaded; `engine` asks for one of them alone. Rejects with a ModelError. */
export async function loadRuntime(threads: number | undefined, engine?: Engine): Promise<LoadedRuntime> {
  const count = threads ?? Math.min(2, availableParallelism());
  let reason: string | null = null;
  if (engine !== "wasm") {
    try {
      return runtimeOf(await loadNative(), "native", null, count);
    } catch (error) {
      reason = `onnxruntime-node cannot be loaded here: ${messageOf(error)}`;
      if (engine === "native") throw new ModelError(reason);
    }
  }
  try {
    return runtimeOf(await loadWasm(), "wasm", reason, 1);
  } catch (error) {
    const why = `onnxruntime-web cannot be loaded either: ${messageOf(error)}`;
    throw new ModelError(`nothing here can run the weights. ${reason ?? ""} ${why}. Run npm install again.`);
  }
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

function runtimeOf(
  { InferenceSession, Tensor }: Runtime,
  engine: Engine,
  reason: string | null,
  threads: number,
): LoadedRuntime {
  return {
    engine,
    reason,
    tensor: (numbers, shape) => new Tensor("int64", BigInt64Array.from(numbers, BigInt), shape),
    open: async (weights) =>
      graphOf(
        await InferenceSession.create(weights, {
          executionProviders: [engine === "native" ? "cpu" : "wasm"],
          intraOpNumThreads: threads,
          interOpNumThreads: 1,
          executionMode: "sequential",
          graphOptimizationLevel: "all",
          logSeverityLevel: 3,
          // The threads of one graph would go on spinning while the other runs: that halved the speed on two cores.
          extra: { session: { intra_op: { allow_spinning: "0" } } },
        }),
      ),
  };
}

function graphOf(session: Session): Graph {
  return { run: (inputs) => session.run(inputs), close: () => session.release() };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
}
