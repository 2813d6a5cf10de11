import { Decimal } from "@/lib/domain/decimal";
import { growsByRate } from "@/lib/domain/growth";
import type { Kind } from "@/lib/domain/target";
import { formatSigned, formatSignedPercent, formatSignedPoints } from "./numbers";

interface Unit {
  readonly measure: string;
  readonly decimals: number;
  readonly kind: Kind;
}

/**
 * How a value differs from that of a year before: `▲ +3.2%`, for shares `▼ −1.2个百分点`, for counts `▲ +2个`; the same
 * is `持平`. A rate needs a base above 0: without one there is no text.
 */
export function changeText(
  value: string,
  before: string,
  { measure, decimals, kind }: Unit,
): string | undefined {
  const [now, then] = [new Decimal(value), new Decimal(before)];
  const difference = now.minus(then);
  if (difference.isZero()) return "持平";
  const arrow = difference.gt(0) ? "▲" : "▼";
  if (kind === "share") return `${arrow} ${formatSignedPoints(difference, Math.max(1, decimals))}`;
  if (!growsByRate(kind)) return `${arrow} ${formatSigned(difference, decimals)}${measure}`;
  return then.gt(0) ? `${arrow} ${formatSignedPercent(difference.div(then))}` : undefined;
}
