import { createRequire } from "node:module";
import type { Note } from "#types";
import { assemble } from "./article.ts";
import { type Facts, fillIn } from "./facts.ts";
import { collectBlocks, type PageBlock, stripTags } from "./html-blocks.ts";
import { factsOfPage } from "./html-facts.ts";
import { type ScannedPage, scanPage } from "./html-scan.ts";
import { type Piece, plainForm } from "./line.ts";
import { markBlocks } from "./mark.ts";
import type { TextDetails } from "./plain.ts";
import { note, nothing, type Place, placeName, type Reading, sha256 } from "./reading.ts";

const load = createRequire(import.meta.url);

/** Pages beyond these are read without a DOM: title and text only. Readability takes seconds from about there on. */
const MAX_TAGS = 30_000;
const MAX_CHARACTERS = 3_000_000;

/** Fewer words than these are no article. */
const MIN_BODY_WORDS = 10;

/**
 * A page as an article: its text is title, byline and body, blocks joined by a blank line. Method: Mozilla's Readability on linkedom,
 * behind a scan that takes out scripts and styles and bounds nesting and attributes; facts from what the page says about itself.
 */
export function readHtml(html: string, place: Place, details: TextDetails = {}): Reading {
  const hash = details.hash ?? sha256(html);
  const page = scanPage(html);
  const known = fillIn(details.known ?? {}, factsOfPage(page));
  const found = extractBody(page, place);
  const { text, pieces } = layPage(known, found.blocks);
  const marked = markBlocks(text, pieces, known);
  const body = marked.blocks.filter((block) => block.role === "body");
  const words = body.reduce((sum, block) => sum + text.slice(block.start, block.end).split(/\s+/).length, 0);
  if (words < MIN_BODY_WORDS) {
    const message = `${placeName(place)} is a page without an article's text and was passed over; save the whole article page.`;
    return nothing(place, hash, ...found.notes, note("no-body-text", message));
  }
  return assemble(text, marked.blocks, fillIn(known, marked.facts), place, hash, found.notes);
}

function extractBody(page: ScannedPage, place: Place): { blocks: PageBlock[]; notes: Note[] } {
  if (page.tags > MAX_TAGS || page.html.length > MAX_CHARACTERS)
    return { blocks: stripTags(page.html), notes: [tooComplex(place)] };
  try {
    return { blocks: readable(page.html) ?? stripTags(page.html), notes: [] };
  } catch {
    return { blocks: stripTags(page.html), notes: [tooComplex(place)] };
  }
}

function tooComplex(place: Place): Note {
  const message = `${placeName(place)} is too large or too broken a page to be told apart into article and chrome; all of its text was read.`;
  return note("page-too-complex", message);
}

/** Loaded when the first page comes: linkedom takes a tenth of a second. */
function readable(html: string): PageBlock[] | null {
  const { parseHTML } = load("linkedom") as typeof import("linkedom");
  const { Readability } = load("@mozilla/readability") as typeof import("@mozilla/readability");
  const whole = /<body[\s>]/i.test(html) ? html : `<body>${html}</body>`;
  const { document } = parseHTML(/<html[\s>]/i.test(whole) ? whole : `<!doctype html><html>${whole}</html>`);
  const parsed = new Readability<Node>(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  return parsed?.content ? collectBlocks(parsed.content) : null;
}

/** The page's text, with a piece for each block; a first heading that repeats the title is left out. */
function layPage(known: Facts, body: readonly PageBlock[]): { text: string; pieces: Piece[] } {
  const repeats = known.title !== null && body[0] && plainForm(body[0].text) === plainForm(known.title);
  const title: PageBlock[] = known.title ? [{ text: known.title, mark: { role: "title", reason: null } }] : [];
  const byline: PageBlock[] = known.byline.length
    ? [{ text: known.byline.join(", "), mark: { role: "byline", reason: null } }]
    : [];
  const blocks = [...title, ...byline, ...(repeats ? body.slice(1) : body)];
  const pieces: Piece[] = [];
  let start = 0;
  for (const { text, mark } of blocks) {
    pieces.push({ start, end: start + text.length, mark });
    start += text.length + 2;
  }
  return { text: blocks.map((block) => block.text).join("\n\n"), pieces };
}
