import type { Prisma } from "@/lib/db/generated/client";
import { trimDecimal } from "@/lib/format/decimal-text";
import type {
  AreaAnswer,
  IndicatorAnswer,
  ObservationAnswer,
  PlanReference,
  TargetAnswer,
} from "@/lib/schemas/answers";

/** From database rows to answers. A Prisma row never leaves lib/data; a Decimal leaves it as exact text. */

export const decimalText = (value: Prisma.Decimal) => trimDecimal(value.toFixed());
export const decimalTextOrNull = (value: Prisma.Decimal | null) =>
  value === null ? null : decimalText(value);
export const dayText = (day: Date) => day.toISOString().slice(0, 10);

export const areaSelect = {
  code: true,
  name: true,
  shortName: true,
  level: true,
  parent: { select: { code: true } },
} satisfies Prisma.AreaSelect;
type AreaRow = Prisma.AreaGetPayload<{ select: typeof areaSelect }>;

export const areaOf = (row: AreaRow): AreaAnswer => ({ ...row, parent: row.parent?.code ?? null });

export const sectionSelect = {
  code: true,
  title: true,
  plan: { select: { code: true } },
} satisfies Prisma.PlanSectionSelect;
type SectionRow = Prisma.PlanSectionGetPayload<{ select: typeof sectionSelect }>;

/** A thing may stand some pages after the heading of its section: the page is its own. */
export const referenceOf = (section: SectionRow, page: number): PlanReference => ({
  plan: section.plan.code,
  section: section.code,
  title: section.title,
  page,
});

export const targetSelect = {
  indicator: { select: { code: true } },
  area: { select: { code: true } },
  section: { select: sectionSelect },
  page: true,
  form: true,
  pathway: true,
  baselineValue: true,
  baselineYear: true,
  targetValue: true,
  targetUpper: true,
  targetYear: true,
  statedOn: true,
  revision: true,
  reason: true,
  document: true,
  note: true,
  milestones: { select: { year: true, value: true }, orderBy: { year: "asc" } },
} satisfies Prisma.TargetSelect;
type TargetRow = Prisma.TargetGetPayload<{ select: typeof targetSelect }>;

export function targetOf({ indicator, area, section, page, ...row }: TargetRow): TargetAnswer {
  return {
    ...row,
    indicator: indicator.code,
    area: area.code,
    reference: referenceOf(section, page),
    baselineValue: decimalTextOrNull(row.baselineValue),
    targetValue: decimalTextOrNull(row.targetValue),
    targetUpper: decimalTextOrNull(row.targetUpper),
    statedOn: dayText(row.statedOn),
    milestones: row.milestones.map(({ year, value }) => ({ year, value: decimalText(value) })),
  };
}

export const indicatorSelect = {
  code: true,
  name: true,
  shortName: true,
  measure: true,
  decimals: true,
  kind: true,
  direction: true,
  nature: true,
  frequency: true,
  role: true,
  definition: true,
  scope: true,
  unit: { select: { code: true, name: true } },
} satisfies Prisma.IndicatorSelect;
type IndicatorRow = Prisma.IndicatorGetPayload<{ select: typeof indicatorSelect }>;

export const indicatorOf = (row: IndicatorRow, targets: TargetRow[]): IndicatorAnswer => ({
  ...row,
  targets: targets.map(targetOf),
});

export const observationSelect = {
  indicator: { select: { code: true } },
  area: { select: { code: true } },
  period: true,
  span: true,
  value: true,
  qualifier: true,
  status: true,
  publishedText: true,
  knownOn: true,
  version: true,
  publisher: true,
  note: true,
  reason: true,
} satisfies Prisma.ObservationSelect;
type ObservationRow = Prisma.ObservationGetPayload<{ select: typeof observationSelect }>;

export function observationOf(row: ObservationRow): ObservationAnswer {
  const { indicator, area, publishedText, publisher, value, knownOn, ...rest } = row;
  return {
    ...rest,
    indicator: indicator.code,
    area: area.code,
    value: decimalText(value),
    published: publishedText,
    knownOn: dayText(knownOn),
    source: publisher,
  };
}
