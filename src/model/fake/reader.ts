import type { Span } from "#types";
import { type CueReading, type NameReading, type Reader, ROLES } from "../reader.ts";
import { eachWord } from "../wordpiece.ts";

/** What a cue is to be read as. */
export interface FakeAnswer {
  readonly source: readonly Span[];
  /** Not empty: its first word is where the cue begins. */
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Words that have their role in doubt. */
  readonly doubted?: readonly Span[];
  /** 0.95 unless given. */
  readonly found?: number;
  /** 0.95 unless given. */
  readonly valid?: number;
}

/** What to say of a text. */
export type ReadFake = (text: string) => {
  readonly cues: readonly FakeAnswer[];
  readonly names?: readonly NameReading[];
};

/** The share of the role that a word is to have; the others share the rest. */
const SURE = 0.91;
const DOUBTED = 0.55;

/** A reader that answers what `read` says, cut to the paragraph in which the cue begins, as weights would; what lies in no paragraph is not said. */
export function openFakeReader(read: ReadFake): Reader {
  return {
    name: "fake",
    threshold: 0.5,
    calibration: { offset: 0, slope: 1 },
    read: async (text, paragraphs) => {
      const { cues, names = [] } = read(text);
      const inOrder = [...cues].sort((a, b) => beginOf(a) - beginOf(b));
      return {
        cues: paragraphs.flatMap((span, paragraph) =>
          stretchesIn(text, span).flatMap((words) => inOrder.flatMap((answer) => readingOf(answer, paragraph, words))),
        ),
        names: [...names]
          .filter((name) => paragraphs.some((paragraph) => touches(paragraph, name)))
          .sort((a, b) => a.start - b.start),
      };
    },
    close: async () => {},
  };
}

/** Words that are read as one; a long paragraph is cut where it is full. */
const LONGEST = 300;

function stretchesIn(text: string, paragraph: Span): Span[][] {
  const stretches: Span[][] = [];
  eachWord(text, paragraph, (start, end) => {
    const last = stretches.at(-1);
    if (last && last.length < LONGEST) last.push({ start, end });
    else stretches.push([{ start, end }]);
  });
  return stretches;
}

function beginOf({ cue }: FakeAnswer): number {
  return Math.min(...cue.map(({ start }) => start));
}

function readingOf(answer: FakeAnswer, paragraph: number, words: readonly Span[]): CueReading[] {
  const begin = beginOf(answer);
  if (begin < (words[0]?.start ?? 0) || begin >= (words.at(-1)?.end ?? 0)) return [];
  const at = words.findIndex((word) => word.end > begin);
  const path = Uint8Array.from(words, (word) => ROLES.indexOf(roleOf(answer, word)));
  const roles = new Float32Array(words.length * ROLES.length).fill((1 - SURE) / (ROLES.length - 1));
  const isDoubted = (word: Span) => answer.doubted?.some((span) => touches(word, span)) ?? false;
  for (const [i, word] of words.entries()) roles[i * ROLES.length + (path[i] ?? 0)] = isDoubted(word) ? DOUBTED : SURE;
  return [{ paragraph, units: words, at, roles, path, found: answer.found ?? 0.95, valid: answer.valid ?? 0.95 }];
}

function roleOf(answer: FakeAnswer, word: Span): (typeof ROLES)[number] {
  const among = (spans: readonly Span[]) => spans.some((span) => touches(word, span));
  if (among(answer.cue)) return "cue";
  if (among(answer.source)) return "source";
  return among(answer.content) ? "content" : "none";
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
