import type { Claim, LedgerFile } from "#types";
import { articleOf, at, attributionOf, claimOf, ledgerOf, saying, sourceOf, tally } from "./builder.ts";

/** The paragraph that two outlets share. */
export const WIRE =
  "The bridge over the Ostermoor narrows was to open in the spring of last year. It will now open in the autumn at the earliest, the authority’s March bulletin says, after cracks were found in two of the nine piers.";
/** The second outlet’s cut of it. */
export const WIRE_CUT =
  "The bridge over the narrows was to open in the spring of last year. It will now open in the autumn at the earliest, after cracks were found in three of the nine piers.";

/** The outlet that had it first. */
export const tide = articleOf(
  "a-tide",
  [
    ["boilerplate", "The Ostermoor Tide", "site name"],
    ["title", "Mayor asked bridge chief to step down, two people say"],
    ["byline", "By Runa Ekholt and Joss Ambergate"],
    [
      "body",
      "OSTERMOOR — Mayor Ilse Varnholt asked the head of the bridge authority, Per Quandt, to step down, two people close to the talks told the Tide.",
    ],
    ["body", "Both asked not to be named because they feared for their posts."],
    ["body", "“The bridge has cost 48 million crowns so far, most of it on the piers,” Quandt said on Monday."],
    [
      "body",
      "Sabine Orlo, a spokeswoman for the mayor, denied that the mayor had asked Mr Quandt to go. “No such talk took place,” she said.",
    ],
    ["caption", "Per Quandt at the north tower in January. Picture: Tide/A. Wrey"],
    ["boilerplate", "Good journalism needs readers. Support the Tide from 2 crowns a week.", "donation appeal"],
  ],
  {
    outlet: "The Ostermoor Tide",
    path: "articles/tide.txt",
    byline: ["Runa Ekholt", "Joss Ambergate"],
    dateline: "OSTERMOOR",
    published: "2031-03-04T06:30",
    publishedBasis: "text",
    coverage: { own: 0.8, copiedCredited: 0, copiedUncredited: 0, quotation: 0.2 },
  },
);

/** Passes the Tide's report on, and says more; also says it in its own voice. */
export const dispatch = articleOf(
  "a-dispatch",
  [
    ["title", "Varnholt tells Quandt to QUIT over bridge bill"],
    [
      "body",
      "Furious mayor Ilse Varnholt told bridge boss Per Quandt to quit on the spot, the Ostermoor Tide reported, citing two people close to the talks.",
    ],
    ["body", "Varnholt has asked Quandt to step down. Staff were sent home early."],
    ["body", "“The bridge has cost 58 million crowns so far,” Quandt said."],
    ["body", "READ MORE: Who pays for the piers?", "cross-link"],
    ["body", WIRE_CUT],
  ],
  {
    outlet: "Fennmark Dispatch",
    url: "https://dispatch.example/news/bridge-bill",
    published: "2031-03-04",
    publishedBasis: "metadata",
    parent: { article: "a-northlight", outlet: "Northlight Press", basis: "contained, earlier" },
    coverage: { own: 0.46, copiedCredited: 0, copiedUncredited: 0.44, quotation: 0.1 },
  },
);

/** An agency with a source of its own. */
export const northlight = articleOf(
  "a-northlight",
  [
    ["title", "Ostermoor mayor asked bridge chief to go, official says"],
    [
      "body",
      "A senior official told Northlight Press on Tuesday that the mayor had asked Quandt to step down, confirming an earlier newspaper report.",
    ],
    ["body", "Orlo said there had been “no such talk”."],
    ["body", "One councillor said the mayor may have wanted Quandt gone since the winter."],
    ["body", "The cost stands at 52 million crowns, according to the bridge authority."],
    ["body", WIRE],
    ["boilerplate", "(Reporting by Teo Marsk; editing by Ada Lunt)", "agency credit"],
  ],
  {
    outlet: "Northlight Press",
    published: "2031-03-03T18:05Z",
    publishedBasis: "metadata",
    credit: "Northlight Press",
  },
);

