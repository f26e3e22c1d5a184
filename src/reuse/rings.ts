import { pushTo } from "#text";

/** One article that comes from another. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** The links that lead round in a ring, or from one ring to another: what is left when every loose end has been taken off. */
export function ringLinks<L extends Link>(links: readonly L[]): Set<L> {
  const leading = withoutEnds(
    links,
    ({ from }) => from,
    ({ to }) => to,
  );
  return new Set(
    withoutEnds(
      leading,
      ({ to }) => to,
      ({ from }) => from,
    ),
  );
}

/** Without the links to an article from which none goes on, and then those to the articles that this leaves so. */
function withoutEnds<L>(links: readonly L[], fromOf: (link: L) => string, toOf: (link: L) => string): L[] {
  const goingOn = new Map<string, number>();
  const into = new Map<string, L[]>();
  for (const link of links) {
    goingOn.set(fromOf(link), (goingOn.get(fromOf(link)) ?? 0) + 1);
    pushTo(into, toOf(link), link);
  }
  const loose = new Set<L>();
  const ends = [...into.keys()].filter((article) => !goingOn.has(article));
  for (let end = ends.pop(); end !== undefined; end = ends.pop())
    for (const link of into.get(end) ?? []) {
      loose.add(link);
      const left = (goingOn.get(fromOf(link)) ?? 0) - 1;
      goingOn.set(fromOf(link), left);
      if (left === 0) ends.push(fromOf(link));
    }
  return links.filter((link) => !loose.has(link));
}
