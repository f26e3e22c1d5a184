/**
 * A thread of `plain-encoder.ts` with a session of its own: it says that it is ready, then, as often as it is asked, takes the next window
 * that no other thread has until none is left, and answers how many word pieces it read. JavaScript, since Node starts no thread on TypeScript.
 */
import { parentPort, workerData } from "node:worker_threads";
import { InferenceSession, Tensor } from "onnxruntime-node";

const session = await InferenceSession.create(workerData.graph, workerData.options);
parentPort.on("message", async ({ windows, taken }) => {
  const next = () => windows[Atomics.add(taken, 0, 1)];
  let pieces = 0;
  for (let ids = next(); ids; ids = next()) {
    await session.run({ ids: new Tensor("int64", BigInt64Array.from(ids, BigInt), [1, ids.length]) });
    pieces += ids.length;
  }
  parentPort.postMessage(pieces);
});
parentPort.postMessage("ready");
