import { confidenceWords } from "@/lib/format/words";
import type { PlatformAnswer } from "@/lib/schemas/answers";

/** How well a place is known: 「精度约500米，可信度高」; without a position 「位置待核实」. */
export function positionWords({
  position,
  confidence,
}: Pick<PlatformAnswer, "position" | "confidence">): string {
  if (!position) return "位置待核实";
  const sureness = `可信度${confidenceWords[confidence]}`;
  return position.precisionM === null ? sureness : `精度约${position.precisionM}米，${sureness}`;
}

/** 「天河区」, 「市外（清远市清城区）」, or that the plan does not tell. */
export function placeWords({ district, outside }: Pick<PlatformAnswer, "district" | "outside">): string {
  if (outside !== null) return `市外（${outside}）`;
  return district?.name ?? "所在区未标明";
}
