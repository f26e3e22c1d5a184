import { readWordList, type Word } from "#text";

const VOICE: ReadonlySet<string> = new Set(readWordList(new URL("./voice-words.txt", import.meta.url)));

/** Whether words are none but such as an article's own voice supplies or leaves out around quoted ones: “and they”, “is”. */
export function areOfVoice(words: readonly Word[]): boolean {
  return words.every(({ norm }) => VOICE.has(norm));
}
