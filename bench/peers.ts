/** What our figures stand beside, in the same run on the same text: a bare tagger and a plain index of word runs. */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const wink = winkNLP(model, ["sbd", "pos"]);

/** Bare wink-nlp: sentences and parts of speech of a text; gives the number of tokens. */
export function tagWithWink(text: string): number {
  return wink.readDoc(text).tokens().out(wink.its.pos).length;
}

/** A run of five words in two articles. */
interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly words: string;
}

/** The plain way to find shared words: every run of five words in an inverted index, every pair that shares one listed. */
export function sharedFiveWordRuns(texts: readonly string[]): SharedRun[] {
  const seenIn = new Map<string, number[]>();
  const runs: SharedRun[] = [];
  for (const [b, text] of texts.entries()) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + 5 <= words.length; i++) {
      const key = words.slice(i, i + 5).join(" ");
      const before = seenIn.get(key);
      if (!before) seenIn.set(key, [b]);
      else if (before.at(-1) !== b) {
        for (const a of before) runs.push({ a, b, words: key });
        before.push(b);
      }
    }
  }
  return runs;
}
