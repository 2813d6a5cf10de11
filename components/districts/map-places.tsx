import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import { placeWords, positionWords } from "@/components/platforms/position-words";
import { PlanTag } from "@/components/ui/plan-tag";
import type { PlatformAnswer, PlatformListAnswer } from "@/lib/schemas/answers";
import { offTheMap } from "./places.prepare";

type Props = {
  /** The list whose places are marked on the map; without one, all lists are asked what cannot be marked. */
  list: PlatformListAnswer | undefined;
  /** The places of the list in its order, or of all lists. */
  places: readonly PlatformAnswer[];
  asOf?: string | undefined;
};

/** The places behind the map's marks with how well they are known, and those that have no place on it. */
export function MapPlaces({ list, places, asOf }: Props) {
  const { unplaced, outside } = offTheMap(places);
  const marked = places.filter(({ position }) => position !== null);
  return (
    <div className="mt-12 space-y-10">
      {list && (
        <section aria-labelledby="marked">
          <h2 id="marked" className="text-lg font-semibold">
            {list.name}
          </h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-2">
            名录{places.length}处，有位置的{marked.length}处。圆圈为位置可能的范围，空心为位置待核实。
            <PlanTag reference={list.reference} />
          </p>
          <PlacesTable label={`${list.name}的位置`} list={list.code} platforms={marked} asOf={asOf} />
        </section>
      )}
      {unplaced.length > 0 && (
        <section aria-labelledby="unplaced">
          <h2 id="unplaced" className="text-lg font-semibold">
            没有位置的地点
          </h2>
          <p className="mt-1 text-ink-2">
            {list ? "这份名录" : "各名录"}中有{unplaced.length}
            处位置待核实或不止一处，只列在这里，不画在图上。
          </p>
          {list ? (
            <NotDrawn platforms={unplaced} asOf={asOf} />
          ) : (
            <details className="mt-2">
              <summary className="text-sm text-ink-2">列出这{unplaced.length}处</summary>
              <NotDrawn platforms={unplaced} asOf={asOf} />
            </details>
          )}
        </section>
      )}
      {outside.length > 0 && (
        <section aria-labelledby="outside">
          <h2 id="outside" className="text-lg font-semibold">
            市域之外的地点
          </h2>
          <p className="mt-1 text-ink-2">规划列入名录但位于广州市外，不计入任何一区。</p>
          <NotDrawn platforms={outside} asOf={asOf} />
        </section>
      )}
    </div>
  );
}

function PlacesTable({
  label,
  list,
  platforms,
  asOf,
}: {
  label: string;
  list: string;
  platforms: readonly PlatformAnswer[];
  asOf: string | undefined;
}) {
  return (
    <ScrollAcross label={label}>
      <table className="table mt-3 min-w-[640px] print:min-w-0">
        <thead>
          <tr>
            <th scope="col">地点</th>
            <th scope="col">分组</th>
            <th scope="col">所在</th>
            <th scope="col">位置</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map((platform) => (
            <tr key={platform.code}>
              <th scope="row">
                <Link href={pageHref(`/platforms/${platform.code}`, { asOf })}>{platform.name}</Link>
              </th>
              <td>{platform.listings.find((each) => each.list === list)?.grouping ?? "—"}</td>
              <td className="whitespace-nowrap print:whitespace-normal">{placeWords(platform)}</td>
              <td className="whitespace-nowrap print:whitespace-normal">{positionWords(platform)}</td>
              <td className="text-ink-2">{platform.positionNote ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

function NotDrawn({ platforms, asOf }: { platforms: readonly PlatformAnswer[]; asOf: string | undefined }) {
  return (
    <ul className="mt-3 gap-x-12 lg:columns-2">
      {platforms.map((platform) => (
        <li
          key={platform.code}
          className="flex break-inside-avoid flex-wrap items-baseline gap-x-2 border-b border-hairline py-2"
        >
          <Link href={pageHref(`/platforms/${platform.code}`, { asOf })}>{platform.name}</Link>
          <span className="text-xs text-ink-2">{whereabouts(platform)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A note such as 「所在区和位置待核实」 says by itself that no district is known. */
function whereabouts(platform: PlatformAnswer): string {
  const { district, outside, positionNote } = platform;
  const known = district !== null || outside !== null || positionNote === null;
  return [known && placeWords(platform), positionNote].filter(Boolean).join("；");
}
