/** Signatures below quotations: “The quay was our home.” and then, on a line of its own, — Ilva Orrin, Tolm. */
import { findQuotations, isIngForm, isVerb, type TaggedToken, tagTokens, trimSpan } from "#text";
import type { Block } from "#types";

/** Longest signature in tokens, its dash too. */
const LONGEST = 16;

/** Whether words are a dash and then somebody, with no verb but one of what they were doing: "— Ilva Orrin, speaking in Tolm". */
export function isSignature([dash, first, ...others]: readonly TaggedToken[]): boolean {
  if (!(dash && first) || others.length + 2 > LONGEST) return false;
  const acts = others.some((token, i) => isVerb(token) && !(isIngForm(token) && others[i - 1]?.lower === ","));
  const isNamed = first.pos === "PROPN" || (/^\p{Lu}/u.test(first.text) && others[0]?.pos === "PROPN");
  return /^(?:[—–―-]|--)$/.test(dash.lower) && isNamed && !isVerb(first) && !acts;
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