/** No outlet, no date, other scripts and characters beyond the basic plane. */
const radio = articleOf(
  "a-radio",
  [
    ["body", "The mayor wants a new head for the bridge authority, the Ostermoor Tide reports."],
    ["body", "“Bridge still standing 🌉👷🏽‍♀️, see you on Friday,” Quandt wrote in a post."],
    ["body", "“الجسر بخير، والعمال بخير” he told visitors from the twin town."],
  ],
  { path: "inbox/quay-radio.txt" },
);

const sources = [
  sourceOf("s-tide", "outlet", "The Ostermoor Tide", { aliases: ["the Tide"] }),
  sourceOf("s-northlight", "outlet", "Northlight Press"),
  sourceOf("s-two", "anonymous", null, {
    description: "two people close to the talks",
    count: { atLeast: 2, atMost: 2 },
    toldTo: "s-tide",
    reason: "because they feared for their posts",
  }),
  sourceOf("s-official", "anonymous", null, {
    description: "a senior official",
    count: { atLeast: 1, atMost: 1 },
    toldTo: "s-northlight",
  }),
  sourceOf("s-councillor", "anonymous", null, { description: "one councillor", count: { atLeast: 1, atMost: 1 } }),
  sourceOf("s-varnholt", "person", "Ilse Varnholt", { description: "mayor of Ostermoor" }),
  sourceOf("s-orlo", "person", "Sabine Orlo", { description: "spokeswoman for the mayor", spokenFor: "s-varnholt" }),
  sourceOf("s-quandt", "person", "Per Quandt", {
    description: "head of the bridge authority",
    aliases: ["Quandt", "Mr Quandt"],
  }),
  sourceOf("s-authority", "organization", "Ostermoor bridge authority"),
];

const attributions = [
  attributionOf(
    "t-1",
    tide,
    {
      source: ["two people close to the talks"],
      cue: ["told the Tide"],
      content: ["Mayor Ilse Varnholt asked the head of the bridge authority, Per Quandt, to step down"],
    },
    { sourceId: "s-two" },
  ),
  attributionOf(
    "t-2",
    tide,
    { cue: ["said on Monday"], content: ["“The bridge has cost 48 million crowns so far, most of it on the piers,”"] },
    { sourceId: "s-quandt", form: "direct" },
  ),
  attributionOf(
    "t-3",
    tide,
    {
      source: ["Sabine Orlo, a spokeswoman for the mayor"],
      cue: ["denied"],
      content: ["that the mayor had asked Mr Quandt to go"],
    },
    { sourceId: "s-orlo", polarity: "denies" },
  ),
  attributionOf(
    "t-4",
    tide,
    { cue: ["she said"], content: ["“No such talk took place,”"] },
    { sourceId: "s-orlo", form: "direct" },
  ),
  attributionOf(
    "d-1",
    dispatch,
    {
      source: ["two people close to the talks"],
      cue: ["reported, citing"],
      content: ["Furious mayor Ilse Varnholt told bridge boss Per Quandt to quit on the spot"],
    },
    { sourceId: "s-two", via: ["s-tide"] },
  ),
  attributionOf(
    "d-2",
    dispatch,
    { cue: ["said"], content: ["“The bridge has cost 58 million crowns so far,”"] },
    { sourceId: "s-quandt", form: "direct" },
  ),
  attributionOf(
    "n-1",
    northlight,
    {
      source: ["A senior official"],
      cue: ["told Northlight Press"],
      content: ["that the mayor had asked Quandt to step down"],
    },
    { sourceId: "s-official" },
  ),
  attributionOf(
    "n-2",
    northlight,
    { source: ["Orlo"], cue: ["said there"], content: ["there had been “no such talk”"] },
    { sourceId: "s-orlo", form: "mixed" },
  ),
  attributionOf(
    "n-3",
    northlight,
    { source: ["One councillor"], content: ["the mayor may have wanted Quandt gone since the winter"] },
    { sourceId: "s-councillor" },
  ),
  attributionOf(
    "n-4",
    northlight,
    {
      source: ["the bridge authority"],
      cue: ["according to"],
      content: ["The cost stands at 52 million crowns"],
    },
    { sourceId: "s-authority" },
  ),
  attributionOf(
    "r-1",
    radio,
    {
      source: ["the Ostermoor Tide"],
      cue: ["reports"],
      content: ["The mayor wants a new head for the bridge authority"],
    },
    { sourceId: "s-two", via: ["s-tide"] },
  ),
  attributionOf(
    "r-2",
    radio,
    { source: ["Quandt"], cue: ["wrote"], content: ["“Bridge still standing 🌉👷🏽‍♀️, see you on Friday,”"] },
    { sourceId: "s-quandt", form: "direct", medium: "post" },
  ),
  attributionOf(
    "r-3",
    radio,
    { cue: ["told"], content: ["“الجسر بخير، والعمال بخير”"] },
    { sourceId: "s-quandt", form: "direct" },
  ),
];

