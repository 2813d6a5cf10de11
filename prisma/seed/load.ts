import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pinyin } from "pinyin-pro";
import { uuidv7 } from "uuidv7";
import { database } from "@/lib/db/client";
import type { DatasetKind, Prisma } from "@/lib/db/generated/client";
import { lastDayOf } from "@/lib/domain/period";
import { StartFault } from "@/lib/env";
import { todayInShanghai } from "@/lib/format/dates";
import { demoSeed } from "./demo";
import { insertDemoAccounts } from "./demo-accounts";
import { insertDemoCollection } from "./demo-collection";
import { insertDemoProposals } from "./demo-proposals";
import { readSeed, type Seed } from "./read";
import { insertTaskRules } from "./task-rules";

type Transaction = Prisma.TransactionClient;
const BATCH = 2000;

/**
 * Fills an empty database with the plan (`real`) or with training data (`demo`); leaves a filled one as it is.
 * @throws SeedFault naming file, row and field; StartFault when the database holds the other kind
 */
export async function loadDataset(kind: DatasetKind, say: (line: string) => void): Promise<void> {
  const plan = readSeed();
  const seedHash = hashOfFiles();
  const { prisma } = database();
  const found = await prisma.dataset.findUnique({ where: { id: 1 } });
  if (!found) {
    const seed = kind === "demo" ? demoSeed(plan) : plan;
    await prisma.$transaction((tx) => load(tx, kind, seed, seedHash), { timeout: 300_000, maxWait: 60_000 });
    say(kind === "demo" ? "已载入演示数据。" : "已载入规划与公开数据。");
    return;
  }
  if (found.kind !== kind) {
    const [has, wants] = kind === "demo" ? ["真实数据", "演示"] : ["演示数据", "正式"];
    throw new StartFault(
      `这个数据库里是${has}，不能用于${wants}系统；请为两者使用不同的 DATABASE_URL 或 DATA_DIR。`,
    );
  }
  if (found.seedHash !== seedHash) {
    say(
      "提示：prisma/seed 中的文件在载入之后有改动；库中已有数据不会被覆盖，需按新文件重建时请使用空数据库。",
    );
  }
}

async function load(tx: Transaction, kind: DatasetKind, seed: Seed, seedHash: string) {
  // A load takes longer than any request may, and so does waiting for another instance's.
  await tx.$executeRaw`SET LOCAL lock_timeout = 0`;
  await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
  // Two instances may start on an empty database: the second waits here for the first and then finds the row.
  const { count } = await tx.dataset.createMany({ data: { id: 1, kind, seedHash }, skipDuplicates: true });
  if (count === 0) return;
  const ids = await loadPlan(tx, seed);
  await loadIndicators(tx, seed, ids);
  await loadRegistry(tx, seed, ids);
  await loadCollection(tx, seed);
  if (kind !== "demo") return;
  await insertDemoAccounts(tx, seed, ids);
  await insertDemoProposals(tx);
  await insertDemoCollection(tx, todayInShanghai(new Date()));
}

/** Code → id, one map a noun; sections by "plan section". */
type Ids = Record<"plan" | "section" | "area" | "unit", Map<string, string>>;

/** The id behind a code; the cross-check of the files has already said that it is there. */
function idOf(ids: Map<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`The seed refers to ${code}, which is not there.`);
  return id;
}
const idOrNull = (ids: Map<string, string>, code: string | null) => (code === null ? null : idOf(ids, code));
const withIds = (codes: string[]) => new Map(codes.map((code) => [code, uuidv7()]));
const knownOn = (published: string) => new Date(lastDayOf(published) ?? published);

async function loadPlan(tx: Transaction, seed: Seed): Promise<Ids> {
  const ids: Ids = {
    plan: withIds(seed.plans.map(({ code }) => code)),
    section: withIds(seed.sections.map(({ plan, code }) => `${plan} ${code}`)),
    area: withIds(seed.areas.map(({ code }) => code)),
    unit: withIds(seed.units.map(({ code }) => code)),
  };
  await tx.plan.createMany({
    data: seed.plans.map((row) => ({
      ...row,
      id: idOf(ids.plan, row.code),
      issuedOn: row.issuedOn && new Date(row.issuedOn),
    })),
  });
  await tx.planSection.createMany({
    data: seed.sections.map(({ plan, parent, ...row }) => ({
      ...row,
      id: idOf(ids.section, `${plan} ${row.code}`),
      planId: idOf(ids.plan, plan),
      parentId: parent === null ? null : idOf(ids.section, `${plan} ${parent}`),
    })),
  });
  await tx.planTopic.createMany({
    data: seed.topics.map(({ plan, section, ...row }) => ({
      ...row,
      sectionId: idOf(ids.section, `${plan} ${section}`),
    })),
  });
  await tx.area.createMany({
    data: seed.areas.map(({ parent, ...row }) => ({
      ...row,
      id: idOf(ids.area, row.code),
      parentId: idOrNull(ids.area, parent),
    })),
  });
  await tx.unit.createMany({ data: seed.units.map((row) => ({ ...row, id: idOf(ids.unit, row.code) })) });
  return ids;
}

