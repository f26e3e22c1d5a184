import { createRequire } from "node:module";

const { version: number } = createRequire(import.meta.url)("../../package.json") as { version: string };

/** The package's version, "0.1.0". */
export const version = number;

/** What a ledger names as its maker. */
export const generator = `hearsay ${version}`;
