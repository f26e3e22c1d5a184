/**
 * Writes what training reads beside the data's own files: for each record its paragraphs and the words inside quotation marks, found by
 * the very code that finds them when the model is used. Offsets are code points, as Python counts. Needs `npm run build`.
 *
 *     node training/prepare.mjs ../shared/data/polnear/train.jsonl training/runs/train.features.jsonl
 */
import { readFileSync, writeFileSync } from "node:fs";
import { findQuotations } from "../dist/text/index.js";

const [from, to] = process.argv.slice(2);
const records = readFileSync(from, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));

/** Code points before each code unit. */
function pointsOf(text) {
  const points = new Int32Array(text.length + 1);
  for (let at = 0, point = 0; at < text.length; at++) {
    points[at] = point;
    if (!(text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff)) point++;
    points[at + 1] = point;
  }
  return points;
}

const lines = records.map(({ id, text }) => {
  const points = pointsOf(text);
  const paragraphs = Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const outermost = findQuotations(text, paragraphs).filter(({ parent }) => parent === null);
  const inPoints = ({ start, end }) => [points[start], points[end]];
  return JSON.stringify({ id, paragraphs: paragraphs.map(inPoints), quotations: outermost.map(inPoints) });
});
writeFileSync(to, `${lines.join("\n")}\n`);
