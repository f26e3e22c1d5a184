/** What `read/` made of each article: its facts, and which of its lines are no part of the report. */
import type { Article } from "#types";
import { coveredWords, shared, wordSpans } from "./attribution.ts";
import { type GoldMetadata, type GoldStory, sameName } from "./gold.ts";
import { collapse, places } from "./locate.ts";
import { addCase, addRates, type Sums } from "./sums.ts";

/** Adds the facts of every article, each right or not; an article that was not read has none right. */
export function addMetadata(sums: Sums, gold: GoldStory, articles: ReadonlyMap<string, Article>): void {
  for (const [key, facts] of gold.articles) {
    const article = articles.get(key);
    const add = (name: "outlet" | "title" | "byline" | "dateline" | "published", right: boolean) => {
      const what = `${gold.name} ${key}: “${facts[name]}” came out as “${article?.[name]}”`;
      addCase(sums, "read", `${name} right`, article !== undefined && right, what);
    };
    add("outlet", sameName(facts.outlet, article?.outlet ?? null));
    add("title", samePrint(facts.title, article?.title ?? null));
    add("byline", sameNames(facts.byline, article?.byline ?? []));
    add("dateline", sameName(facts.dateline, article?.dateline ?? null));
    add("published", sameTime(facts.published, article?.published ?? null));
  }
}

/** Titles: the same but for white space. */
function samePrint(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return collapse(a).text.trim() === collapse(b).text.trim();
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.some((other) => sameName(name, other)));
}

const TIME = /^([\d-]+)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** The same day, the same minute or none, and the same zone where the right one states it. */
export function sameTime(right: string | null, ours: string | null): boolean {
  if (right === null || ours === null) return right === ours;
  const parts = (time: string) => TIME.exec(time) ?? [];
  const [, day, minute, zone] = parts(right);
  const [, ourDay, ourMinute, ourZone] = parts(ours);
  const plain = (offset: string | undefined) => offset?.replace(/^[+-]00:?00$/, "Z");
  return day === ourDay && minute === ourMinute && (zone === undefined || plain(zone) === plain(ourZone));
}

/** Adds the words of lines that are no part of the report (chrome, appeals, captions). Lines that lie outside our text are right. */
export function addBoilerplate(sums: Sums, gold: GoldStory, articles: ReadonlyMap<string, Article>): void {
  for (const [key, facts] of gold.articles) {
    const article = articles.get(key);
    if (!article) continue;
    const words = wordSpans(article.text);
    const right = coveredWords(words, asideSpans(article.text, facts));
    const blocks = article.blocks.filter(({ role }) => role === "boilerplate" || role === "caption");
    const found = coveredWords(words, blocks);
    const inOne = (a: ReadonlySet<number>, b: ReadonlySet<number>, how: string) => {
      const alone = words
        .filter((_, i) => a.has(i) && !b.has(i))
        .map(({ start, end }) => article.text.slice(start, end));
      return alone.length > 0 ? [`${gold.name} ${key}, ${how}: ${alone.join(" ")}`] : [];
    };
    addRates(sums, "read", "boilerplate and caption words F1", {
      tp: shared(right, found),
      gold: right.size,
      found: found.size,
      wrong: [...inOne(right, found, "missed"), ...inOne(found, right, "marked by mistake")],
    });
  }
}

/** Whole lines first; a string that is no line of its own is taken where it stands first. */
function asideSpans(text: string, { aside }: GoldMetadata) {
  const collapsed = collapse(text);
  return aside.flatMap((wanted) => {
    const all = places(collapsed, wanted);
    const lines = all.filter(({ start, end }) => isLine(text, start, end));
    return lines.length > 0 ? lines : all.slice(0, 1);
  });
}

function isLine(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const after = text.slice(end, text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end));
  return before.trim() === "" && after.trim() === "";
}
