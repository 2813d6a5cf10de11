import type { Route } from "next";
import Link from "next/link";

export type FilterChoice = {
  name: string;
  label: string;
  value: string | undefined;
  /** What the empty choice is called: 「全部区」. */
  all: string;
  options: readonly { value: string; label: string }[];
};

type Props = {
  action: string;
  choices: readonly FilterChoice[];
  /** A text; `name` is q where none is given. */
  search: { value: string | undefined; placeholder: string; name?: string; label?: string };
  /** Other parts of the query that stay as they are. */
  keep?: Readonly<Record<string, string>>;
  /** Where everything is shown again; given while anything is filtered. */
  clear?: Route;
};

/** Filters of a list as a plain GET form: the address is the state, and it works before any script does. */
export function FilterForm({ action, choices, search, keep = {}, clear }: Props) {
  return (
    <search className="no-print">
      <form
        // Another address is another form: what was chosen but not sent does not come along.
        key={JSON.stringify([choices.map(({ value }) => value), search.value, keep])}
        action={action}
        autoComplete="off"
        className="grid grid-cols-2 gap-x-4 gap-y-3 sm:flex sm:flex-wrap sm:items-end"
      >
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {choices.map(({ name, label, value, all, options }) => (
          <label key={name} className="flex min-w-0 flex-col gap-1 text-xs text-ink-2">
            {label}
            <select name={name} defaultValue={value ?? ""} className="field w-full text-sm sm:max-w-52">
              <option value="">{all}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label className="col-span-2 flex min-w-0 flex-col gap-1 text-xs text-ink-2">
          {search.label ?? "搜索"}
          <input
            type="search"
            name={search.name ?? "q"}
            defaultValue={search.value ?? ""}
            maxLength={60}
            placeholder={search.placeholder}
            className="field w-full text-sm sm:w-52"
          />
        </label>
        <div className="col-span-2 flex items-center gap-4">
          <button type="submit" className="button">
            筛选
          </button>
          {clear && <Link href={clear}>清除条件</Link>}
        </div>
      </form>
    </search>
  );
}
