/** Floors under the figures of the project's own sets: what was once reached must hold, within a margin. */
import type { Figure, Measured } from "./figures.ts";

/** What `eval/gates.json` holds. */
export interface Gates {
  /** How far below its floor a figure may fall before the check fails, as a share. */
  readonly margin: number;
  /** Floor of each gated figure, by data set and then "stage: name". */
  readonly floors: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const keyOf = ({ stage, name }: Figure) => `${stage}: ${name}`;

/** One line for each gated figure that fell below its floor by more than the margin, or that is measured no more. */
export function belowFloor(gates: Gates, measured: readonly Measured[]): string[] {
  return Object.entries(gates.floors).flatMap(([set, floors]) => {
    const figures = new Map(
      measured.filter((one) => one.set === set).flatMap((one) => one.figures.map((figure) => [keyOf(figure), figure])),
    );
    return Object.entries(floors).flatMap(([key, floor]) => {
      const value = figures.get(key)?.value ?? null;
      if (value === null) return [`${set}, ${key}: was not measured; its floor is ${floor.toFixed(3)}`];
      const holds = value >= floor - gates.margin - 1e-9;
      return holds
        ? []
        : [`${set}, ${key}: ${value.toFixed(3)} is below its floor ${floor.toFixed(3)} by more than ${gates.margin}`];
    });
  });
}

/** The gates with every floor raised to the figure measured, where that is higher; figures new to a gated set are taken in. */
export function raised(gates: Gates, measured: readonly Measured[]): Gates {
  const floors: Record<string, Readonly<Record<string, number>>> = { ...gates.floors };
  for (const { set, figures } of measured) {
    const before = floors[set];
    if (!before) continue;
    const now = figures.flatMap((figure) =>
      figure.value === null
        ? []
        : [[keyOf(figure), Math.max(roundDown(figure.value), before[keyOf(figure)] ?? 0)] as const],
    );
    floors[set] = { ...before, ...Object.fromEntries(now) };
  }
  return { ...gates, floors };
}

/** Three places, so that the file changes only when a figure does. */
const roundDown = (value: number) => Math.floor(value * 1000 + 1e-6) / 1000;
