import { joinReadings, note, nothing, type Place, placeName, type Reading, sha256 } from "./reading.ts";
import { readRecord } from "./record.ts";

/** A JSON file: one record, an array of records, or an object with such an array under `articles`. `hash` is of the file's bytes. */
export function readJson(text: string, place: Place, hash: string): Reading {
  if (text.trim() === "") return nothing(place, hash, note("empty", `${placeName(place)} is empty; nothing was read.`));
  const parsed = parse(text);
  if (parsed === BROKEN) return looksLikeLines(text) ? readJsonLines(text, place) : brokenJson(text, place, hash);
  const records = recordsIn(parsed);
  if (records.length === 0) {
    return nothing(place, hash, note("no-record", `${placeName(place)} holds no articles: an empty list.`));
  }
  if (!Array.isArray(parsed) && records.length === 1 && records[0] === parsed) return readRecord(parsed, place, hash);
  return joinReadings(records.map((record, i) => readRecord(record, { ...place, item: i + 1 }, hash)));
}

/** JSON Lines in memory: a record a line; a bad line is noted with its number and stops nothing. */
export function readJsonLines(text: string, place: Place): Reading {
  const readings: Reading[] = [];
  for (const [i, line] of text.split("\n").entries())
    if (line.trim() !== "") readings.push(readJsonLine(line, { ...place, line: i + 1 }));
  if (readings.length === 0) {
    return nothing(place, sha256(text), note("empty", `${placeName(place)} is empty; nothing was read.`));
  }
  return joinReadings(readings);
}

/** One line of JSON Lines. */
export function readJsonLine(line: string, place: Place, hash: string = sha256(line)): Reading {
  const parsed = parse(line);
  return parsed === BROKEN ? brokenJson(line, place, hash) : readRecord(parsed, place, hash);
}

const BROKEN = Symbol("broken JSON");

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return BROKEN;
  }
}

function recordsIn(parsed: unknown): readonly unknown[] {
  if (Array.isArray(parsed)) return parsed;
  if (typeof parsed === "object" && parsed !== null && "articles" in parsed && Array.isArray(parsed.articles))
    return parsed.articles;
  return [parsed];
}

function looksLikeLines(text: string): boolean {
  const lines = text.split("\n", 3).filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.some((line) => parse(line) !== BROKEN);
}

function brokenJson(text: string, place: Place, hash: string): Reading {
  let why = "";
  try {
    JSON.parse(text);
  } catch (error) {
    why = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 160) : "";
  }
  return nothing(
    place,
    hash,
    note("broken-json", `${placeName(place)} is not valid JSON and was passed over: ${why}.`),
  );
}
