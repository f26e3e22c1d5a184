import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toHtml, toSideBySideHtml } from "#report";
import type { LedgerFile } from "#types";
import { emptyLedger } from "../blank.ts";
import { bridge, tide } from "./bridge.ts";
import { chromiumPath, type Looking, withBrowser } from "./browser.ts";
import { ledgerOf } from "./builder.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const inBrowser = test.skipIf(chromiumPath === null);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-pages-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages: Record<string, () => string> = {
  "the report": () => toHtml(bridge),
  "an empty report": () => toHtml(emptyLedger),
  "a report of one article": () => toHtml(ledgerOf([tide], {})),
  "a comparison": () => toSideBySideHtml(bridge.articles, bridge.passages),
};

/** Opens the page from a file and tells what it complained of and asked for. */
async function visit(page: Page, html: string): Promise<{ complaints: string[]; requests: string[] }> {
  const file = join(folder, `page-${Math.abs(html.length)}.html`);
  writeFileSync(file, html);
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { complaints, requests: requests.filter((url) => url !== pathToFileURL(file).href && url !== "data:,") };
}

const looks: Looking[] = [1440, 390].flatMap((width) =>
  (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
);

/** What is closed or left out of layout is not looked at, so everything is opened and laid out. */
const openAll = `
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const element of document.querySelectorAll("main *")) element.style.contentVisibility = "visible";
`;
const violations = `axe.run(document).then(({ violations, passes }) => [
  ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))),
  ...(passes.some(({ id }) => id === "color-contrast") ? [] : ["axe did not run"]),
])`;

for (const looking of looks) {
  inBrowser(
    `At ${looking.width} px, ${looking.scheme}, every page is quiet, fits, and axe finds nothing.`,
    async () => {
      await withBrowser(looking, async (_, context) => {
        for (const [name, write] of Object.entries(pages)) {
          const page = await context.newPage();
          const { complaints, requests } = await visit(page, write());
          expect([name, complaints, requests]).toEqual([name, [], []]);
          await page.evaluate(openAll);
          const wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
          expect([name, wider]).toEqual([name, 0]);
          // The page's own policy keeps out every script but its own, so axe has to come in over the debugging protocol.
          await (await context.newCDPSession(page)).send("Runtime.evaluate", { expression: axe });
          expect([name, await page.evaluate(violations)]).toEqual([name, []]);
          await page.close();
        }
      });
    },
  );
}

const desk: Looking = { width: 1440, scheme: "light" };

inBrowser("A claim is reached and opened by keyboard alone.", async () => {
  await withBrowser(desk, async (page) => {
    await visit(page, toHtml(bridge));
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    for (let i = 0; i < 60; i++) {
      if (await page.evaluate("document.activeElement.matches('.evidence > summary')")) break;
      await page.keyboard.press("Tab");
    }
    expect(await page.evaluate("document.querySelector('.evidence').open")).toBe(false);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.querySelector('.evidence').open")).toBe(true);
  });
});

inBrowser("An excerpt leads to its words in the article, which light up from first to last.", async () => {
  await withBrowser(desk, async (page) => {
    await visit(page, toHtml(bridge));
    await page.evaluate("document.querySelectorAll('.article').forEach((d) => { d.open = false })");
    await page.click(".worded a");
    await page.waitForSelector(".lit");
    const lit = await page.evaluate("[...document.querySelectorAll('.lit')].map((e) => e.textContent).join('')");
    expect(lit).toBe(bridge.claims.find(({ id }) => id === "c-asked")?.wording.exact);
    expect(await page.evaluate("document.querySelector('.lit').closest('details').open")).toBe(true);
  });
});

inBrowser("The filter leaves the claims that have the word.", async () => {
  await withBrowser(desk, async (page) => {
    await visit(page, toHtml(bridge));
    await page.fill("#filter", "52 million");
    expect(await page.evaluate("[...document.querySelectorAll('.claim:not([hidden])')].length")).toBe(1);
    expect(await page.textContent("#filtered")).toBe("1 of 3 claims");
  });
});

inBrowser("Saving gives the ledger as it was.", async () => {
  await withBrowser(desk, async (page) => {
    await visit(page, toHtml(bridge));
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-do=save]")]);
    expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toEqual(bridge);
  });
});

/** Words that stand in closed parts of the page. */
const hiddenWords = ["Folded: the same source", "Here because: the same denial, cut", "Also called"];

inBrowser("On paper everything is open, with or without the script.", async () => {
  for (const script of [true, false]) {
    await withBrowser({ ...desk, script }, async (page) => {
      await visit(page, toHtml(bridge));
      await page.emulateMedia({ media: "print" });
      for (const words of hiddenWords) expect(await page.getByText(words).first().isVisible()).toBe(true);
      expect(await page.locator(".contents").isVisible()).toBe(false);
    });
  }
});

inBrowser("Without its script the page can be read, opened, and shows no dead controls.", async () => {
  await withBrowser({ ...desk, script: false }, async (page) => {
    const { complaints } = await visit(page, toHtml(bridge));
    expect(complaints).toEqual([]);
    expect(await page.locator(".tools").isVisible()).toBe(false);
    await page.locator(".evidence > summary").first().click();
    expect(await page.getByText("Folded: the same source").first().isVisible()).toBe(true);
  });
});

inBrowser("Two hundred articles stay within reach.", async () => {
  await withBrowser(desk, async (page) => {
    const { complaints } = await visit(page, toHtml(manyTimes(bridge, 50)));
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.querySelectorAll('.article').length")).toBe(200);
    expect(await page.evaluate("document.querySelectorAll('.article[open]').length")).toBe(0);
  });
});

/** The ledger many times over, every id made another. */
function manyTimes(ledger: LedgerFile, times: number): LedgerFile {
  const ids = /"((?:a|s|t|d|n|r|c|o|p|q|st)-[a-z0-9]+)"/g;
  const text = JSON.stringify(ledger);
  const copies = Array.from({ length: times }, (_, i) => JSON.parse(text.replace(ids, `"$1-${i}"`)) as LedgerFile);
  const all = <T>(records: (copy: LedgerFile) => readonly T[]): T[] => copies.flatMap(records);
  return {
    ...emptyLedger,
    inputs: all((copy) => copy.inputs),
    articles: all((copy) => copy.articles),
    sources: all((copy) => copy.sources),
    attributions: all((copy) => copy.attributions),
    passages: all((copy) => copy.passages),
    quotes: all((copy) => copy.quotes),
    stories: all((copy) => copy.stories),
    claims: all((copy) => copy.claims),
  };
}
