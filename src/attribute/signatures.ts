/** Signatures below quotations: “The quay was our home.” and then, on a line of its own, — Ilva Orrin, Tolm. */
import { findQuotations, isIngForm, isVerb, MONTH_NAMES, type TaggedToken, tagTokens, trimSpan } from "#text";
import type { Block } from "#types";
import { days } from "./verb-words.ts";

const months: ReadonlySet<string> = new Set(MONTH_NAMES);

/** Longest signature in tokens, its dash too. */
const LONGEST = 16;

/** Whether words are a dash and then somebody, with no verb but one of what they were doing: "— Ilva Orrin, speaking in Tolm". */
export function isSignature([dash, first, ...others]: readonly TaggedToken[]): boolean {
  if (!(dash && first) || others.length + 2 > LONGEST) return false;
  const acts = others.some((token, i) => isVerb(token) && !(isIngForm(token) && others[i - 1]?.lower === ","));
  const isNamed = first.pos === "PROPN" || (/^\p{Lu}/u.test(first.text) && others[0]?.pos === "PROPN");
  const isSomebody =
    isNamed && !isVerb(first) && !acts && !SIGNS_NOTHING.some((isOther) => isOther([first, ...others]));
  return /^(?:[—–―-]|--)$/.test(dash.lower) && isSomebody;
}

/** Lines that stand behind a dash below a quotation as a signature does, and name nobody who said it. */
const SIGNS_NOTHING: readonly ((words: readonly TaggedToken[]) => boolean)[] = [
  opensWithDay,
  opensWithPreposition,
  isDateline,
  announces,
  tellsOn,
  isList,
];

/** "— Sunday, 4 May", "— June 9"; not "— May Orrin". */
function opensWithDay([first, second]: readonly TaggedToken[]): boolean {
  return days.has(first?.lower ?? "") || (months.has(first?.lower ?? "") && /^\d/.test(second?.text ?? ""));
}

/** "— With Ilva Orrin in Tolm" */
function opensWithPreposition([first]: readonly TaggedToken[]): boolean {
  return first?.pos === "ADP";
}

/** "— Tolm, Monday": one word and then a day or date; not "— Orrin, 1987", and whoever has two names may have said it that day. */
function isDateline(words: readonly TaggedToken[]): boolean {
  const [place, ...others] = partsOf(words);
  const isDate = (part: readonly TaggedToken[]) =>
    part.some(namesDay) && part.every((one) => namesDay(one) || /^\d/.test(one.lower));
  return place?.length === 1 && others.some(isDate);
}

function namesDay({ lower }: TaggedToken): boolean {
  return days.has(lower) || months.has(lower);
}

/** "— Tickets: five crowns", "— And the port?"; not "— Orrin, at 10:30". */
function announces(words: readonly TaggedToken[]): boolean {
  const isFigure = (at: number) => /\d/.test(words[at]?.text ?? "");
  return words.some(({ lower }, at) => lower === "?" || (lower === ":" && !(isFigure(at - 1) && isFigure(at + 1))));
}

/** Words in small letters that belong to names: "Mayor of Tolm", "Ilva van Orrin". */
const IN_NAMES = new Set([
  "a",
  "al",
  "and",
  "at",
  "da",
  "de",
  "del",
  "der",
  "di",
  "du",
  "for",
  "la",
  "le",
  "of",
  "the",
  "van",
  "von",
]);

/** "— Part Two tomorrow": small letters without a comma before them, but for what one is called before one's name ("union leader Orrin"). */
function tellsOn(words: readonly TaggedToken[]): boolean {
  const isSmall = ({ text, lower }: TaggedToken) => /^\p{Ll}/u.test(text) && !IN_NAMES.has(lower);
  const isCalled = ({ pos }: TaggedToken, at: number) => pos === "NOUN" && /^\p{Lu}/u.test(words[at + 1]?.text ?? "");
  return partsOf(words).length === 1 && words.some((word, at) => isSmall(word) && !isCalled(word, at));
}

/** "— Tolm, Orle and Brannock"; not "— Ilva Orrin, Tolm and Orle", where she is from. */
function isList(words: readonly TaggedToken[]): boolean {
  const parts = partsOf(words);
  const isJoined = parts.at(-1)?.some(({ lower }) => lower === "and") ?? false;
  const mayList = parts.length > 2 || (parts.length === 2 && parts[0]?.length === 1);
  const isOfNames = parts.flat().every(({ text, lower }) => lower === "and" || /^\p{Lu}/u.test(text));
  return mayList && isJoined && isOfNames;
}

/** What stands between commas, other marks left out. */
function partsOf(words: readonly TaggedToken[]): TaggedToken[][] {
  const parts: TaggedToken[][] = [[]];
  for (const word of words) {
    if (word.lower === ",") parts.push([]);
    else if (word.pos !== "PUNCT") parts.at(-1)?.push(word);
  }
  return parts;
}

/**
 * Blocks, with each signature joined to the quotation above that is a block of its own. Where signatures stand next to each other, or one
 * stands above the first quotation, they may be of something else, and the only one, at an article's end, may be its author's: they stay apart.
 */
export function joinSignatures(text: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const [i, block] of blocks.entries()) {
    const [above, before] = [joined.at(-1), joined.at(-2)];
    const next = blocks[i + 1];
    const isFirst = joined.length === i;
    const isByline = next === undefined && isFirst && i >= ARTICLE;
    const mayJoin = above !== undefined && !isByline && signs(text, block) && isQuotation(text, above);
    const isFree = mayJoin && ![before, next].some((other) => other && signs(text, other));
    if (isFree && text.slice(above.end, block.start).trim() === "")
      joined[joined.length - 1] = { ...above, end: block.end };
    else joined.push(block);
  }
  return joined;
}

/** Blocks before a last line that make an article with an author. */
const ARTICLE = 4;

/** Whether a block is one quotation. */
function isQuotation(text: string, block: Block): boolean {
  const { start, end } = trimSpan(text, block);
  return block.role === "body" && findQuotations(text, [block]).some((one) => one.start === start && one.end === end);
}

/** Longest line, in code units, that may be a signature. */
const LINE = 160;

function signs(text: string, block: Block): boolean {
  const isShort = block.end - block.start < LINE && /^\s*[—–―-]/.test(text.slice(block.start, block.end));
  return isShort && block.role === "body" && isSignature(tagTokens(text, block));
}
