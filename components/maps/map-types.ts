/**
 * What one district shows. `label` is read out after its name (「6077.98亿元（2023年，初步）」, or why there is no
 * value); `figure` is the short number printed under the name. `classIndex` 0–4 picks the colour, null hatches.
 */
export type DistrictValue = {
  readonly code: string;
  readonly label: string;
  readonly classIndex: number | null;
  readonly figure?: string;
};

/** A place in WGS84. Points of one `list` share a mark; `low` confidence is drawn hollow, `none` not at all. */
export type MapPoint = {
  readonly id: string;
  readonly name: string;
  readonly list: string;
  readonly lon: number;
  readonly lat: number;
  /** How far off the true place may be; null where nobody has said. */
  readonly precisionM: number | null;
  readonly confidence: "high" | "medium" | "low" | "none";
  readonly note?: string;
  readonly href?: string;
};

/** A place in WGS84 with a name. */
export type NamedPlace = { readonly name: string; readonly lon: number; readonly lat: number };

/** 一核两带三区, as far as the places of its nodes are known. `label` is the short name written on the map. */
export type SpatialStructure = {
  readonly core: { readonly label: string; readonly nodes: readonly NamedPlace[] };
  readonly belts: readonly { readonly label: string; readonly nodes: readonly NamedPlace[] }[];
  readonly zones: readonly (NamedPlace & { readonly label: string })[];
};

/**
 * Text and marks stay the same size on screen while the map is zoomed (see `mapText`). A large drawing that is
 * shown on a telephone is scaled to half: its text grows to stay readable. A small one is shown as it is.
 */
export function mapSizing(width: number): string {
  if (width < 600) return "[--map-text:12px]";
  return "[--map-text:13px] @max-[560px]:[--map-text:18px] @max-[440px]:[--map-text:24px] @max-[560px]:[--map-mark:1.5]";
}

export const mapText =
  "[font-size:calc(var(--map-text,13px)/var(--zoom,1))] [stroke-width:calc(3px/var(--zoom,1))] pointer-events-none select-none";

/** A name stays readable on every colour by an outline in the colour of the paper. */
export const halo = {
  fill: "var(--ink)",
  stroke: "var(--raised)",
  strokeWidth: 3,
  strokeLinejoin: "round",
  paintOrder: "stroke",
} as const;

/** Drawn for the eye only: screen readers have it from elsewhere. */
export const decorative = { "aria-hidden": true } as const;

/**
 * How a part of a drawing is read out. HTML has elements for these roles, SVG has not, so on SVG the roles are
 * spelled out here, once.
 */
export function spoken(role: "group" | "img", label: string) {
  return { role, "aria-label": label } as const;
}

export function classColour(classIndex: number): string {
  return `var(--map-${classIndex + 1})`;
}

/** A name on its class: light on the dark ones, its outline the class itself, so that no glow stands around it. */
export function classInk(classIndex: number | null): { fill: string; stroke: string } {
  if (classIndex === null) return { fill: halo.fill, stroke: halo.stroke };
  return { fill: `var(--map-ink-${classIndex + 1})`, stroke: classColour(classIndex) };
}
