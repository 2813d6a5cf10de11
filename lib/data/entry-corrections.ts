import { database } from "@/lib/db/client";
import { byPrecedence } from "@/lib/domain/observation";
import { lastDayOf } from "@/lib/domain/period";
import { Refused } from "@/lib/domain/refused";
import { correctionFaultWords } from "@/lib/format/entry-words";
import type { ObservationAnswer } from "@/lib/schemas/answers";
import { toObservation } from "./progress.queries";
import { observationOf, observationSelect } from "./rows";

type Codes = { indicator: string; area: string; period: string; span: "year" | "period" | "ytd" };
type Dated = { status: "preliminary" | "final" | "revised"; published: string };

/** The published versions of one value, the one in force first. */
export async function publishedVersions({
  indicator,
  area,
  period,
  span,
}: Codes): Promise<ObservationAnswer[]> {
  const rows = await database().prisma.observation.findMany({
    where: { indicator: { code: indicator }, area: { code: area }, period, span },
    select: observationSelect,
  });
  const versions = rows.map(observationOf).map(toObservation);
  return versions.toSorted(byPrecedence).map(({ answer }) => answer);
}

/**
 * Of several versions the revised goes before the final, that before the preliminary, then the newest: a correction
 * that another version would hide is none.
 * @throws Refused invalid-input
 */
export async function refuseHiddenCorrection(codes: Codes, { status, published }: Dated) {
  const [shown] = await publishedVersions(codes);
  if (!shown) return;
  const rank = ["preliminary", "final", "revised"];
  const faults = [];
  if (rank.indexOf(status) < rank.indexOf(shown.status)) faults.push(fault("status", "status-below"));
  if ((lastDayOf(published) ?? "") < shown.knownOn) faults.push(fault("published", "published-before-last"));
  if (faults.length > 0) throw new Refused("invalid-input", "", faults);
}

const fault = (path: string, code: keyof typeof correctionFaultWords) => ({
  path,
  code,
  message: correctionFaultWords[code],
});
