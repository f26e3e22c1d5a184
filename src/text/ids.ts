import { createHash } from "node:crypto";

/** A short id from content: the prefix and 12 hex digits of the SHA-256 of the parts. The same parts give the same id everywhere. */
export function stableId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  return `${prefix}-${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12)}`;
}
