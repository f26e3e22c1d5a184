/** The four seed articles: two of them marked by hand, and the one claim whose right ledger is written down. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeReadings } from "#pipeline";
import { readInputs } from "#read";
import type { Claim, LedgerFile, Polarity, SourceKind } from "#types";
import { addBoilerplate, addMetadata } from "./articles.ts";
import type { Circumstances } from "./circumstances.ts";
import { addPairs, claimFor, tallyText } from "./claims.ts";
import { absentSet, type Measured } from "./figures.ts";
import { type GoldClaim, type GoldSource, type GoldStory, type Matched, matchUp } from "./gold.ts";
import { articlesByKey, attributionFigures } from "./own.ts";
import { addDetails, addSources, sourceClusters } from "./sources.ts";
import { figuresOfSums, type Sums } from "./sums.ts";

/** `seeds-gold.json` as written. */
interface SeedsGold {
  readonly articles: Readonly<
    Record<
      string,
      {
        readonly outlet: string | null;
        readonly title: string | null;
        readonly byline: string | null;
        readonly published: string | null;
        readonly dateline: string | null;
        readonly boilerplate: readonly string[];
      }
    >
  >;
  readonly attributions: readonly {
    readonly id: string;
    readonly article: string;
    readonly source: string | null;
    readonly cue: string;
    readonly content: readonly string[];
    readonly sentence: string;
    readonly kind: "direct" | "mixed" | "indirect";
    readonly source_entity: string | null;
    readonly source_type: SourceKind | null;
    readonly anonymous_count: number | null;
    readonly via: readonly string[];
    readonly medium: string | null;
    readonly parent: string | null;
    readonly stance: Polarity;
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly text: string;
    readonly support: readonly string[];
    readonly deny: readonly string[];
  }[];
}

const SET = "seeds-gold";

/** The figures on the two marked articles, and the worked example of the ledger's contract beside ours. */
export async function measureSeeds({ folder, progress, reader }: Circumstances): Promise<Measured> {
  const file = join(folder, "seeds-gold.json");
  const seeds = join(folder, "..", "seeds");
  const missing = [file, seeds].find((path) => !existsSync(path));
  if (missing !== undefined) return absentSet(SET, `${missing} is not there`);
  progress(`${SET}: four articles`);
  const gold = goldStory(JSON.parse(readFileSync(file, "utf8")) as SeedsGold);
  const { ledger } = await analyzeReadings(readInputs([seeds]), { reader });
  const matched = matchUp(gold, articlesByKey(gold, ledger.articles), ledger.attributions);
  const sums: Sums = new Map();
  addMetadata(sums, gold, matched.articles);
  addBoilerplate(sums, gold, matched.articles);
  addDetails(sums, matched);
  addSources(sums, "of attributions found", matched, ledger.sources);
  addPairs(sums, "same-claim pairs F1, end to end", gold, ledger.claims, matched.goldOf);
  const between = { relaxed: "0.91 between two passes over all four articles" };
  const figures = [
    ...attributionFigures([{ ledger, matched }], between),
    ...figuresOfSums(sums).map((figure) => ({ ...figure, beside: BETWEEN_PASSES[figure.name] ?? "" })),
    sourceClusters("of attributions found", [matched]),
  ];
  const example = join(folder, "..", "LEDGER.md");
  return { set: SET, absent: null, figures, ...workedExample(example, gold, matched, ledger) };
}

/** How far the two passes that made the gold agreed. */
const BETWEEN_PASSES: Readonly<Record<string, string>> = {
  "kind right, of attributions found": "0.99 between two passes",
  "via right, of attributions found": "0.98 between two passes",
  "same-claim pairs F1, end to end": "0.73 between two passes",
};

