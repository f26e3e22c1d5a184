import fc from "fast-check";
import { expect, test } from "vitest";
import { joinSpans, sharedBy } from "#text";
import type { Span } from "#types";

const spans = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 6 })
  .map((drawn) => joinSpans(drawn.map(([start, length]) => ({ start, end: start + length }))));

/** Every place that lies in one of the spans. */
function placesOf(row: readonly Span[]): number[] {
  return row.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
}

test("what two rows of spans share is every place that both have, in order", () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const ofB = new Set(placesOf(b));
      expect(placesOf(sharedBy(a, b))).toEqual(placesOf(a).filter((place) => ofB.has(place)));
    }),
  );
});
