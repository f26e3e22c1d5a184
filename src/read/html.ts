import { readText, type TextDetails } from "./plain.ts";
import type { Place, Reading } from "./reading.ts";

/** Filled in below. */
export function readHtml(html: string, place: Place, details: TextDetails = {}): Reading {
  return readText(html, place, details);
}
