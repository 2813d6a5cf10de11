import type { Route } from "next";
import Link from "next/link";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { FilterForm } from "@/components/layout/filter-form";
import { pageHref } from "@/components/layout/page-href";
import { WithContents } from "@/components/layout/side-contents";
import { Empty } from "@/components/ui/notice";
import { PlanTag } from "@/components/ui/plan-tag";
import { formatStated } from "@/lib/format/numbers";
import { platformListKindWords } from "@/lib/format/words";
import type { AreaAnswer, PlatformListAnswer } from "@/lib/schemas/answers";
import { PlatformTable } from "./platform-table";
import type { PlatformSection } from "./platforms.prepare";

export type PlatformsViewProps = {
  /** As asked for; asOf only when it was. */
  query: { district?: string; list?: string; kind?: string; q?: string; asOf?: string };
  today: string;
  districts: AreaAnswer[];
  /** Every list that was known on the day. */
  lists: PlatformListAnswer[];
  sections: PlatformSection[];
  /** Places found; one on several lists counts once. */
  found: number;
  /** Places there are. */
  total: number;
};

/** 平台: the plan's lists of places. */
export function PlatformsView({
  query,
  today,
  districts,
  lists,
  sections,
  found,
  total,
}: PlatformsViewProps) {
  const { asOf, ...filters } = query;
  const filtered = Object.values(filters).some(Boolean);
  const clear = pageHref("/platforms", { asOf });
  return (
    <>
      <header className="pt-10 pb-6">
        <h1 className="text-2xl font-semibold">平台载体</h1>
        <p className="mt-2 max-w-3xl text-base text-ink-2">
          规划点名的地点，按规划的名录排列；同一地点列入几份名录，总数只计一次。
        </p>
      </header>
      {asOf && (
        <div className="mb-6">
          <AsOfBar asOf={asOf} today={today} path="/platforms" keep={given(filters)} />
        </div>
      )}
      <FilterForm
        action="/platforms"
        keep={given({ asOf })}
        clear={filtered ? clear : undefined}
        choices={choicesOf(query, districts, lists)}
        search={{ value: query.q, placeholder: "名称或拼音首字母" }}
      />
      <p
        className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-hairline pb-3"
        aria-live="polite"
      >
        <span>
          {filtered ? "找到" : "共"}
          <strong className="mx-1 text-lg font-semibold">{found}</strong>个平台载体
          {filtered && <span className="text-ink-2">（共{total}个）</span>}
        </span>
        <Link href={pageHref("/map", { show: "platforms", list: query.list, asOf })} className="no-print">
          在地图上看
        </Link>
      </p>
      {sections.length === 0 ? (
        <Nothing total={total} clear={clear} />
      ) : (
        <WithContents label="名录" contents={<ListContents sections={sections} />}>
          {sections.map((section) => (
            <ListSection key={section.list.code} section={section} asOf={asOf} />
          ))}
        </WithContents>
      )}
    </>
  );
}

/** Nothing found, and what to do: another day when there was no list yet, fewer filters otherwise. */
function Nothing({ total, clear }: { total: number; clear: Route }) {
  return (
    <div className="mt-8">
      {total === 0 ? (
        <Empty>在所选日期，规划尚未印发，还没有名录。请选择较晚的日期，或回到今天。</Empty>
      ) : (
        <Empty>
          没有符合条件的平台载体。请少选一个条件，或换一个词：名称中的几个字、全拼、拼音首字母都可以。
          <Link href={clear} className="ml-2 underline">
            查看全部{total}个
          </Link>
        </Empty>
      )}
    </div>
  );
}

function ListSection({ section, asOf }: { section: PlatformSection; asOf: string | undefined }) {
  const { list, found } = section;
  return (
    <section id={list.code} aria-labelledby={`${list.code}-title`} className="mb-14 scroll-mt-4">
      <header className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id={`${list.code}-title`} className="text-lg font-semibold [text-spacing-trim:trim-start]">
          {list.name}
        </h2>
        <PlanTag reference={list.reference} />
        <span className="text-ink-2">
          {found === list.count ? `${list.count}个` : `${list.count}个中的${found}个`}
          {list.areaKm2 && `，${formatStated(list.areaKm2, "平方公里", 0)}平方公里`}
        </span>
        <Link
          href={pageHref("/map", { show: "platforms", list: list.code, asOf })}
          className="no-print ml-auto text-xs"
        >
          地图
        </Link>
      </header>
      <PlatformTable section={section} asOf={asOf} />
    </section>
  );
}

function ListContents({ sections }: { sections: PlatformSection[] }) {
  return (
    <ol className="border-l border-hairline">
      {sections.map(({ list, found }) => (
        <li key={list.code}>
          <a
            href={`#${list.code}`}
            className="flex justify-between gap-2 py-1 pl-3 text-ink-2 hover:text-accent"
          >
            <span className="[text-spacing-trim:trim-start]">{list.name}</span>
            <span>{found}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function choicesOf(query: PlatformsViewProps["query"], districts: AreaAnswer[], lists: PlatformListAnswer[]) {
  const kinds = Object.entries(platformListKindWords).filter(([kind]) =>
    lists.some((list) => list.kind === kind),
  );
  return [
    {
      name: "kind",
      label: "类别",
      all: "全部类别",
      value: query.kind,
      options: kinds.map(([value, label]) => ({ value, label })),
    },
    {
      name: "list",
      label: "名录",
      all: "全部名录",
      value: query.list,
      options: lists.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      name: "district",
      label: "所在区",
      all: "全部区",
      value: query.district,
      options: [
        ...districts.map(({ code, name }) => ({ value: code, label: name })),
        { value: "outside", label: "市外" },
      ],
    },
  ];
}

const given = (query: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])));
