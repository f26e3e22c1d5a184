import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A style sheet or script that is written into the page, and the hash by which the page's policy admits it and nothing else. */
export interface Asset {
  readonly text: string;
  /** A CSP source expression (`'sha256-…'`, W3C Content Security Policy 3). */
  readonly policy: string;
}

function readAsset(name: string): Asset {
  // The HTML parser turns CR LF into LF, and the hash is over what it sees.
  const text = readFileSync(new URL(`./html/${name}`, import.meta.url), "utf8").replace(/\r\n?/g, "\n");
  return { text, policy: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
}

/** The style sheet of every page. */
export const styleSheet: Asset = readAsset("report.css");

/** The script of every page: opens, lights up, filters; nothing needs it to be read. */
export const clientScript: Asset = readAsset("report.client.js");
