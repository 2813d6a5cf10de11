import type { GridQuery } from "@/lib/schemas/entries";

export type Choice = { code: string; name: string };

type Props = {
  path: string;
  /** What is open; undefined while nothing has been chosen. */
  query: GridQuery | undefined;
  indicators: readonly Choice[];
  areas: readonly Choice[];
  /** Of the columns that are shown. */
  years: { from: string; to: string } | undefined;
};

/** Which table to fill in: plain forms and links, the address is the state. */
export function GridChooser({ path, query, indicators, areas, years }: Props) {
  const { span, frequency } = query ?? { span: undefined, frequency: undefined };
  const kept = { span, frequency };
  const codeOf = (by: GridQuery["by"]) => (query?.by === by ? query.code : undefined);
  return (
    <div className="no-print flex flex-wrap items-end gap-x-6 gap-y-3">
      <Choose
        {...{ path, kept }}
        by="indicator"
        label="按指标，每个区域一行"
        options={indicators}
        chosen={codeOf("indicator")}
      />
      <Choose
        {...{ path, kept }}
        by="area"
        label="按区域，每个指标一行"
        options={areas}
        chosen={codeOf("area")}
      />
      {query && years && <Years {...{ path, query, years }} />}
    </div>
  );
}

type Hidden = Readonly<Record<string, string | undefined>>;

function HiddenFields({ fields }: { fields: Hidden }) {
  return Object.entries(fields).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  );
}

type ChooseProps = {
  path: string;
  by: GridQuery["by"];
  label: string;
  options: readonly Choice[];
  chosen: string | undefined;
  kept: Hidden;
};

function Choose({ path, by, label, options, chosen, kept }: ChooseProps) {
  return (
    <form key={chosen} action={path} className="flex min-w-0 items-end gap-2">
      <HiddenFields fields={{ by, ...kept }} />
      <label className="flex min-w-0 flex-col gap-1 text-xs text-ink-2">
        {label}
        <select name="code" defaultValue={chosen ?? ""} required className="field w-full text-sm sm:max-w-60">
          <option value="">请选择</option>
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button shrink-0">
        打开
      </button>
    </form>
  );
}

function Years({
  path,
  query,
  years,
}: {
  path: string;
  query: GridQuery;
  years: { from: string; to: string };
}) {
  const { from: _, to: __, ...kept } = query;
  const field = { inputMode: "numeric", pattern: "\\d{4}", maxLength: 4, required: true } as const;
  return (
    <form key={`${years.from}${years.to}`} action={path} className="flex items-end gap-2">
      <HiddenFields fields={kept} />
      <label className="flex flex-col gap-1 text-xs text-ink-2">
        起始年
        <input name="from" defaultValue={years.from} className="field w-20 text-sm" {...field} />
      </label>
      <label className="flex flex-col gap-1 text-xs text-ink-2">
        截止年
        <input name="to" defaultValue={years.to} className="field w-20 text-sm" {...field} />
      </label>
      <button type="submit" className="button shrink-0">
        更新
      </button>
    </form>
  );
}
