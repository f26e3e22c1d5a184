/** The form under which a word is counted: possessives and plurals are one with their base. */
export function stem(norm: string): string {
  const base = norm.endsWith("'s") ? norm.slice(0, -2) : norm;
  return base.length > 4 && /[^su]s$/.test(base) ? base.slice(0, -1) : base;
}
