/** A thread of `pool.ts`: opens the weights it is handed, then answers one window after another, in the order in which they come. */
import { parentPort, workerData } from "node:worker_threads";
import type { Answer } from "./pool.ts";
import { loadRuntime } from "./runtime.ts";
import { openWeights, type WeightFiles, type WindowInput } from "./weights.ts";

const files: WeightFiles = workerData;
const reader = await openWeights(await loadRuntime("native"), files);
const answer = (message: Answer) => parentPort?.postMessage(message);
let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (window: WindowInput) => {
  before = before
    .then(() => reader.read(window))
    .then(
      (reading) => answer({ reading }),
      (error) => answer({ failure: error instanceof Error ? error.message : String(error) }),
    );
});
answer("ready");
