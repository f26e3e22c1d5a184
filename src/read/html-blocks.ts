import { decodeEntities } from "./html-scan.ts";
import type { Mark } from "./line.ts";

/** A block of a page: its text on one line, and what its element says it is. */
export interface PageBlock {
  readonly text: string;
  readonly mark: Mark | null;
}

const BLOCK =
  /^(?:address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|tr|ul|br|body|html|caption)$/;

const CAPTION: Mark = { role: "caption", reason: "figure caption" };

/** What the walk carries along. */
interface Walk {
  readonly blocks: PageBlock[];
  line: string;
}

/** Blocks of an extracted article, in order, white space collapsed, none empty. The scan before has bounded the depth. */
export function collectBlocks(root: Node): PageBlock[] {
  const walk: Walk = { blocks: [], line: "" };
  visit(root, null, walk);
  flush(walk, null);
  return walk.blocks;
}

function visit(node: Node, mark: Mark | null, walk: Walk): void {
  if (node.nodeType === 3) {
    walk.line += node.textContent ?? "";
    return;
  }
  const name = node.nodeName.toLowerCase();
  const isBlock = BLOCK.test(name);
  if (isBlock) flush(walk, mark);
  const inner = isCaption(node, name) ? CAPTION : mark;
  for (const child of node.childNodes) visit(child, inner, walk);
  if (isBlock) flush(walk, inner);
}

/** `<figcaption>`, and what themes call a caption. */
function isCaption(node: Node, name: string): boolean {
  if (name === "figcaption" || name === "caption") return true;
  const named = "className" in node && typeof node.className === "string" ? node.className : "";
  return /(?:^|[\s_-])caption(?:[\s_-]text)?(?:$|\s)/i.test(named) && BLOCK.test(name);
}

function flush(walk: Walk, mark: Mark | null): void {
  const text = walk.line.replace(/[ \t\n\r\f]+/g, " ").trim();
  if (text !== "") walk.blocks.push({ text, mark });
  walk.line = "";
}

/** All text of a page without a DOM: block tags end a block. For pages too large or too broken for one. */
export function stripTags(html: string): PageBlock[] {
  return html
    .replace(/<\/?([a-zA-Z][\w-]{0,30})[^<>]{0,4000}>/g, (_, name: string) =>
      BLOCK.test(name.toLowerCase()) ? "\n" : "",
    )
    .split(/\n+/)
    .map((line) => decodeEntities(line).replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .map((text) => ({ text, mark: null }));
}
