import type { Reader } from "#model";
import { ModelError, openOnnxReader } from "#model/onnx";
import { UsageError } from "./exit.ts";

/** What the commands that attribute take. */
export interface Attributing {
  readonly rules?: boolean;
}

/** Runs what needs the trained weights, or null where the call wants rules alone, and closes them. */
export async function withReader<T>({ rules }: Attributing, use: (reader: Reader | null) => Promise<T>): Promise<T> {
  const reader = rules ? null : await openReader();
  try {
    return await use(reader);
  } finally {
    await reader?.close();
  }
}

async function openReader(): Promise<Reader> {
  try {
    return await openOnnxReader();
  } catch (error) {
    if (error instanceof ModelError)
      throw new UsageError(
        `${error.message} With --rules nothing of it is needed: attribution is then by rules alone.`,
      );
    throw error;
  }
}