async function loadIndicators(tx: Transaction, seed: Seed, ids: Ids) {
  const indicators = withIds(seed.indicators.map(({ code }) => code));
  await tx.indicator.createMany({
    data: seed.indicators.map(({ unit, ...row }) => ({
      ...row,
      id: idOf(indicators, row.code),
      unitId: idOrNull(ids.unit, unit),
    })),
  });
  await tx.target.createMany({
    data: seed.targets.map(({ plan, indicator, area, section, statedOn, ...row }) => ({
      ...row,
      planId: idOf(ids.plan, plan),
      indicatorId: idOf(indicators, indicator),
      areaId: idOf(ids.area, area),
      sectionId: idOf(ids.section, `${plan} ${section}`),
      statedOn: new Date(statedOn),
    })),
  });
  for (let from = 0; from < seed.observations.length; from += BATCH) {
    await insertObservations(tx, seed.observations.slice(from, from + BATCH), indicators, ids.area);
  }
}

/**
 * One statement with one array a column: `createMany` binds every cell by itself, which takes several times
 * as long for the tens of thousands of values of the training data.
 */
async function insertObservations(
  tx: Transaction,
  rows: Seed["observations"],
  indicators: Map<string, string>,
  areas: Map<string, string>,
) {
  await tx.$executeRaw`
    INSERT INTO "observation" ("id", "year", "indicator_id", "area_id", "period", "span", "value", "qualifier",
      "status", "publisher", "published_text", "known_on", "version", "note")
    SELECT "id", "year", "indicator_id", "area_id", "period", "span"::"Span", "value", "qualifier"::"Qualifier",
      "status"::"DataStatus", "publisher", "published_text", "known_on", "version", "note"
    FROM unnest(
      ${rows.map(() => uuidv7())}::uuid[],
      ${rows.map(({ period }) => Number(period.slice(0, 4)))}::int[],
      ${rows.map(({ indicator }) => idOf(indicators, indicator))}::uuid[],
      ${rows.map(({ area }) => idOf(areas, area))}::uuid[],
      ${rows.map(({ period }) => period)}::text[],
      ${rows.map(({ span }) => span)}::text[],
      ${rows.map(({ value }) => value)}::numeric[],
      ${rows.map(({ qualifier }) => qualifier)}::text[],
      ${rows.map(({ status }) => status)}::text[],
      ${rows.map(({ publisher }) => publisher)}::text[],
      ${rows.map(({ publishedText }) => publishedText)}::text[],
      ${rows.map(({ publishedText }) => lastDayOf(publishedText) ?? publishedText)}::date[],
      ${rows.map(({ version }) => version)}::int[],
      ${rows.map(({ note }) => note)}::text[]
    ) AS row ("id", "year", "indicator_id", "area_id", "period", "span", "value", "qualifier", "status",
      "publisher", "published_text", "known_on", "version", "note")`;
}

async function loadRegistry(tx: Transaction, seed: Seed, ids: Ids) {
  const lists = withIds(seed.platformLists.map(({ code }) => code));
  const platforms = withIds(seed.platforms.map(({ code }) => code));
  const projects = withIds(seed.projects.map(({ code }) => code));
  await tx.platformList.createMany({
    data: seed.platformLists.map(({ plan, section, ...row }) => ({
      ...row,
      id: idOf(lists, row.code),
      planId: idOf(ids.plan, plan),
      sectionId: idOf(ids.section, `${plan} ${section}`),
    })),
  });
  await tx.platform.createMany({
    data: seed.platforms.map(({ area, ...row }) => ({
      ...row,
      id: idOf(platforms, row.code),
      areaId: idOrNull(ids.area, area),
      pinyin: searchPinyin(row.name),
    })),
  });
  await tx.platformListing.createMany({
    data: seed.platformListings.map(({ list, platform, ...row }) => ({
      ...row,
      listId: idOf(lists, list),
      platformId: idOf(platforms, platform),
    })),
  });
  await tx.project.createMany({
    data: seed.projects.map(({ plan, section, area, platform, ...row }) => ({
      ...row,
      id: idOf(projects, row.code),
      sectionId: idOf(ids.section, `${plan} ${section}`),
      areaId: idOrNull(ids.area, area),
      platformId: idOrNull(platforms, platform),
      pinyin: searchPinyin(row.name),
    })),
  });
  await tx.projectStage.createMany({
    data: seed.projectStages.map(({ project, ...row }) => ({
      ...row,
      projectId: idOf(projects, project),
      knownOn: knownOn(row.dateText),
    })),
  });
}

async function loadCollection(tx: Transaction, { plans, calendarDays }: Seed) {
  await tx.calendarDay.createMany({
    data: calendarDays.map(({ day, ...row }) => ({ ...row, day: new Date(day) })),
  });
  const lastYear = Math.max(...plans.map(({ endYear }) => endYear));
  await insertTaskRules(tx, lastYear, todayInShanghai(new Date()));
}

/** 天河路商圈 → "tianhelushangquan thlsq", what a hurried typist may type. */
export function searchPinyin(name: string): string {
  const full = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive" }).join("");
  const initials = pinyin(name, {
    pattern: "first",
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
  }).join("");
  return `${full} ${initials}`.toLowerCase();
}

function hashOfFiles(): string {
  const folder = path.join(process.cwd(), "prisma", "seed");
  const hash = createHash("sha256");
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort()) {
    hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest("hex");
}
