"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { PLOT } from "./plot";
import type { Trend } from "./trend.prepare";

const TrendChart = dynamic(() => import("./trend-chart"), { ssr: false });

type Props = {
  trend: Trend;
  label: string;
  /** The server's drawing. It stands until the live chart is there, and on paper. */
  children: ReactNode;
};

/** How much of the chart has to be in view for it to count as looked at. */
const LOOKED_AT = 0.4;

/** A box of fixed height, in which the live chart takes the drawing's place once it is looked at; the charting library is loaded only then. */
export function ChartStage({ trend, label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [ready, setReady] = useState(false);
  const onReady = useCallback(() => setReady(true), []);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        setWidth(entry.boundingClientRect.width);
      },
      { threshold: LOOKED_AT },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={box} className="relative" style={{ height: PLOT.height }} data-chart={ready ? "live" : "still"}>
      <div className={ready ? "hidden print:block" : undefined}>{children}</div>
      {width > 0 && (
        <div className="absolute inset-0 print:hidden">
          <TrendChart trend={trend} label={label} width={width} onReady={onReady} />
        </div>
      )}
    </div>
  );
}
