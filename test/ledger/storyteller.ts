import type { Findings } from "#ledger";
import type { Article, Attribution, GatheredClaim, Passage, Source } from "#types";
import { blankArticle, blankAttribution } from "../blank.ts";

/** One saying of the claim under test, in one article: `who` and `via` are keys of the cast. */
export interface Told {
  readonly article: string;
  readonly who: string | null;
  readonly via?: readonly string[];
  readonly text: string;
  readonly stance?: "affirms" | "denies";
  readonly strength?: "same" | "stronger" | "weaker" | "hedged";
}

type Cast = Readonly<Record<string, Partial<Source> & Pick<Source, "kind">>>;

/**
 * Findings with one claim, told as given. Each `text` is one article's sentence in the form `source|cue|content`;
 * what stands between the bars is printed with single spaces.
 */
export function tell(
  cast: Cast,
  told: readonly Told[],
  more: { passages?: readonly Passage[]; outlets?: Readonly<Record<string, string>> } = {},
): Findings {
  const sources = Object.entries(cast).map(([key, given]) => sourceOf(key, given));
  const articles = articlesOf(told, more.outlets ?? {});
  const attributions = told.map((one, i) => attributionOf(one, i, articles));
  const claim = claimOf(told, attributions, articles);
  return {
    generator: "hearsay 0",
    inputs: [],
    articles,
    sources,
    attributions,
    passages: more.passages ?? [],
    quotes: [],
    stories: [{ id: "y", title: "Harbour levy", articles: articles.map(({ id }) => id), from: null, to: null }],
    claims: [claim],
    conflicts: [],
    notes: [],
  };
}

function sourceOf(key: string, given: Partial<Source> & Pick<Source, "kind">): Source {
  const bare = {
    story: "y",
    identity: null,
    aliases: [],
    description: null,
    count: null,
    toldTo: null,
    spokenFor: null,
    reason: null,
  };
  return { id: key, name: given.kind === "anonymous" ? null : key, ...bare, ...given };
}

function articlesOf(told: readonly Told[], outlets: Readonly<Record<string, string>>): Article[] {
  const ids = [...new Set(told.map(({ article }) => article))];
  return ids.map((id) => {
    const text = told
      .filter(({ article }) => article === id)
      .map((one) => one.text.replaceAll("|", " "))
      .join("\n");
    return {
      ...blankArticle,
      id,
      text,
      outlet: outlets[id] ?? null,
      blocks: [{ start: 0, end: text.length, role: "body", reason: null }],
    };
  });
}

function attributionOf(one: Told, i: number, articles: readonly Article[]): Attribution {
  const text = articles.find(({ id }) => id === one.article)?.text ?? "";
  let at = text.indexOf(one.text.replaceAll("|", " "));
  const [source, cue, content] = one.text.split("|").map((part) => {
    const span = { start: at, end: at + part.length };
    at = span.end + 1;
    return span;
  });
  if (!source || !cue || !content) throw new Error(`write "source|cue|content", not ${one.text}`);
  return {
    ...blankAttribution,
    id: `t${i}`,
    article: one.article,
    source: source.end > source.start ? [source] : [],
    cue: [cue],
    content: [content],
    sourceId: one.who,
    via: one.via ?? [],
  };
}

function claimOf(
  told: readonly Told[],
  attributions: readonly Attribution[],
  articles: readonly Article[],
): GatheredClaim {
  const [first] = attributions;
  const span = first?.content[0] ?? { start: 0, end: 0 };
  const text = articles.find(({ id }) => id === first?.article)?.text ?? "";
  return {
    id: "c",
    story: "y",
    wording: { article: first?.article ?? "", ...span, exact: text.slice(span.start, span.end) },
    said: told.map((one, i) => ({
      attribution: `t${i}`,
      stance: one.stance ?? "affirms",
      strength: one.strength ?? "same",
      score: 1,
      because: "test",
    })),
    possibly: [],
    unattributed: [],
    firstSeen: null,
  };
}
