"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { attachPanZoom, type PanZoomHandle } from "@/components/maps/pan-zoom-gestures";

const button =
  "h-9 w-10 cursor-pointer whitespace-nowrap leading-none text-(--ink) hover:bg-(--paper) focus-visible:outline-2 focus-visible:outline-(--accent)";

/**
 * Makes a server-drawn SVG map movable: it transforms the `[data-zoom-layer]` group inside and leaves the rest
 * (inset, labels) where it is. The page keeps its scroll wheel until the map has the focus or Ctrl is held, and
 * its one-finger scroll until the map is enlarged. Nothing is animated, so there is no motion to reduce.
 */
export function PanZoom({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const handle = useRef<PanZoomHandle>(null);
  useEffect(() => {
    if (!root.current) return;
    const attached = attachPanZoom(root.current);
    handle.current = attached;
    return attached.detach;
  }, []);
  return (
    <section aria-label="可缩放的地图" className="relative">
      {/* The map itself takes the keys: arrows to move, + − to zoom, 0 to go back. */}
      <div ref={root} className="rounded-md">
        {children}
      </div>
      <div className="absolute top-2 right-2 flex flex-col divide-y divide-(--hairline) overflow-hidden rounded-md border border-(--hairline) bg-(--raised) print:hidden">
        <button
          type="button"
          aria-label="放大地图"
          className={`${button} text-[20px]`}
          onClick={() => handle.current?.zoomBy(1.5)}
        >
          +
        </button>
        <button
          type="button"
          aria-label="缩小地图"
          className={`${button} text-[20px]`}
          onClick={() => handle.current?.zoomBy(1 / 1.5)}
        >
          −
        </button>
        <button
          type="button"
          aria-label="复位地图"
          className={`${button} text-[13px]`}
          onClick={() => handle.current?.reset()}
        >
          复位
        </button>
      </div>
    </section>
  );
}
