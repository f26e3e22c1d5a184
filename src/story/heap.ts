/** A binary heap in an array: `items[0]` comes before all others by `before`. Adds one; O(log n). */
export function pushHeap<T>(items: T[], item: T, before: (a: T, b: T) => boolean): void {
  let at = items.push(item) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapIf(items, above, at, before)) return;
    at = above;
  }
}

/** Takes the first item out, or gives undefined when the heap is empty; O(log n). */
export function popHeap<T>(items: T[], before: (a: T, b: T) => boolean): T | undefined {
  const first = items[0];
  const last = items.pop();
  if (items.length === 0 || last === undefined) return first;
  items[0] = last;
  let at = 0;
  for (;;) {
    const below = firstBelow(items, at, before);
    if (!swapIf(items, at, below, before)) return first;
    at = below;
  }
}

function firstBelow<T>(items: readonly T[], at: number, before: (a: T, b: T) => boolean): number {
  const left = items[2 * at + 1];
  const right = items[2 * at + 2];
  return left !== undefined && right !== undefined && before(right, left) ? 2 * at + 2 : 2 * at + 1;
}

/** Whether the lower of the two had to go up. */
function swapIf<T>(items: T[], above: number, below: number, before: (a: T, b: T) => boolean): boolean {
  const upper = items[above];
  const lower = items[below];
  if (upper === undefined || lower === undefined || !before(lower, upper)) return false;
  items[above] = lower;
  items[below] = upper;
  return true;
}
