import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Calibration, ROLES } from "../reader.ts";
import type { RoleChanges } from "../role-path.ts";
import type { WindowSettings } from "../windows.ts";
import { readVocabulary, type Vocabulary } from "../wordpiece.ts";

/** What is wrong with a model folder, or why nothing here can run it; the message says what to do. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

/** How the weights want to be used: their `model.json`. */
export interface ModelSettings extends WindowSettings {
  readonly name: string;
  /** The least score of the cue finder for which a cue's paragraph is read. */
  readonly consider: number;
  readonly threshold: number;
  readonly calibration: Calibration;
  readonly changes: RoleChanges;
}

/** A model folder's files, read. */
export interface ModelFiles {
  readonly settings: ModelSettings;
  readonly vocabulary: Vocabulary;
  readonly encoder: Uint8Array;
  readonly reader: Uint8Array;
}

/** Where the package's own weights lie; as far from src/ as from dist/. */
const PACKAGED = fileURLToPath(new URL("../../../models/attribution/", import.meta.url));

/** Reads `model.json`, `vocab.txt`, `encoder.onnx` and `reader.onnx`; rejects with a ModelError that names all that is missing or wrong. */
export async function readModelFolder(folder: string = PACKAGED): Promise<ModelFiles> {
  const names = ["model.json", "vocab.txt", "encoder.onnx", "reader.onnx"] as const;
  const files = await Promise.all(names.map((name) => readFile(join(folder, name)).catch(() => null)));
  const [settings, vocabulary, encoder, reader] = files;
  if (!(settings && vocabulary && encoder && reader)) {
    const missing = names.filter((_, i) => files[i] === null).join(", ");
    throw new ModelError(`${folder} is no model folder: ${missing} cannot be read. ${remedy(folder)}`);
  }
  for (const [i, file] of [encoder, reader].entries()) {
    if (isPointer(file))
      throw new ModelError(`${join(folder, names[i + 2] ?? "")} holds no weights. ${remedy(folder)}`);
  }
  return {
    settings: readSettings(settings.toString("utf8"), join(folder, "model.json")),
    vocabulary: vocabularyOf(vocabulary.toString("utf8"), folder),
    encoder,
    reader,
  };
}

function remedy(folder: string): string {
  return folder === PACKAGED
    ? "Install hearsay again, with its models/ folder."
    : "Name the folder that training wrote.";
}

/** Whether a file is the few lines that stand for a large one where Git LFS has not fetched it, or empty. */
function isPointer(file: Uint8Array): boolean {
  return file.length < 64 || Buffer.from(file.subarray(0, 7)).toString("latin1") === "version";
}

function vocabularyOf(file: string, folder: string): Vocabulary {
  try {
    return readVocabulary(file);
  } catch (error) {
    throw new ModelError(`${join(folder, "vocab.txt")}: ${error instanceof Error ? error.message : error}`);
  }
}

function readSettings(json: string, path: string): ModelSettings {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new ModelError(`${path} is not JSON. Name the folder that training wrote.`);
  }
  const number = (from: unknown, key: string, most: number) => {
    const value = isRecord(from) ? from[key] : undefined;
    if (typeof value === "number" && value >= 0 && value <= most) return value;
    throw new ModelError(`${path}: "${key}" should be a number from 0 to ${most}; it is ${JSON.stringify(value)}.`);
  };
  const special = isRecord(read) ? read.special : undefined;
  return {
    name: isRecord(read) && typeof read.name === "string" ? read.name : path,
    consider: number(read, "consider", 1),
    threshold: number(read, "threshold", 1),
    calibration: calibrationIn(read, path),
    changes: changesIn(read, path),
    window: number(read, "window", 512),
    longest: number(read, "longest", 510),
    shown: number(read, "shown", 16),
    cls: number(special, "cls", 1e6),
    sep: number(special, "sep", 1e6),
    pad: number(special, "pad", 1e6),
  };
}

function calibrationIn(read: unknown, path: string): Calibration {
  const { offset, slope }: Readonly<Record<string, unknown>> =
    isRecord(read) && isRecord(read.calibration) ? read.calibration : {};
  if (typeof offset === "number" && typeof slope === "number") return { offset, slope };
  throw new ModelError(`${path}: "calibration" should have numbers as "offset" and "slope".`);
}

function changesIn(read: unknown, path: string): RoleChanges {
  const rows = isRecord(read) ? read.changes : undefined;
  const right = (row: unknown): row is number[] =>
    Array.isArray(row) && row.length === ROLES.length && row.every((cell) => Number.isFinite(cell));
  if (Array.isArray(rows) && rows.length === ROLES.length && rows.every(right)) return rows;
  throw new ModelError(`${path}: "changes" should be ${ROLES.length} rows of ${ROLES.length} numbers.`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
