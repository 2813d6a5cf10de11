/** A scale bar: `label` such as 「10公里」, drawn `pixels` long. */
export type ScaleBar = { readonly label: string; readonly pixels: number };

const METRES = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] as const;

/** The longest round distance that is at most `maxPixels` long. Small and pure: pan-zoom runs it in the browser. */
export function scaleBar(pixelsPerMetre: number, maxPixels: number): ScaleBar {
  const metres = METRES.findLast((m) => m * pixelsPerMetre <= maxPixels) ?? METRES[0];
  const label = metres < 1_000 ? `${metres}米` : `${metres / 1_000}公里`;
  return { label, pixels: Math.round(metres * pixelsPerMetre * 10) / 10 };
}
