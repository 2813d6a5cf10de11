import { pageHref } from "@/components/layout/page-href";
import { formatPeriod } from "@/lib/format/dates";
import { spanWords } from "@/lib/format/words";
import type { Choice } from "./grid-chooser";
import { ValueForm, type ValueFormProps } from "./value-form";

export type NewEntryViewProps = {
  query: Partial<Record<"indicator" | "area" | "period" | "span", string>>;
  indicators: readonly Choice[];
  areas: readonly Choice[];
  /** Undefined until it is said what the value is of. */
  form: (ValueFormProps & { indicatorName: string; areaName: string }) | undefined;
};

/** 填一个数值: what it is of, then the value. */
export function NewEntryView({ query, indicators, areas, form }: NewEntryViewProps) {
  return (
    <>
      <header className="pt-8 pb-4">
        <h1 className="text-2xl font-semibold">
          {form
            ? `${form.areaName} ${formatPeriod(form.of.period, form.of.span)} ${form.indicatorName}`
            : "填一个数值"}
        </h1>
      </header>
      {form ? (
        <>
          <p className="mb-6 text-sm">
            <a href={pageHref("/observations/new")}>改填其他数值</a>
          </p>
          <ValueForm key={form.place.storeKey} {...form} />
        </>
      ) : (
        <What {...{ query, indicators, areas }} />
      )}
    </>
  );
}

/** A plain form: the address says what the value is of. */
function What({ query, indicators, areas }: Omit<NewEntryViewProps, "form">) {
  const spans = Object.entries(spanWords).map(([code, name]) => ({ code, name }));
  return (
    <form action="/observations/new" className="max-w-xl space-y-4">
      <Select name="indicator" label="指标" options={indicators} chosen={query.indicator} />
      <Select name="area" label="区域" options={areas} chosen={query.area} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="span" label="口径" options={spans} chosen={query.span ?? "year"} />
        <label className="flex flex-col gap-1 text-xs text-ink-2">
          时期
          <input
            name="period"
            required
            defaultValue={query.period && formatPeriod(query.period)}
            placeholder="如2025年、2025年三季度、2025年9月"
            maxLength={20}
            className="field text-sm"
          />
        </label>
      </div>
      <button type="submit" className="button button-strong">
        填写数值
      </button>
    </form>
  );
}

type SelectProps = { name: string; label: string; options: readonly Choice[]; chosen: string | undefined };

function Select({ name, label, options, chosen }: SelectProps) {
  return (
    <label className="flex flex-col gap-1 text-xs text-ink-2">
      {label}
      <select name={name} required defaultValue={chosen ?? ""} className="field text-sm">
        <option value="">请选择</option>
        {options.map(({ code, name: word }) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
