import { Figure } from "@/components/charts/figure";
import { LocatorMap } from "@/components/maps/locator-map";
import { formatStated } from "@/lib/format/numbers";
import { confidenceWords } from "@/lib/format/words";
import type { Boundary } from "@/lib/geo/boundary";
import type { PlatformAnswer } from "@/lib/schemas/answers";
import { placeWords } from "./position-words";

export type Place = Pick<
  PlatformAnswer,
  "code" | "name" | "district" | "outside" | "position" | "confidence"
> & {
  note: string | null;
};

/** Where a platform or a project is: the city with its district and its point, and the same in figures. */
export function PlaceFigure({ place, boundary }: { place: Place; boundary: Boundary }) {
  const { name, district, position } = place;
  if (!position && !district) return <Unplaced place={place} />;
  const point = position && {
    name,
    lon: Number(position.longitude),
    lat: Number(position.latitude),
    hollow: place.confidence === "low",
  };
  return (
    <Figure
      title="位置"
      lead={leadOf(place)}
      fileName={`${place.code}-位置`}
      sources={[
        position ? "位置为本系统整理的近似点，非规划内容" : "规划没有写明具体位置",
        `区界：${boundary.source}`,
      ]}
      table={<PlaceTable place={place} />}
      tableOpen
    >
      <LocatorMap
        boundary={boundary}
        code={district?.code}
        point={point ?? undefined}
        width={320}
        height={400}
      />
    </Figure>
  );
}

/** Nothing to draw, so there is no figure. */
function Unplaced({ place }: { place: Place }) {
  return (
    <section aria-labelledby="place">
      <h2 id="place" className="text-lg font-semibold">
        位置
      </h2>
      <p className="mb-3 text-ink-2">
        {place.outside === null ? "位置待核实，不在地图上标出" : "位于市外，位置待核实"}
      </p>
      <PlaceTable place={place} />
    </section>
  );
}

function leadOf(place: Place): string {
  if (!place.position) return `${placeWords(place)}，位置待核实`;
  return place.confidence === "low" ? `${placeWords(place)}，空心点表示位置可信度低` : placeWords(place);
}

function PlaceTable({ place }: { place: Place }) {
  const { position, confidence, note } = place;
  const precision = position?.precisionM ?? null;
  const rows: [string, string][] = [
    ["所在区", placeWords(place)],
    ["经度（WGS84）", position ? `${formatStated(position.longitude, "°", 0)}°E` : "位置待核实"],
    ["纬度（WGS84）", position ? `${formatStated(position.latitude, "°", 0)}°N` : "位置待核实"],
    ["精度", precision === null ? "—（没有位置）" : `约${precision}米`],
    ["可信度", confidenceWords[confidence]],
    ["说明", note ?? "—（没有另外的说明）"],
  ];
  return (
    <table className="table text-xs">
      <thead className="sr-only">
        <tr>
          <th scope="col">项</th>
          <th scope="col">内容</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, words]) => (
          <tr key={label}>
            <th scope="row" className="w-28 text-ink-2!">
              {label}
            </th>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
