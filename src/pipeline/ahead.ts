/**
 * Results of `work` in the order of the items, with work on up to `ahead` more items begun before a result is asked for: trained weights
 * read in threads of their own meanwhile. What is held at a time is bounded by that number.
 */
export async function* workAhead<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever waits for an earlier result would be told too late that this one failed.
    result.catch(() => {});
    begun.push(result);
    const first = begun.length > ahead ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of begun) yield await result;
}

/** Articles that are read ahead of the one whose attributions are waited for; more gained nothing with two threads. */
export const AHEAD = 4;
