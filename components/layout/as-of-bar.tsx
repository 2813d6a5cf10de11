import type { Route } from "next";
import Link from "next/link";
import { formatDay } from "@/lib/format/dates";

type Props = {
  /** The day one looks from. */
  asOf: string;
  today: string;
  /** Path of this page without the query. */
  path: string;
  /** Other parts of the query, kept when the day changes. */
  keep?: Record<string, string>;
};

/** 回看日期: a plain form, so it works before any script does. While a day is set, a ribbon says so. */
export function AsOfBar({ asOf, today, path, keep = {} }: Props) {
  const looking = asOf !== today;
  const back = Object.keys(keep).length > 0 ? `${path}?${new URLSearchParams(keep)}` : path;
  return (
    <div className={looking ? "rounded bg-accent-wash px-3 py-2" : "py-2"}>
      <form
        // See FilterForm.
        key={asOf}
        action={path}
        autoComplete="off"
        className="no-print flex flex-wrap items-center gap-2 text-sm"
      >
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="as-of" className="text-ink-2">
          回看日期
        </label>
        <input
          id="as-of"
          type="date"
          name="asOf"
          defaultValue={asOf}
          min="2011-01-01"
          max={today}
          required
          className="field"
        />
        <button type="submit" className="button">
          查看当日所知
        </button>
        {looking && (
          <Link href={back as Route} className="ml-1">
            回到今天
          </Link>
        )}
      </form>
      <p className="hidden text-xs print:block">截至{formatDay(asOf)}所知</p>
      {looking && (
        <p className="no-print mt-1 text-sm text-accent">
          正在以{formatDay(asOf)}的眼光查看：此后公布的数值、修订和目标调整均未计入。
        </p>
      )}
    </div>
  );
}
