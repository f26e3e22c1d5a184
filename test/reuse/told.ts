import { expect } from "vitest";
import { findQuoteVariants } from "#reuse";
import type { Article, Attribution, Span } from "#types";
import { blankAttribution } from "../blank.ts";
import { articleOf, spanOf } from "./articles.ts";

/** Articles a, b, … and an attribution for each: what stands between ⟦ and ⟧ (in one or several pieces) is credited to `source`. */
export function told(texts: readonly string[], source: string | null = "src-orle"): [Article[], Attribution[]] {
  const articles = texts.map((text, i) => articleOf("abcdefgh"[i] ?? "z", text.replace(/[⟦⟧]/g, "")));
  const attributions = texts.map((text, i) => {
    const article = articles[i] as Article;
    let at = 0;
    const content = [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words = ""]) => {
      const { start, end } = spanOf({ ...article, text: article.text.slice(at) }, words);
      at += end;
      return { start: at - (end - start), end: at };
    });
    return quoting(article, content, source);
  });
  return [articles, attributions];
}

/** A direct attribution of a content to a source, which the words do not name. */
function quoting(article: Article, content: Span[], sourceId: string | null): Attribution {
  return { ...blankAttribution, id: `att-${article.id}`, article: article.id, content, form: "direct", sourceId };
}

/** Articles of several quotations each, all of one speaker, each quotation with an attribution of its own. */
export function toldInParts(articles: readonly (readonly string[])[]): [Article[], Attribution[]] {
  const found = articles.map((parts, i): [Article, Attribution[]] => {
    const printed = parts.map((part) => `“${part},” Orle said.`);
    const article = articleOf("abcdefgh"[i] ?? "z", printed.join(" It rained all day. "));
    const ofParts = parts.map((part, k) => {
      const content = [spanOf(article, `“${part},”`)];
      return { ...quoting(article, content, "src-orle"), id: `att-${article.id}${k}` };
    });
    return [article, ofParts];
  });
  return [found.map(([article]) => article), found.flatMap(([, attributions]) => attributions)];
}

/** How the second version differs from the fullest, as "kind: detail"; the fullest is named first. */
export function check(texts: readonly string[], expected: { fullest: string; changes: string[] }): void {
  const [articles, attributions] = told(texts);
  const variants = findQuoteVariants(articles, attributions);
  expect(variants).toHaveLength(1);
  const [quote] = variants;
  expect(quote?.versions[quote.fullest]?.article).toBe(expected.fullest);
  expect(quote?.changes.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual(expected.changes);
  for (const version of quote?.versions ?? [])
    expect(articles.find(({ id }) => id === version.article)?.text.slice(version.start, version.end)).toBe(
      version.exact,
    );
}
