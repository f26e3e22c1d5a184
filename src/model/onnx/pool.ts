import { Worker } from "node:worker_threads";
import { ModelError } from "./folder.ts";
import type { WeightFiles, WindowInput, WindowReader, WindowReading } from "./weights.ts";

/** What a thread answers, in the order in which it was asked: that it is ready, then what it read, or why it could not. */
export type Answer = { readonly reading: WindowReading } | { readonly failure: string } | "ready";

/** A window that waits for a thread, or for its answer. */
interface Task {
  readonly window: WindowInput;
  readonly done: (reading: WindowReading) => void;
  readonly failed: (error: Error) => void;
}

/** Threads need the built script: Node starts none on TypeScript. */
const SCRIPT = new URL("./worker.js", import.meta.url);

/** Whether threads can be started: not from the sources as they are. */
export const canPool = import.meta.url.endsWith(".js");

/**
 * Windows that a thread has in hand: the one that it reads and those it goes on with by itself while the calling thread is at other work,
 * which takes as long as half a dozen windows at a time. With 4, threads waited for 16 % of the time, with 8 for 9 %.
 */
const IN_HAND = 8;

/**
 * Threads that read windows side by side, each with weights of its own: two threads within one run of a small graph gain half as much
 * as two runs (1.48 times the speed of one thread against 2.0). A window goes to the thread that has the fewest in hand.
 * Rejects with a ModelError when the weights cannot be run; when a thread stops later, for want of memory, all that waits is rejected.
 */
export async function openPool(threads: number, weights: WeightFiles): Promise<WindowReader> {
  const waiting: Task[] = [];
  const workers = Array.from({ length: threads }, () => new Worker(SCRIPT, { workerData: weights }));
  let stopped: Error | undefined;
  const stop = (why: Error) => {
    stopped ??= why;
    for (const task of waiting.splice(0)) task.failed(stopped);
    for (const { drop } of members) drop(stopped);
  };
  const members = workers.map((worker) => member(worker, waiting, stop));
  const terminate = async () => void (await Promise.all(workers.map((worker) => worker.terminate())));
  try {
    await Promise.all(members.map(({ ready }) => ready));
  } catch (error) {
    await terminate();
    throw new ModelError(error instanceof Error ? error.message : String(error));
  }
  return {
    read: (window) =>
      new Promise((done, failed) => {
        if (stopped) return failed(stopped);
        waiting.push({ window, done, failed });
        const [idlest] = [...members].sort((a, b) => a.inHand.length - b.inHand.length);
        idlest?.fill();
      }),
    close: async () => {
      stop(new Error("the reader was closed"));
      await terminate();
    },
  };
}

/** One thread and the windows that it has in hand, in order. */
function member(worker: Worker, waiting: Task[], stop: (why: Error) => void) {
  const inHand: Task[] = [];
  const fill = () => {
    while (inHand.length < IN_HAND) {
      const task = waiting.shift();
      if (!task) break;
      inHand.push(task);
      worker.postMessage(task.window);
    }
    // A thread with nothing to do keeps no program from ending.
    if (inHand.length > 0) worker.ref();
    else worker.unref();
  };
  const ready = new Promise<void>((done, failed) => {
    worker.on("error", (error: Error) => {
      failed(error);
      stop(error);
    });
    worker.on("message", (answer: Answer) => {
      if (answer === "ready") {
        fill();
        return done();
      }
      const answered = inHand.shift();
      fill();
      if ("reading" in answer) answered?.done(answer.reading);
      else answered?.failed(new Error(answer.failure));
    });
  });
  const drop = (why: Error) => {
    for (const task of inHand.splice(0)) task.failed(why);
  };
  return { ready, inHand, fill, drop };
}