const asked: Claim = claimOf(
  "c-asked",
  at(tide, "Mayor Ilse Varnholt asked the head of the bridge authority, Per Quandt, to step down"),
  {
    said: [
      saying("n-1", "affirms", "same", "same actor, act and object: mayor · ask to step down · Quandt"),
      saying("t-1", "affirms", "same", "the wording itself"),
      saying("d-1", "affirms", "stronger", "“told … to quit on the spot” entails “asked … to step down”"),
      saying("r-1", "affirms", "weaker", "“wants a new head” does not say that she asked"),
      saying("t-3", "denies", "same", "denies the same proposition: “had asked Mr Quandt to go”"),
      saying("t-4", "denies", "same", "“No such talk took place” answers the claim just before it"),
      saying("n-2", "denies", "same", "the same denial, cut"),
    ],
    possibly: [{ attribution: "n-3", score: 0.48, because: "“may have wanted … gone”: a wish, not a request" }],
    unattributed: [at(dispatch, "Varnholt has asked Quandt to step down.")],
    origins: [
      {
        id: "o-1",
        stance: "affirms",
        sourceId: "s-two",
        outlet: "s-tide",
        onRecord: false,
        attributions: ["t-1", "d-1"],
        because: [
          {
            kind: "relay",
            evidence: [at(dispatch, "the Ostermoor Tide reported, citing two people close to the talks")],
          },
        ],
      },
      {
        id: "o-2",
        stance: "affirms",
        sourceId: "s-official",
        outlet: "s-northlight",
        onRecord: false,
        attributions: ["n-1"],
        because: [],
      },
      {
        id: "o-3",
        stance: "denies",
        sourceId: "s-orlo",
        outlet: null,
        onRecord: true,
        attributions: ["t-3", "t-4", "n-2"],
        because: [
          {
            kind: "same-source",
            evidence: [at(tide, "Sabine Orlo, a spokeswoman for the mayor"), at(northlight, "Orlo")],
          },
        ],
      },
    ],
    sources: { affirming: tally(2, 0, { atLeast: 2, atMost: 3 }), denying: tally(1, 1, { atLeast: 1, atMost: 1 }) },
    firstSeen: "2031-03-03T18:05Z",
    notes: [
      { code: "claim/anonymous-only", message: "Nobody says this on the record.", evidence: [] },
      {
        code: "claim/denial-left-out",
        message: "Fennmark Dispatch prints the claim and leaves the denial out.",
        evidence: [at(tide, "denied that the mayor had asked Mr Quandt to go")],
      },
    ],
  },
);

