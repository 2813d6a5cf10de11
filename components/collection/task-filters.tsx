import { FilterForm } from "@/components/layout/filter-form";
import { pageHref } from "@/components/layout/page-href";
import { formatPeriod } from "@/lib/format/dates";
import { taskStageWords, taskTimingWords } from "@/lib/format/task-words";
import { frequencyWords } from "@/lib/format/words";

/** What of the list is shown, as the address says it. */
export type TaskFilter = Partial<
  Record<"unit" | "indicator" | "area" | "period" | "frequency" | "state" | "timing", string>
>;
export type Choice = { value: string; label: string };
export type TaskChoices = Readonly<Record<"unit" | "indicator" | "area", readonly Choice[]>>;

const PATH = "/collection";

/** Filters of the list of tasks. */
export function TaskFilters({ filter, choices }: { filter: TaskFilter; choices: TaskChoices }) {
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <FilterForm
      action={`${PATH}#tasks`}
      clear={isFiltered ? pageHref(PATH, {}, "tasks") : undefined}
      choices={filterChoices(filter, choices)}
      search={{
        name: "period",
        label: "时期",
        value: filter.period && formatPeriod(filter.period),
        placeholder: "如2025年三季度",
      }}
    />
  );
}

function filterChoices(filter: TaskFilter, choices: TaskChoices) {
  const options = (words: Readonly<Record<string, string | { word: string }>>): Choice[] =>
    Object.entries(words).map(([value, word]) => ({
      value,
      label: typeof word === "string" ? word : word.word,
    }));
  return [
    { name: "unit", label: "责任单位", value: filter.unit, all: "全部单位", options: choices.unit },
    {
      name: "indicator",
      label: "指标",
      value: filter.indicator,
      all: "全部指标",
      options: choices.indicator,
    },
    { name: "area", label: "区域", value: filter.area, all: "全部区域", options: choices.area },
    {
      name: "frequency",
      label: "频率",
      value: filter.frequency,
      all: "全部频率",
      options: options(frequencyWords),
    },
    {
      name: "state",
      label: "进度",
      value: filter.state,
      all: "未报",
      options: [...options(taskStageWords), { value: "all", label: "全部进度" }],
    },
    { name: "timing", label: "期限", value: filter.timing, all: "不限", options: options(taskTimingWords) },
  ];
}
