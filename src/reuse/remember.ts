import type { Article } from "#types";

/** A reading of an article that is done once, as long as somebody has the article: every article that shares words with it asks. */
export function oncePerArticle<Read>(read: (article: Article) => Read): (article: Article) => Read {
  const known = new WeakMap<Article, { readonly read: Read }>();
  return (article) => {
    const found = known.get(article) ?? { read: read(article) };
    known.set(article, found);
    return found.read;
  };
}
