import { normalizeWord } from "#text";

/** A run of words that both have, or only the first (`dropped`), or only the second (`added`), as printed. */
export interface DiffRun {
  readonly kind: "same" | "dropped" | "added";
  readonly text: string;
}

/** Above this many pairs of words the middle is shown as replaced whole: the table would outgrow what it shows. */
const LARGEST_TABLE = 400_000;

/**
 * Word-level difference of two texts, in order; "same" runs are printed as in the second.
 * Longest common subsequence after cutting off what begins and ends alike; case, quotation marks and punctuation do not count.
 */
export function wordDiff(first: string, second: string): DiffRun[] {
  const a = first.split(/\s+/).filter(Boolean);
  const b = second.split(/\s+/).filter(Boolean);
  const keysA = a.map(compared);
  const keysB = b.map(compared);
  let head = 0;
  while (head < a.length && head < b.length && keysA[head] === keysB[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && keysA.at(-1 - tail) === keysB.at(-1 - tail)) tail++;
  const runs: DiffRun[] = [{ kind: "same", text: b.slice(0, head).join(" ") }];
  const middleA = { words: a.slice(head, a.length - tail), keys: keysA.slice(head, a.length - tail) };
  const middleB = { words: b.slice(head, b.length - tail), keys: keysB.slice(head, b.length - tail) };
  runs.push(...diffOfMiddles(middleA, middleB));
  runs.push({ kind: "same", text: b.slice(b.length - tail).join(" ") });
  return joinRuns(runs);
}

interface Words {
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

function compared(word: string): string {
  return normalizeWord(word).replace(/[^\p{L}\p{M}\p{N}%$€£']/gu, "") || word;
}

function diffOfMiddles(a: Words, b: Words): DiffRun[] {
  if (a.words.length * b.words.length > LARGEST_TABLE) {
    return [
      { kind: "dropped", text: a.words.join(" ") },
      { kind: "added", text: b.words.join(" ") },
    ];
  }
  return walk(a, b, commonLengths(a.keys, b.keys));
}

function walk(a: Words, b: Words, rest: readonly Uint16Array[]): DiffRun[] {
  const runs: DiffRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.words.length && j < b.words.length) {
    if (a.keys[i] === b.keys[j]) {
      runs.push({ kind: "same", text: b.words[j++] ?? "" });
      i++;
    } else if ((rest[i + 1]?.[j] ?? 0) >= (rest[i]?.[j + 1] ?? 0))
      runs.push({ kind: "dropped", text: a.words[i++] ?? "" });
    else runs.push({ kind: "added", text: b.words[j++] ?? "" });
  }
  runs.push({ kind: "dropped", text: a.words.slice(i).join(" ") }, { kind: "added", text: b.words.slice(j).join(" ") });
  return runs;
}

/** Cell [i][j]: length of the longest common subsequence of what follows i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i] ?? new Uint16Array(0);
    const below = table[i + 1] ?? new Uint16Array(0);
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return table;
}

function joinRuns(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === "") continue;
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, text: `${last.text} ${run.text}` };
    else joined.push(run);
  }
  return joined;
}
