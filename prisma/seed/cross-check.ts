import { type Entry, SeedFault, type Tables } from "./table";
import { seriesKey } from "./versions";

/** Checks what no row can say about itself: uniqueness, references between files, trees without a loop. */
export function crossCheck(tables: Tables): void {
  const { plans, sections, topics, areas, units, indicators, targets, observations } = tables;
  const { platformLists, platforms, platformListings, projects, projectStages, calendarDays } = tables;

  unique(plans, "code", (row) => row.code);
  unique(sections, "code", sectionKey);
  unique(topics, "name", (row) => `${row.plan} ${row.section} ${row.name}`);
  unique(areas, "code", (row) => row.code);
  unique(units, "code", (row) => row.code);
  unique(indicators, "code", (row) => row.code);
  unique(indicators, "position", (row) => String(row.position));
  unique(targets, "indicator", (row) => `${row.plan} ${row.indicator} ${row.area} ${row.revision}`);
  unique(observations, "publishedText", (row) => `${seriesKey(row)} ${row.publishedText} ${row.status}`);
  unique(platformLists, "code", (row) => row.code);
  unique(platforms, "code", (row) => row.code);
  unique(platforms, "name", (row) => row.name);
  unique(platformListings, "platform", (row) => `${row.list} ${row.platform}`);
  unique(projects, "code", (row) => row.code);
  unique(projects, "name", (row) => row.name);
  unique(projectStages, "stage", (row) => `${row.project} ${row.stage} ${row.dateText}`);
  unique(calendarDays, "day", (row) => row.day);

  const plan = keys(plans, (row) => row.code);
  const section = keys(sections, sectionKey);
  const area = keys(areas, (row) => row.code);
  const unit = keys(units, (row) => row.code);
  const indicator = keys(indicators, (row) => row.code);
  const list = keys(platformLists, (row) => row.code);
  const platform = keys(platforms, (row) => row.code);
  const project = keys(projects, (row) => row.code);

  for (const table of [sections, topics, targets, platformLists, projects]) {
    refers<{ plan: string }>(table, "plan", plan, "plans.csv", (row) => row.plan);
  }
  refers(sections, "parent", section, "本规划的sections.csv", (row) => parentKey(row.plan, row.parent));
  for (const table of [topics, targets, platformLists, projects]) {
    refers<InSection>(
      table,
      "section",
      section,
      "本规划的sections.csv",
      ({ plan, section }) => `${plan} ${section}`,
    );
  }
  refers(projects, "sector", section, "本规划的sections.csv", (row) => `${row.plan} ${row.sector}`);
  refers(areas, "parent", area, "areas.csv", (row) => row.parent);
  refers(indicators, "unit", unit, "units.csv", (row) => row.unit);
  for (const table of [targets, observations]) {
    refers<{ indicator: string }>(table, "indicator", indicator, "indicators.csv", (row) => row.indicator);
  }
  for (const table of [targets, observations, platforms, projects]) {
    refers<{ area: string | null }>(table, "area", area, "areas.csv", (row) => row.area);
  }
  refers(platformListings, "list", list, "platform-lists.csv", (row) => row.list);
  for (const table of [platformListings, projects]) {
    refers<{ platform: string | null }>(table, "platform", platform, "platforms.csv", (row) => row.platform);
  }
  refers(projectStages, "project", project, "projects.csv", (row) => row.project);

  tree(sections, sectionKey, (row) => parentKey(row.plan, row.parent));
  tree(
    areas,
    (row) => row.code,
    (row) => row.parent,
  );
}

interface InSection {
  readonly plan: string;
  readonly section: string;
}

/** A section's code is unique within its plan only. */
function sectionKey({ plan, code }: { readonly plan: string; readonly code: string }): string {
  return `${plan} ${code}`;
}

function parentKey(plan: string, parent: string | null): string | null {
  return parent === null ? null : `${plan} ${parent}`;
}

function keys<Row>(table: readonly Entry<Row>[], key: (row: Row) => string): ReadonlySet<string> {
  return new Set(table.map(({ row }) => key(row)));
}

function unique<Row>(
  table: readonly Entry<Row>[],
  field: keyof Row & string,
  key: (row: Row) => string,
): void {
  const first = new Map<string, Entry<Row>>();
  for (const entry of table) {
    const twin = first.get(key(entry.row));
    if (twin) throw new SeedFault({ ...entry.place(field), problem: `与第${twin.place(field).line}行重复` });
    first.set(key(entry.row), entry);
  }
}

function refers<Row>(
  table: readonly Entry<Row>[],
  field: keyof Row & string,
  known: ReadonlySet<string>,
  where: string,
  key: (row: Row) => string | null,
): void {
  for (const { row, place } of table) {
    const wanted = key(row);
    if (wanted !== null && !known.has(wanted))
      throw new SeedFault({ ...place(field), problem: `在${where}中不存在` });
  }
}

/** Every way up ends at a root. Parents are known to exist. */
function tree<Row extends { readonly parent: string | null }>(
  table: readonly Entry<Row>[],
  key: (row: Row) => string,
  parent: (row: Row) => string | null,
): void {
  const parentOf = new Map(table.map(({ row }) => [key(row), parent(row)]));
  for (const { row, place } of table) {
    const seen = new Set([key(row)]);
    for (let up = parent(row); up; up = parentOf.get(up) ?? null) {
      if (seen.has(up)) throw new SeedFault({ ...place("parent"), problem: "使上级关系成了循环" });
      seen.add(up);
    }
  }
}
