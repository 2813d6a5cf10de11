/** What d3-geo's path generator draws on, as far as polygons need it. */
export type PathData = {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(): void;
  closePath(): void;
  toString(): string;
};

/**
 * Collects SVG path data in relative steps of a tenth of a pixel: half the bytes of the absolute coordinates that
 * d3-geo writes itself, and every map goes out with the page. Steps are taken between rounded places, so errors
 * never add up.
 */
export function pathData(): PathData {
  let data = "";
  let at: [number, number] = [0, 0];
  let start = at;
  let last = "";
  const step = (x: number, y: number, command: string) => {
    const next: [number, number] = [Math.round(x * 10), Math.round(y * 10)];
    const [dx, dy] = [next[0] - at[0], next[1] - at[1]];
    at = next;
    if (dx === 0 && dy === 0 && command === "l") return;
    data += command === "l" && last === "l" ? apart(tenths(dx)) : command + tenths(dx);
    data += apart(tenths(dy));
    last = command;
  };
  return {
    beginPath() {},
    moveTo(x, y) {
      step(x, y, "m");
      start = at;
    },
    lineTo: (x, y) => step(x, y, "l"),
    arc() {},
    closePath() {
      data += "z";
      at = start;
      last = "z";
    },
    toString: () => data,
  };
}

function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, "$1.");
}

/** A minus sign parts two numbers by itself. */
function apart(number: string): string {
  return number.startsWith("-") ? number : ` ${number}`;
}
