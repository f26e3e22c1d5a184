import { readWordTable, type Word } from "#text";

const spellings: ReadonlyMap<string, string> = new Map(
  readWordTable(new URL("./spellings.txt", import.meta.url), 2).map(([printed = "", compared = ""]) => [
    printed,
    compared,
  ]),
);

/** The words with those that are spelled in two ways as they are compared: “okay” and “O.K.” are OK. */
export function spelledAlike(text: string, words: readonly Word[]): Word[] {
  const alike: Word[] = [];
  for (const word of words) {
    const last = alike.at(-1);
    if (last && isAbbreviation(text, last, word)) alike[alike.length - 1] = { ...last, end: word.end, norm: "ok" };
    else alike.push({ ...word, norm: spellings.get(word.norm) ?? word.norm });
  }
  return alike;
}

function isAbbreviation(text: string, first: Word, second: Word): boolean {
  return /^o\.\s?k$/.test(text.slice(first.start, second.end).toLowerCase());
}
