import type { ReactNode } from "react";
import type { PlatformListAnswer } from "@/lib/schemas/answers";
import type { LayerChoice } from "@/lib/schemas/districts";
import { countWords } from "./district-words";

/** What the address asks for, as it was resolved. */
export type MapChoice = {
  /** `indicator:CODE`, `platforms` or `projects`. */
  readonly show: string;
  readonly year: number | null;
  readonly list: string | null;
  readonly view: "map" | "tiles";
  readonly zones: boolean;
};

type Props = {
  choice: MapChoice;
  choices: readonly LayerChoice[];
  lists: readonly PlatformListAnswer[];
  asOf?: string | undefined;
};

/** What the map shows, as a plain GET form: the address is the state, and it works before any script does. */
export function MapControls({ choice, choices, lists, asOf }: Props) {
  const shown = choices.find(({ indicator }) => `indicator:${indicator.code}` === choice.show);
  return (
    <form
      // See FilterForm.
      key={JSON.stringify(choice)}
      action="/map"
      autoComplete="off"
      className="no-print mt-4 grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
    >
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <Choice label="内容" name="show" value={choice.show} wide>
        {choices.length > 0 && (
          <optgroup label="各区指标">
            {choices.map(({ indicator }) => (
              <option key={indicator.code} value={`indicator:${indicator.code}`}>
                {indicator.shortName}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label="规划所列">
          <option value="platforms">{countWords.platforms.name}</option>
          <option value="projects">{countWords.projects.name}</option>
        </optgroup>
      </Choice>
      {shown && (
        <Choice label="年份" name="year" value={choice.year === null ? "" : String(choice.year)}>
          <option value="">有值最多的一年</option>
          {shown.years.map(({ year, present }) => (
            <option key={year} value={year}>
              {year}年（{present}个区有值）
            </option>
          ))}
        </Choice>
      )}
      <Choice label="标出名录中的地点" name="list" value={choice.list ?? ""} wide>
        <option value="">不标</option>
        {lists.map(({ code, name, count }) => (
          <option key={code} value={code}>
            {name}（{count}）
          </option>
        ))}
      </Choice>
      <Choice label="一核两带三区" name="zones" value={choice.zones ? "on" : ""}>
        <option value="">不显示</option>
        <option value="on">显示</option>
      </Choice>
      <Choice label="图形" name="view" value={choice.view === "tiles" ? "tiles" : ""}>
        <option value="">地图</option>
        <option value="tiles">方格示意图</option>
      </Choice>
      <button type="submit" className="button justify-self-start">
        显示
      </button>
    </form>
  );
}

function Choice({
  label,
  name,
  value,
  wide = false,
  children,
}: {
  label: string;
  name: string;
  value: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <label className={`flex min-w-0 flex-col gap-1 text-xs text-ink-2 ${wide ? "col-span-2" : ""}`}>
      {label}
      <select name={name} defaultValue={value} className="field w-full text-sm sm:max-w-64">
        {children}
      </select>
    </label>
  );
}
