import { readWordList, readWordTable, type Word } from "#text";

const VOICE: ReadonlySet<string> = new Set(readWordList(new URL("./voice-words.txt", import.meta.url)));

/** Whether words are none but such as an article's own voice supplies or leaves out around quoted ones: “and they”, “is”. */
export function areOfVoice(words: readonly Word[]): boolean {
  return words.every(({ norm }) => VOICE.has(norm));
}

const presents: ReadonlyMap<string, string> = new Map(
  readWordTable(new URL("./past-words.txt", import.meta.url), 2).map(([past = "", present = ""]) => [past, present]),
);

/** So many letters at the beginning make two words forms of one: “expect”, “expected”. */
const BEGINNING = 4;
const LEAST_LETTERS = 3;

/** Whether two stretches of words say something in a word of one stem, “cannot wait” and “could not wait”; also where neither says anything. */
export function haveStemAlike(some: readonly Word[], others: readonly Word[]): boolean {
  const [ofSome, ofOthers] = [some, others].map(stemsOf) as [string[], string[]];
  if (ofSome.length === 0 && ofOthers.length === 0) return true;
  return ofSome.some((one) => ofOthers.some((other) => beginAlike(one, other)));
}

function stemsOf(words: readonly Word[]): string[] {
  const telling = words.filter(({ norm }) => !VOICE.has(norm));
  return telling.flatMap(({ norm }) => {
    const present = presents.get(norm) ?? norm;
    return /n't$|^cannot$/.test(present) ? [present.replace(/(?:n't|not)$/, ""), "not"] : [present];
  });
}

function beginAlike(one: string, other: string): boolean {
  const letters = Math.min(one.length, other.length, BEGINNING);
  return one === other || (letters >= LEAST_LETTERS && one.slice(0, letters) === other.slice(0, letters));
}
