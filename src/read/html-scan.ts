/** A start tag of interest with its attributes, names in lower case. */
interface ScannedTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A page made safe for a DOM, and what its facts are read from. */
export interface ScannedPage {
  /** Without scripts, styles, comments, pictures drawn in the page, over-long attributes and nesting beyond `MAX_DEPTH`. */
  readonly html: string;
  readonly tags: number;
  /** `meta`, `link`, `time`, `base` tags, in order. */
  readonly facts: readonly ScannedTag[];
  /** Contents of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
  readonly title: string | null;
}

/** Nesting beyond this is flattened: pages by people stay below 60, and recursion must not run out of stack. */
const MAX_DEPTH = 200;
/** Longer tags lose their attributes: pictures and program state, never what an article says. */
const MAX_TAG = 3000;

/** Elements that are left out with all they hold. */
const DROPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "canvas",
  "select",
  "textarea",
  "button",
]);
/** Elements whose content is no markup up to their end tag. */
const RAW = new Set(["script", "style", "textarea", "title", "iframe", "xmp"]);
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const FACTS = new Set(["meta", "link", "time", "base"]);
/** Start tags that end an open one of the same name. */
const SELF_CLOSING = new Set(["p", "li", "tr", "td", "th", "dt", "dd", "option"]);

/** What the scan carries along. */
interface Scan {
  readonly out: string[];
  readonly open: string[];
  readonly flattened: Map<string, number>;
  readonly facts: ScannedTag[];
  readonly jsonLd: string[];
  /** Names whose end tag comes no more, so that it is not searched again. */
  readonly unclosed: Set<string>;
  title: string | null;
  tags: number;
}

/** Goes once through a page, in time linear in its length whatever it holds. */
export function scanPage(html: string): ScannedPage {
  const scan: Scan = {
    out: [],
    open: [],
    flattened: new Map(),
    facts: [],
    jsonLd: [],
    unclosed: new Set(),
    title: null,
    tags: 0,
  };
  const findEnd = tagEndFinder(html);
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf("<", at);
    if (tag < 0) {
      scan.out.push(html.slice(at));
      break;
    }
    scan.out.push(html.slice(at, tag));
    at = takeMarkup(html, tag, scan, findEnd);
  }
  const { facts, jsonLd, title, tags } = scan;
  return { html: scan.out.join(""), tags, facts, jsonLd, title };
}

/** Takes what starts with "<" at `tag`; gives where to go on. */
function takeMarkup(html: string, tag: number, scan: Scan, findEnd: (from: number) => number): number {
  if (html.startsWith("<!--", tag)) return endOf(html, "-->", tag + 4);
  if (html.startsWith("<!", tag) || html.startsWith("<?", tag)) return endOf(html, ">", tag + 2);
  const head = /^<(\/?)([a-zA-Z][\w:-]{0,40})/.exec(html.slice(tag, tag + 45));
  if (!head?.[2]) {
    scan.out.push("&lt;");
    return tag + 1;
  }
  const name = head[2].toLowerCase();
  const end = findEnd(tag + head[0].length);
  if (head[1]) return closeTag(name, scan, end);
  return openTag(html, name, html.slice(tag, end), scan, end);
}

function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Finds where a tag ends, past quoted values; a quotation mark that is never closed is remembered, so that nothing is searched twice. */
function tagEndFinder(html: string): (from: number) => number {
  const none = new Set<string>();
  const special = /["'>]/g;
  return (from) => {
    special.lastIndex = from;
    for (let match = special.exec(html); match; match = special.exec(html)) {
      if (match[0] === ">") return match.index + 1;
      const close = none.has(match[0]) ? -1 : html.indexOf(match[0], match.index + 1);
      if (close < 0) none.add(match[0]);
      else special.lastIndex = close + 1;
    }
    return html.length;
  };
}

function closeTag(name: string, scan: Scan, end: number): number {
  const flattened = scan.flattened.get(name) ?? 0;
  if (flattened > 0) {
    scan.flattened.set(name, flattened - 1);
    return end;
  }
  const at = scan.open.lastIndexOf(name);
  if (at < 0) return end;
  scan.open.length = at;
  scan.out.push(`</${name}>`);
  return end;
}

function openTag(html: string, name: string, tag: string, scan: Scan, end: number): number {
  if (FACTS.has(name)) scan.facts.push({ name, attributes: attributesOf(tag) });
  if (RAW.has(name) || DROPPED.has(name)) return takeElement(html, name, tag, scan, end);
  scan.tags++;
  if (VOID.has(name) || tag.endsWith("/>")) {
    scan.out.push(tag.length > MAX_TAG ? `<${name}>` : tag);
    return end;
  }
  if (SELF_CLOSING.has(name) && scan.open.at(-1) === name) scan.open.pop();
  if (scan.open.length >= MAX_DEPTH) {
    scan.flattened.set(name, (scan.flattened.get(name) ?? 0) + 1);
    scan.out.push(" ");
    return end;
  }
  scan.open.push(name);
  scan.out.push(tag.length > MAX_TAG ? `<${name}>` : tag);
  return end;
}

/** A whole element that is left out, its text kept where a fact is in it. */
function takeElement(html: string, name: string, tag: string, scan: Scan, end: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = end;
  const found = scan.unclosed.has(name) ? null : close.exec(html);
  if (!found) scan.unclosed.add(name);
  const until = found?.index ?? html.length;
  if (name === "title" && scan.title === null) scan.title = html.slice(end, Math.min(until, end + 1000));
  if (name === "script" && /application\/ld\+json/i.test(tag) && scan.jsonLd.length < 50)
    scan.jsonLd.push(html.slice(end, until));
  scan.out.push(" ");
  return found ? endOf(html, ">", until) : DROPPED.has(name) && !RAW.has(name) ? end : html.length;
}

/** Attributes of a start tag, entities decoded; the first of a name counts. */
function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const expression = /([a-zA-Z_:][\w:.-]{0,60})\s{0,10}=\s{0,10}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
  for (const match of tag.slice(0, 20_000).matchAll(expression)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (!attributes.has(name)) attributes.set(name, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ""));
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  eacute: "é",
  copy: "©",
  middot: "·",
  bull: "•",
  raquo: "»",
  laquo: "«",
};

/** Character references of HTML that occur in titles and names. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}
