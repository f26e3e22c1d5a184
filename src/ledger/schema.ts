import { z } from "zod";

const offset = z.int().nonnegative().describe("UTF-16 code units from the start of the article's text");
const span = z.object({ start: offset, end: offset.describe("exclusive") });
const excerpt = span.extend({
  article: z.string().describe("article id"),
  exact: z.string().describe("text.slice(start, end) of that article"),
});
const share = z.number().min(0).max(1);
const iso = z.string().describe("ISO 8601, to the precision stated");

const note = z.object({
  code: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  article: z.string().nullable().describe("article id"),
  span: span.nullable(),
  message: z.string(),
});

const article = z.object({
  id: z.string(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  otherPaths: z.array(z.string()),
  givenId: z.string().nullable().describe("the id that the input record itself carries"),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.array(z.string()),
  dateline: z.string().nullable(),
  published: iso.nullable(),
  publishedBasis: z.string().nullable(),
  language: z.string().describe("BCP 47"),
  credit: z.string().nullable(),
  parent: z.object({ article: z.string().nullable(), outlet: z.string().nullable(), basis: z.string() }).nullable(),
  coverage: z
    .object({ own: share, copiedCredited: share, copiedUncredited: share, quotation: share })
    .nullable()
    .describe("shares of the body's words; they sum to 1"),
  text: z.string(),
  blocks: z.array(
    span.extend({
      role: z.enum(["title", "byline", "dateline", "body", "caption", "boilerplate"]),
      reason: z.string().nullable(),
    }),
  ),
  times: z.array(span.extend({ resolved: iso })),
});

const people = z.object({ atLeast: z.int().nonnegative(), atMost: z.int().nonnegative().nullable() });

const source = z.object({
  id: z.string(),
  story: z.string().describe("story id"),
  identity: z.string().nullable(),
  kind: z.enum(["person", "organization", "outlet", "document", "post", "anonymous"]),
  name: z.string().nullable(),
  description: z.string().nullable(),
  aliases: z.array(z.string()),
  count: people.nullable(),
  toldTo: z.string().nullable().describe("source id of the outlet"),
  spokenFor: z.string().nullable().describe("source id of the person or organization spoken for"),
  reason: z.string().nullable(),
});

const attribution = z.object({
  id: z.string(),
  article: z.string().describe("article id"),
  source: z.array(span),
  cue: z.array(span),
  content: z.array(span),
  form: z.enum(["direct", "indirect", "mixed"]),
  sourceId: z.string().nullable().describe("source id of the deepest source named"),
  via: z.array(z.string()).describe("source ids, nearest to the source first"),
  parent: z.string().nullable().describe("attribution id"),
  polarity: z.enum(["asserts", "denies"]),
  medium: z.string().nullable(),
  method: z.string(),
  score: share,
});

const passage = z.object({
  id: z.string(),
  kind: z.enum(["verbatim", "edited"]),
  similarity: share,
  members: z.array(excerpt).min(2),
  alignment: z.array(z.tuple([offset, offset, offset, offset])).nullable(),
  quotationOnly: z.boolean(),
  common: z
    .enum(["outlet-boilerplate", "standing-phrase", "names", "few-words", "one-sentence"])
    .nullable()
    .describe("why the shared words are such as everybody has; null where they may be copied"),
  origin: z.string().nullable(),
  originBasis: z.string().nullable(),
});

const quote = z.object({
  id: z.string(),
  sourceId: z.string().nullable(),
  versions: z.array(excerpt.extend({ attribution: z.string().describe("attribution id") })).min(2),
  fullest: z.int().nonnegative().describe("index into versions"),
  changes: z.array(
    z.object({
      kind: z.enum(["truncated", "ellipsis", "reworded", "marks-moved", "number-changed", "date-changed"]),
      between: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).describe("indexes into versions"),
      detail: z.string(),
    }),
  ),
});

const story = z.object({
  id: z.string(),
  title: z.string(),
  articles: z.array(z.string()).describe("article ids"),
  from: iso.nullable(),
  to: iso.nullable(),
});

const stance = z.enum(["affirms", "denies"]);
const tally = z.object({ origins: z.int().nonnegative(), onRecord: z.int().nonnegative(), people });

const origin = z.object({
  id: z.string(),
  stance,
  sourceId: z.string().nullable().describe("source id"),
  outlet: z.string().nullable().describe("source id of the outlet that had it first"),
  onRecord: z.boolean(),
  attributions: z.array(z.string()).min(1).describe("attribution ids"),
  because: z.array(
    z.object({
      kind: z.enum(["same-source", "relay", "copy", "same-anonymous"]),
      evidence: z.array(excerpt).min(1),
    }),
  ),
});

const claim = z.object({
  id: z.string(),
  story: z.string().describe("story id"),
  wording: excerpt,
  said: z.array(
    z.object({
      attribution: z.string().describe("attribution id"),
      stance,
      strength: z.enum(["same", "stronger", "weaker", "hedged"]),
      score: share,
      because: z.string(),
    }),
  ),
  possibly: z.array(z.object({ attribution: z.string(), score: share, because: z.string() })),
  unattributed: z.array(excerpt),
  origins: z.array(origin),
  sources: z.object({ affirming: tally, denying: tally }),
  firstSeen: iso.nullable(),
  notes: z.array(z.object({ code: z.string(), message: z.string(), evidence: z.array(excerpt) })),
});

const conflict = z.object({
  a: z.string().describe("claim id"),
  b: z.string().describe("claim id"),
  kind: z.enum(["denied", "contradicts", "number", "date"]),
  evidence: z.array(excerpt),
});

/** The form of the ledger file, version 1; `ledger.schema.json` is this as JSON Schema (draft 2020-12). */
export const ledgerSchema = z.object({
  format: z.literal("hearsay-ledger"),
  version: z.literal(1),
  generator: z.string(),
  offsets: z.literal("utf-16"),
  inputs: z.array(
    z.object({
      path: z.string().nullable(),
      url: z.string().nullable(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      article: z.string().nullable().describe("article id, or null where nothing could be read"),
    }),
  ),
  articles: z.array(article),
  sources: z.array(source),
  attributions: z.array(attribution),
  passages: z.array(passage),
  quotes: z.array(quote),
  stories: z.array(story),
  claims: z.array(claim),
  conflicts: z.array(conflict),
  notes: z.array(note),
});

/** The schema as a JSON Schema document. */
export function ledgerJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(ledgerSchema), title: "Hearsay ledger, version 1" };
}