const cost48 = claimOf("c-48", at(tide, "The bridge has cost 48 million crowns so far"), {
  said: [saying("t-2", "affirms", "same", "the wording itself")],
  origins: [
    {
      id: "o-4",
      stance: "affirms",
      sourceId: "s-quandt",
      outlet: null,
      onRecord: true,
      attributions: ["t-2"],
      because: [],
    },
  ],
  sources: { affirming: tally(1, 1, { atLeast: 1, atMost: 1 }), denying: tally(0, 0, { atLeast: 0, atMost: 0 }) },
  firstSeen: "2031-03-04T06:30",
});

const cost52 = claimOf("c-52", at(northlight, "The cost stands at 52 million crowns"), {
  said: [saying("n-4", "affirms", "same", "the wording itself")],
  origins: [
    {
      id: "o-5",
      stance: "affirms",
      sourceId: "s-authority",
      outlet: null,
      onRecord: true,
      attributions: ["n-4"],
      because: [],
    },
  ],
  sources: { affirming: tally(1, 1, { atLeast: 0, atMost: 0 }), denying: tally(0, 0, { atLeast: 0, atMost: 0 }) },
  firstSeen: "2031-03-03T18:05Z",
});

const cutWire = at(dispatch, WIRE_CUT);
const wire = at(northlight, WIRE);

/** Words that stand in both members of the wire passage, as alignment. */
function aligned(words: string): [number, number, number, number] {
  const [a, b] = [at(northlight, words), at(dispatch, words)];
  return [a.start, a.end, b.start, b.end];
}

/** One story in four articles that holds every case the report shows. */
export const bridge: LedgerFile = ledgerOf([northlight, tide, dispatch, radio], {
  sources,
  attributions,
  stories: [
    {
      id: "st-bridge",
      title: "Mayor asked bridge chief to step down, two people say",
      articles: ["a-northlight", "a-tide", "a-dispatch", "a-radio"],
      from: "2031-03-03T18:05Z",
      to: "2031-03-04T06:30",
    },
  ],
  claims: [cost48, asked, cost52],
  conflicts: [
    {
      a: "c-48",
      b: "c-52",
      kind: "number",
      evidence: [at(tide, "48 million crowns"), at(northlight, "52 million crowns")],
    },
  ],
  passages: [
    {
      id: "p-wire",
      kind: "edited",
      similarity: 0.87,
      members: [wire, cutWire],
      alignment: [
        aligned("The bridge over the"),
        aligned("narrows was to open in the spring of last year. It will now open in the autumn at the earliest,"),
        aligned("after cracks were found in"),
        aligned("of the nine piers."),
      ],
      quotationOnly: false,
      common: null,
      origin: "a-northlight",
      originBasis: "earlier and containing",
    },
    {
      id: "p-quote",
      kind: "verbatim",
      similarity: 1,
      members: [at(tide, "million crowns so far"), at(dispatch, "million crowns so far")],
      alignment: null,
      quotationOnly: true,
      common: null,
      origin: null,
      originBasis: null,
    },
  ],
  quotes: [
    {
      id: "q-cost",
      sourceId: "s-quandt",
      versions: [
        { ...at(tide, "“The bridge has cost 48 million crowns so far, most of it on the piers,”"), attribution: "t-2" },
        { ...at(dispatch, "“The bridge has cost 58 million crowns so far,”"), attribution: "d-2" },
      ],
      fullest: 0,
      changes: [
        { kind: "truncated", between: [0, 1], detail: "“most of it on the piers” is left out" },
        { kind: "number-changed", between: [0, 1], detail: "48 became 58" },
      ],
    },
  ],
  notes: [
    {
      code: "read/no-date",
      article: "a-radio",
      span: null,
      message: "inbox/quay-radio.txt: no date of publication is stated.",
    },
    {
      code: "read/cross-link",
      article: "a-dispatch",
      span: { start: at(dispatch, "READ MORE: Who pays").start, end: at(dispatch, "for the piers?").end },
      message: "A line looks like a link to another article.",
    },
    {
      code: "read/not-text",
      article: null,
      span: null,
      message: "inbox/tower.txt is a JPEG image; nothing was read from it.",
    },
  ],
});
