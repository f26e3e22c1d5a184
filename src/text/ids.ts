import { hash } from "node:crypto";

/** A short id from content: the prefix and 12 hex digits of the SHA-256 of the parts. The same parts give the same id everywhere. */
export function stableId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  return `${prefix}-${hash("sha256", JSON.stringify(parts)).slice(0, 12)}`;
}
