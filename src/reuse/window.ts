import type { Article, Passage } from "#types";
import { layAgainst, noWords, type OwnWords } from "./against.ts";
import { type ReusedArena, reuseRows } from "./arena.ts";
import { type HeldArticle, isNumbered, type Lexicon, makeRoomFor, openLexicon, readWords } from "./held.ts";
import { markOneSentence } from "./one-sentence.ts";
import { traceOrigins } from "./origins.ts";
import { layGround, passagesWith } from "./pairs.ts";
import { dropOldest, MOST_ARTICLES } from "./postings.ts";
import { firstsOf, openRunIndex, type RunIndex } from "./run-index.ts";
import { wordsIn } from "./shares.ts";
import { addWords } from "./visits.ts";

/** The articles that came last, to be compared with each that comes: a stream of news, never compared as a whole again. */
export interface ReuseWindow {
  readonly index: RunIndex;
  readonly lexicon: Lexicon;
  /** Memory of one comparison after the other. */
  readonly arena: ReusedArena;
  readonly own: OwnWords;
  /** How many articles it holds; the oldest leaves for each beyond that. */
  readonly size: number;
  /** At the remainder of its number by `size`. */
  readonly held: HeldArticle[];
  readonly ids: Set<string>;
}

/** How a window is opened. */
export interface WindowOptions {
  /** How many articles it holds, the new one among them, by the order in which they are added; 100,000 unless given. */
  readonly size?: number;
  /** Shortest run of shared words that counts; 7 unless given. */
  readonly minWords?: number;
  /** Of a run that more articles of the window hold, those that come later are compared with its first four holders alone; 16 unless given. */
  readonly crowd?: number;
}

/** Words of an article of the usual length: decides on the memory that an index takes at first. */
const USUAL_LENGTH = 400;

/** A window without articles. Throws a RangeError when an option makes no sense. */
export function openReuseWindow(options: WindowOptions = {}): ReuseWindow {
  const { size = 100_000, minWords = 7, crowd = 16 } = options;
  if (![size, minWords - 1, crowd].every((count) => Number.isInteger(count) && count >= 1))
    throw new RangeError(
      `size ${size} and crowd ${crowd} must be whole numbers from 1 up, minWords ${minWords} from 2`,
    );
  if (size > MOST_ARTICLES) throw new RangeError(`a window holds ${MOST_ARTICLES} articles at most, not ${size}`);
  const index = openRunIndex({ minWords, crowd, firsts: firstsOf(crowd), words: size * USUAL_LENGTH });
  return { index, lexicon: openLexicon(), arena: reuseRows(), own: noWords(), size, held: [], ids: new Set() };
}

/**
 * Adds an article to the window and gives its passages with those there, each as `findPassages` has it; none for an article that
 * is there already. Every run of `minWords` or more words that it shares with one of them and that at most `crowd` of them
 * hold lies in a passage, and so does what it shares with the first four holders of any other run. Two articles without such a run
 * are not compared, so reworded stretches are found beside copied ones alone; nor is it known what an outlet prints in several.
 * The number of its story, from 1 up, lets it meet late holders of a run in a crowd too, as many as 512 of that story.
 */
export function addArticle(window: ReuseWindow, article: Article, story = 0): Passage[] {
  const added = hold(window, article, story);
  return added === null || added.met.length === 0 ? [] : passagesOf(window, added.held, added.met);
}

/** Adds an article and compares it with none, to fill a window again; gives those there that it would be compared with. */
export function holdArticle(window: ReuseWindow, article: Article, story = 0): Article[] {
  return hold(window, article, story)?.met.flatMap((place) => window.held[place]?.article ?? []) ?? [];
}

/** Adds an article; gives the places of those that it is to be compared with, or null for one that is there already. */
function hold(window: ReuseWindow, article: Article, story: number): { held: HeldArticle; met: number[] } | null {
  const { index, lexicon, size, ids } = window;
  if (ids.has(article.id)) return null;
  const { postings } = index;
  makeRoomFor(lexicon);
  const { held, hashes } = readWords(lexicon, article);
  const leaving = ids.size === size ? window.held[postings.oldest % size] : undefined;
  if (leaving) {
    ids.delete(leaving.article.id);
    dropOldest(postings);
  }
  const place = postings.next % size;
  const met = addWords(index, hashes, story).map((number) => number % size);
  window.held[place] = held;
  ids.add(article.id);
  return { held, met };
}

function passagesOf(window: ReuseWindow, held: HeldArticle, met: readonly number[]): Passage[] {
  const { index, lexicon, own: words, arena } = window;
  const others = met.flatMap((place) => numberedAt(window, place) ?? []);
  arena.clear();
  const ground = layGround(layAgainst(lexicon, words, held, others, index.minWords, arena), arena);
  const ordered = ground.corpus.articles;
  const own = ordered.indexOf(held.article);
  const earlier = Array.from({ length: own }, (_, i) => i);
  const later = Array.from({ length: ordered.length - own - 1 }, (_, i) => own + 1 + i);
  const passages = [passagesWith(ground, own, earlier), ...later.map((other) => passagesWith(ground, other, [own]))];
  const wordsOf = wordsIn(ground.corpus);
  return traceOrigins(ordered, markOneSentence(ordered, passages.flat(), wordsOf), wordsOf);
}

/** The article at a place, read again where its words have numbers that no longer hold. */
function numberedAt({ lexicon, held }: ReuseWindow, place: number): HeldArticle | undefined {
  const there = held[place];
  if (there === undefined || isNumbered(lexicon, there)) return there;
  const { held: read } = readWords(lexicon, there.article);
  held[place] = read;
  return read;
}
