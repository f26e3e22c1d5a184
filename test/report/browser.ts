import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

const CANDIDATES = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Where Chromium is, or null where there is none: then browser tests are skipped, and say so. */
export const chromiumPath: string | null = CANDIDATES.find((path) => path !== undefined && existsSync(path)) ?? null;

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How a page is looked at. */
export interface Looking {
  readonly width: number;
  readonly scheme: "light" | "dark";
  readonly script?: boolean;
}

/** Runs `look` in a browser with a profile of its own, and leaves nothing behind. */
export async function withBrowser<T>(
  looking: Looking,
  look: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), "hearsay-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath ?? "chromium",
    headless: true,
    args: ARGUMENTS,
    viewport: { width: looking.width, height: 900 },
    colorScheme: looking.scheme,
    javaScriptEnabled: looking.script ?? true,
  });
  try {
    return await look(context.pages()[0] ?? (await context.newPage()), context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
