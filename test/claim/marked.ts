import { gatherClaims } from "#claim";
import type { Article, Attribution, Source, Span } from "#types";
import { blankArticle } from "../blank.ts";

/**
 * Articles as text with marks: `[ann:told the Gazette|the ferry was sold]` is an attribution of source `ann` with that content; before the
 * colon `ann>gazette` adds a relay, `-ann` a denial by its cue. The mark's head is no part of the text. Attribution ids count from 1 in each
 * article: "1.2" is the second of the first. Articles are dated a day apart, in order. A first line behind "# " is the title.
 */
export function story(texts: readonly string[], named: Readonly<Record<string, Partial<Source>>> = {}) {
  const parsed = texts.map((text, i) => parse(text, i + 1));
  const ids = new Set([...Object.keys(named), ...parsed.flatMap(({ sources }) => sources)]);
  const sources = [...ids].map((id) => ({ ...blank(id), ...named[id] }));
  const articles = parsed.map(({ article }) => article);
  const about = { id: "story", title: "", articles: articles.map(({ id }) => id), from: null, to: null };
  return { story: about, articles, attributions: parsed.flatMap(({ attributions }) => attributions), sources };
}

/** Claims as lines: "+1.1 +2.1 -2.2 ~3.1(possibly)", weak and hedged ones behind "?", claims of one saying left out. */
export function together(texts: readonly string[], named: Readonly<Record<string, Partial<Source>>> = {}): string[] {
  return gatherClaims(story(texts, named))
    .claims.filter(({ said }) => said.length > 1)
    .map(({ said }) => said.map((saying) => sign(saying.stance, saying.strength) + saying.attribution).join(" "));
}

function sign(stance: string, strength: string): string {
  return (stance === "denies" ? "-" : "+") + (strength === "weaker" || strength === "hedged" ? "?" : "");
}

function blank(id: string): Source {
  const nothing = {
    identity: null,
    description: null,
    aliases: [],
    count: null,
    toldTo: null,
    spokenFor: null,
    reason: null,
  };
  return { id, story: "story", kind: "person", name: null, ...nothing };
}

const MARK = /\[(-?)([a-z0-9]+)((?:>[a-z0-9]+)*):([^|[\]]*)\|([^[\]]*)\]/g;

function parse(marked: string, number: number) {
  const attributions: Attribution[] = [];
  const sources: string[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, denies = "", source = "", relays = "", medium = "", content = ""] = match;
    text += marked.slice(at, match.index);
    at = match.index + whole.length;
    const via = relays.split(">").filter(Boolean);
    sources.push(source, ...via);
    const span = { start: text.length, end: text.length + content.length };
    text += content;
    attributions.push({
      id: `${number}.${attributions.length + 1}`,
      article: `a${number}`,
      source: [],
      cue: [],
      content: [span],
      form: "indirect",
      sourceId: source === "unsaid" ? null : source,
      via,
      parent: null,
      polarity: denies ? "denies" : "asserts",
      medium: medium || null,
      method: "test",
      score: 1,
    });
  }
  text += marked.slice(at);
  return { article: articleOf(text, number), attributions, sources };
}

function articleOf(text: string, number: number): Article {
  const titleEnd = text.startsWith("# ") ? text.indexOf("\n") : 0;
  const title: Span = { start: 2, end: titleEnd };
  const body = { start: titleEnd, end: text.length, role: "body" as const, reason: null };
  return {
    ...blankArticle,
    id: `a${number}`,
    published: `2031-05-${String(number).padStart(2, "0")}`,
    publishedBasis: "given",
    text,
    blocks: titleEnd > 0 ? [{ ...title, role: "title", reason: null }, body] : [body],
  };
}
