/**
 * Prints how many milliseconds `openOnnxReader()` takes in a process that has opened none; `bench/main.ts` starts it, with an engine's name.
 * JavaScript, so that it can run as the package does: what runs TypeScript would load once more in each thread of the reader.
 */
import { openOnnxReader } from "#model/onnx";

const [engine] = process.argv.slice(2);
const began = process.hrtime.bigint();
const reader = await openOnnxReader({ engine });
process.stdout.write(`${Number(process.hrtime.bigint() - began) / 1e6}\n`);
await reader.close();