function goldStory({ articles, attributions, claims }: SeedsGold): GoldStory {
  const facts = Object.entries(articles).map(
    ([key, { boilerplate, byline, ...rest }]) =>
      [key, { ...rest, byline: byline === null ? [] : [byline], aside: boilerplate }] as const,
  );
  return {
    name: SET,
    articles: new Map(facts),
    attributions: attributions.map((one) => ({
      ...one,
      who: goldSource(one),
      via: one.via.map((name) => ({ key: name, name })),
      // The gold calls a quoted "that is not so" a denial; the ledger counts as such only a denial of the very content.
      polarity: one.kind === "direct" ? "asserts" : one.stance,
      form: one.kind,
    })),
    claims: claims.map(({ id, text, support, deny }) => ({
      key: id,
      text,
      affirms: support,
      denies: deny,
      possibly: [],
    })),
  };
}

/** "ANON:The Courier:two sources" is nobody by name, who spoke to The Courier; "?" is an outlet that is not known. */
function goldSource(one: SeedsGold["attributions"][number]): GoldSource | null {
  const { source_entity: entity, source_type: kind, anonymous_count: atLeast } = one;
  if (entity === null || kind === null) return null;
  const [, outlet = "?", description = entity] = /^ANON:([^:]*):(.*)$/.exec(entity) ?? [];
  const named = kind !== "anonymous";
  return {
    key: entity,
    kind,
    name: named ? entity : null,
    description: named ? null : description,
    toldTo: outlet === "?" ? null : outlet,
    atLeast,
  };
}

type Sides = Pick<Claim, "sources"> & {
  readonly origins: readonly { stance: string; outlet: string | null; sourceId: string | null; onRecord: boolean }[];
};

/**
 * The claim that most attributions stand for or against, as the contract has it and as it came out: the tallies for the board, and
 * the origins by name for the screen alone.
 */
function workedExample(
  file: string,
  gold: GoldStory,
  matched: Matched,
  ledger: LedgerFile,
): Pick<Measured, "remarks" | "aside"> {
  const weight = ({ affirms, denies }: GoldClaim) => affirms.length + denies.length;
  const [first] = [...gold.claims].sort((a, b) => weight(b) - weight(a));
  const [json] = existsSync(file) ? (readFileSync(file, "utf8").match(/(?<=```json\n)[\s\S]*?(?=```)/) ?? []) : [];
  if (!first || !json) return { remarks: ["The worked example of the ledger's contract is not here."] };
  const right = JSON.parse(json) as Sides;
  const ours = claimFor(first, ledger.claims, matched.goldOf);
  const nameOf = (id: string | null) => {
    const source = ledger.sources.find((one) => one.id === id);
    return source ? (source.name ?? source.description) : null;
  };
  const named = ours?.origins.map((origin) => ({
    ...origin,
    outlet: nameOf(origin.outlet),
    sourceId: nameOf(origin.sourceId),
  }));
  const came = ours && named ? { sources: ours.sources, origins: named } : null;
  return {
    remarks: [`The worked example of the ledger's contract, ${EXAMPLE}:`, table(sideRows(right, came))],
    aside: table(originRows(right, came)),
  };
}

const EXAMPLE = "the listed claim that most attributions stand for or against, in all four articles";

type Cells = readonly [string, string, string];

function table(rows: readonly Cells[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(["", "should be", "came out"]), "|---|---|---|", ...rows.map(line)].join("\n");
}

function sideRows(right: Sides, ours: Sides | null): Cells[] {
  return (["affirming", "denying"] as const).map((side): Cells => {
    const came = ours ? tallyText(ours.sources[side]) : "no such claim";
    return [side, tallyText(right.sources[side]), came];
  });
}

function originRows(right: Sides, ours: Sides | null): Cells[] {
  return ["affirms", "denies"].flatMap((stance) => {
    const of = (sides: Sides | null) => (sides?.origins ?? []).filter((origin) => origin.stance === stance);
    const [wanted, found] = [of(right), of(ours)];
    const rows = Math.max(wanted.length, found.length);
    return Array.from({ length: rows }, (_, i): Cells => [stance, originText(wanted[i]), originText(found[i])]);
  });
}

function originText(origin: Sides["origins"][number] | undefined): string {
  if (!origin) return "—";
  const chain = [origin.outlet, origin.sourceId].filter((name) => name !== null).join(" ← ");
  return `${chain || "?"}${origin.onRecord ? ", on record" : ""}`;
}
