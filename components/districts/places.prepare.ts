import type { MapPoint, NamedPlace, SpatialStructure } from "@/components/maps/map-types";
import type { PlatformAnswer, PlatformListAnswer } from "@/lib/schemas/answers";

/** The lists that carry the plan's spatial structure; a plan without them has no overlay. */
const STRUCTURE = { core: "core", belts: "belt-", zones: "three-zones" } as const;

type Placed = Pick<PlatformAnswer, "code" | "name" | "position" | "confidence" | "positionNote" | "outside">;

/** Places of one list as points; those without a position are left out. */
export function pointsOf(
  platforms: readonly Placed[],
  list: string,
  hrefFor: (code: string) => string,
): MapPoint[] {
  return platforms.flatMap(({ code, name, position, confidence, positionNote, outside }) => {
    if (!position) return [];
    const beyond = outside === null ? null : `位于广州市外（${outside}）`;
    const note = [beyond, positionNote].filter(Boolean).join("；");
    return {
      id: code,
      name,
      list,
      lon: Number(position.longitude),
      lat: Number(position.latitude),
      precisionM: position.precisionM,
      confidence,
      href: hrefFor(code),
      ...(note && { note }),
    };
  });
}

/**
 * 一核两带三区 from the places that the plan's spatial lists name. A place without a position, such as a zone across
 * several districts, is not drawn. Undefined where there is no such list.
 */
export function structureOf(
  lists: readonly Pick<PlatformListAnswer, "code" | "name">[],
  platforms: readonly (Placed & Pick<PlatformAnswer, "listings">)[],
): SpatialStructure | undefined {
  const nodes = (code: string): NamedPlace[] =>
    platforms
      .filter(({ listings }) => listings.some(({ list }) => list === code))
      .flatMap(({ name, position }) =>
        position ? { name, lon: Number(position.longitude), lat: Number(position.latitude) } : [],
      );
  const core = lists.find(({ code }) => code === STRUCTURE.core);
  const belts = lists.filter(({ code }) => code.startsWith(STRUCTURE.belts));
  const zones = nodes(STRUCTURE.zones);
  if (!core && belts.length === 0 && zones.length === 0) return undefined;
  return {
    core: { label: core ? ownName(core.name) : "", nodes: nodes(STRUCTURE.core) },
    belts: belts.map(({ code, name }) => ({ label: ownName(name), nodes: nodes(code) })),
    zones: zones.map((zone) => ({ ...zone, label: zone.name })),
  };
}

/** 「两带：沿江文旅商务产业集聚带」 → 「沿江文旅商务产业集聚带」. */
const ownName = (name: string) => name.slice(name.indexOf("：") + 1);

/** Places that the map does not show where they are, and those that it shows beyond the city. */
export function offTheMap<P extends Pick<PlatformAnswer, "position" | "outside">>(platforms: readonly P[]) {
  return {
    unplaced: platforms.filter(({ position, outside }) => position === null && outside === null),
    outside: platforms.filter(({ outside }) => outside !== null),
  };
}
