import type { Excerpt, LedgerFile, Span } from "#types";
import { ledgerSchema } from "./schema.ts";

/**
 * What is wrong with a value that should be a ledger file, one line each naming the place; empty when it is one.
 * Beyond the schema: ids resolve, spans lie in their article's text, excerpts say what stands there.
 */
export function checkLedger(value: unknown): string[] {
  const parsed = ledgerSchema.safeParse(value);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  const ledger: LedgerFile = parsed.data;
  return [...checkSpans(ledger), ...checkReferences(ledger)];
}

function checkSpans(ledger: LedgerFile): string[] {
  const texts = new Map(ledger.articles.map((article) => [article.id, article.text]));
  const wrong: string[] = [];
  const checkSpan = (where: string, article: string, { start, end }: Span) => {
    const text = texts.get(article);
    if (text === undefined) wrong.push(`${where}: there is no article ${article}`);
    else if (start > end || end > text.length)
      wrong.push(`${where}: ${start}–${end} does not lie in article ${article}`);
  };
  const checkExcerpt = (where: string, found: Excerpt) => {
    checkSpan(where, found.article, found);
    if (texts.get(found.article)?.slice(found.start, found.end) !== found.exact) {
      wrong.push(
        `${where}: “${found.exact}” is not what stands at ${found.start}–${found.end} of article ${found.article}`,
      );
    }
  };
  for (const article of ledger.articles) {
    for (const found of [...article.blocks, ...article.times]) checkSpan(`article ${article.id}`, article.id, found);
  }
  for (const { id, article, source, cue, content } of ledger.attributions) {
    for (const found of [...source, ...cue, ...content]) checkSpan(`attribution ${id}`, article, found);
  }
  for (const { id, versions, fullest, changes } of ledger.quotes) {
    const far = Math.max(fullest, ...changes.flatMap(({ between }) => between));
    if (far >= versions.length) wrong.push(`quotation ${id}: there is no version ${far}`);
  }
  for (const { where, excerpts } of excerptsOf(ledger)) for (const found of excerpts) checkExcerpt(where, found);
  return wrong;
}

function excerptsOf(ledger: LedgerFile): { where: string; excerpts: readonly Excerpt[] }[] {
  return [
    ...ledger.passages.map(({ id, members }) => ({ where: `passage ${id}`, excerpts: members })),
    ...ledger.quotes.map(({ id, versions }) => ({ where: `quotation ${id}`, excerpts: versions })),
    ...ledger.conflicts.map(({ a, b, evidence }) => ({ where: `conflict ${a} / ${b}`, excerpts: evidence })),
    ...ledger.claims.map(({ id, wording, unattributed, origins, notes }) => ({
      where: `claim ${id}`,
      excerpts: [
        wording,
        ...unattributed,
        ...origins.flatMap((origin) => origin.because.flatMap((fold) => fold.evidence)),
        ...notes.flatMap((note) => note.evidence),
      ],
    })),
  ];
}

function checkReferences(ledger: LedgerFile): string[] {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map((item) => item.id));
  const known = {
    article: ids(ledger.articles),
    source: ids(ledger.sources),
    attribution: ids(ledger.attributions),
    story: ids(ledger.stories),
    claim: ids(ledger.claims),
  };
  return referencesOf(ledger).flatMap(({ where, to, id }) =>
    id === null || known[to].has(id) ? [] : [`${where}: there is no ${to} ${id}`],
  );
}

interface Reference {
  readonly where: string;
  readonly to: "article" | "source" | "attribution" | "story" | "claim";
  readonly id: string | null;
}

function referencesOf(ledger: LedgerFile): Reference[] {
  const from = (where: string, to: Reference["to"], refs: readonly (string | null)[]): Reference[] =>
    refs.map((id) => ({ where, to, id }));
  return [
    ...ledger.inputs.flatMap((input) => from(`input ${input.path}`, "article", [input.article])),
    ...ledger.stories.flatMap((story) => from(`story ${story.id}`, "article", story.articles)),
    ...ledger.sources.flatMap((source) => [
      ...from(`source ${source.id}`, "story", [source.story]),
      ...from(`source ${source.id}`, "source", [source.toldTo, source.spokenFor]),
    ]),
    ...ledger.attributions.flatMap((found) => [
      ...from(`attribution ${found.id}`, "source", [found.sourceId, ...found.via]),
      ...from(`attribution ${found.id}`, "attribution", [found.parent]),
    ]),
    ...ledger.quotes.flatMap((quote) => [
      ...from(`quotation ${quote.id}`, "source", [quote.sourceId]),
      ...from(
        `quotation ${quote.id}`,
        "attribution",
        quote.versions.map((version) => version.attribution),
      ),
    ]),
    ...ledger.claims.flatMap((claim) => [
      ...from(`claim ${claim.id}`, "story", [claim.story]),
      ...from(
        `claim ${claim.id}`,
        "attribution",
        [...claim.said, ...claim.possibly].map((saying) => saying.attribution),
      ),
      ...from(
        `claim ${claim.id}`,
        "attribution",
        claim.origins.flatMap((origin) => origin.attributions),
      ),
      ...from(
        `claim ${claim.id}`,
        "source",
        claim.origins.flatMap((origin) => [origin.sourceId, origin.outlet]),
      ),
    ]),
    ...ledger.conflicts.flatMap((conflict) => from("conflict", "claim", [conflict.a, conflict.b])),
  ];
}
