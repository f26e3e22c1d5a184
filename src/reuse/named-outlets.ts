import { normalizeWord, readWordList, wordsOf } from "#text";
import type { Article } from "#types";
import { outletKey } from "#words";

const cues = new Set(readWordList(new URL("./relay-cues.txt", import.meta.url)));
/** A cue stands so near the name: “told the Harbour Post”, “the Harbour Post first reported”. */
const NEAR = 3;

/** Whether the body names an outlet beside a word of reporting: “according to the Harbour Post”. What stands inside no such words is no sign. */
export function reportsOf(article: Article, outlet: string): boolean {
  const name = wordsOf(outletKey(outlet)).map(({ norm }) => norm);
  if (name.length === 0) return false;
  return article.blocks.some((block) => {
    if (block.role !== "body" || !mayName(article.text.slice(block.start, block.end), name)) return false;
    const words = wordsOf(article.text, block).map(({ norm }) => norm.replace(/'s$/, ""));
    return words.some((_, at) => standsAt(words, name, at) && hasCueNear(words, at, at + name.length));
  });
}

/** Few articles name a given outlet, and to look for its letters takes less than to read all words. */
function mayName(text: string, name: readonly string[]): boolean {
  const normal = normalizeWord(text);
  return name.every((word) => normal.includes(word));
}

function standsAt(words: readonly string[], name: readonly string[], at: number): boolean {
  return name.every((word, i) => words[at + i] === word);
}

function hasCueNear(words: readonly string[], from: number, to: number): boolean {
  return [...words.slice(Math.max(0, from - NEAR), from), ...words.slice(to, to + NEAR)].some((word) => cues.has(word));
}
