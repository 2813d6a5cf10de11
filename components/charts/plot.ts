/** The frame that the server's drawing and the live one share, in px, so that nothing moves when one replaces the other. */
export const PLOT = { height: 320, top: 28, right: 20, bottom: 32, left: 60 } as const;

/** From the top of the figure, in px. */
export function yIn(value: number, [low, high]: [number, number], height: number = PLOT.height): number {
  return PLOT.top + ((high - value) / (high - low)) * (height - PLOT.top - PLOT.bottom);
}

/** Between the plot's left and right edge, 0 to 1. */
export function shareIn(x: number, [from, to]: [number, number]): number {
  return (x - from) / (to - from);
}
