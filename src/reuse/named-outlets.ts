import { contains } from "#text";
import type { Article, Span } from "#types";
import { isPartOfOther, type Mention, mayName, mentionsIn, type PrintedWord, printedWords } from "./name-places.ts";
import { isOneOutlet, mayMeanItself, namesOf } from "./outlet-names.ts";
import { quotationsOf } from "./quoted.ts";
import { mayRelay } from "./relay-guards.ts";
import { isHeadOf, isRelayed } from "./relay-phrases.ts";
import { DETERMINERS, KINDS } from "./relay-words.ts";
import { oncePerArticle } from "./remember.ts";

/** A block's words, and where an outlet is named among them. */
interface NamingBlock {
  readonly words: readonly PrintedWord[];
  readonly mentions: readonly Mention[];
}

/** Whether the body names an outlet beside words of reporting: “according to the Harbour Post”. What stands inside no such words is no sign. */
export function reportsOf(article: Article, outlet: string): boolean {
  const answers = answersOf(article);
  const answer = answers.get(outlet) ?? readsOf(article, outlet);
  answers.set(outlet, answer);
  return answer;
}

/** By outlet. */
const answersOf = oncePerArticle(() => new Map<string, boolean>());

function readsOf(article: Article, outlet: string): boolean {
  return blocksNaming(article, outlet, ({ role }) => role === "body").some(({ words, mentions }) =>
    mentions.some((mention) => isRelayed(words, mention)),
  );
}

/** Whether one of the printed sources of attributions is an outlet: “a Harbour Post reporter”; by a common word only where that is all: “the Sun”, not “riders of the Metro”. */
export function isNamedIn(article: Article, sources: readonly Span[], outlet: string): boolean {
  const naming = blocksNaming(article, outlet, (block) => sources.some((source) => contains(block, source)));
  return naming.some(({ words, mentions }) =>
    mentions.some((mention) => sources.some((source) => isSource(words, source, mention))),
  );
}

/** The blocks in which the outlet is named in the article's own voice, and nobody else by that name. */
function blocksNaming(
  article: Article,
  outlet: string,
  counts: (block: Article["blocks"][number]) => boolean,
): NamingBlock[] {
  const own = article.outlet;
  if (own !== null && isOneOutlet(own, outlet)) return [];
  const { names, hosts } = namesOf(outlet);
  const sought = { hosts, names: own === null ? names : names.filter((name) => !mayMeanItself(own, name)) };
  const read = article.blocks
    .filter(({ start, end, role }) => role === "body" && mayName(article.text.slice(start, end), sought))
    .map((block) => ({ block, words: printedWords(article.text, block) }));
  if (read.length === 0) return [];
  const certain = {
    hosts,
    names: sought.names.filter((name) => !read.some(({ words }) => isPartOfOther(words, name))),
  };
  const naming = read.flatMap(({ block, words }) => {
    const mentions = counts(block) ? mentionsIn(words, certain) : [];
    return mentions.length === 0 ? [] : [{ words, mentions }];
  });
  return naming.length === 0 ? [] : inOwnVoice(article, naming);
}

function inOwnVoice(article: Article, naming: readonly NamingBlock[]): NamingBlock[] {
  const quotations = quotationsOf(article);
  return naming.map(({ words, mentions }) => ({
    words,
    mentions: outsideQuotations(words, mentions, quotations).filter((mention) =>
      mayRelay(article, words, mention, quotations),
    ),
  }));
}

/** What a speaker has read in the Harbour Post is not what the article has from there; a name alone may stand in marks. */
function outsideQuotations(
  words: readonly PrintedWord[],
  mentions: readonly Mention[],
  quotations: readonly Span[],
): Mention[] {
  return mentions.filter(({ from, to }) => {
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last) return false;
    const name = { start: first.start, end: last.start + last.printed.length };
    return !quotations.some(
      (one) => contains(one, name) && one.end - one.start > name.end - name.start + MARKS_AND_THE,
    );
  });
}
const MARKS_AND_THE = "“the ”".length;

function isSource(words: readonly PrintedWord[], source: Span, mention: Mention): boolean {
  const inside = words.flatMap((word, i) => (isInside(source, word) ? [i] : []));
  const [first, last] = [inside[0] ?? -1, inside.at(-1) ?? -1];
  if (first < 0 || mention.from < first || mention.to - 1 > last) return false;
  if (mention.name?.ambiguous) return inside.every((i) => isOfName(words, i, mention));
  return isHeadOf(words, mention, first, last);
}

/** A source may leave out the "'s" of its last word. */
function isInside(source: Span, word: PrintedWord): boolean {
  return source.start <= word.start && word.start + word.printed.length <= source.end;
}

function isOfName(words: readonly PrintedWord[], at: number, { from, to }: Mention): boolean {
  const norm = words[at]?.norm ?? "";
  return (from <= at && at < to) || DETERMINERS.has(norm) || KINDS.has(norm);
}
