"use client";

import { type MouseEvent, useState } from "react";

const FORMATS = ["PNG", "SVG", "CSV"] as const;

/** The figure this stands in, as a file. What makes the files is loaded only when one is asked for. */
export function FigureDownloads() {
  const [failed, setFailed] = useState(false);
  const download = (format: (typeof FORMATS)[number]) => async (event: MouseEvent<HTMLButtonElement>) => {
    const figure = event.currentTarget.closest("figure");
    if (!figure) return;
    setFailed(false);
    const { exportFigure } = await import("./export-figure");
    await exportFigure(figure, format).catch(() => setFailed(true));
  };
  return (
    <div className="no-print flex items-center gap-1 text-xs text-ink-2">
      {failed && <span role="alert">导出失败，请重试</span>}
      <span aria-hidden="true">下载</span>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          onClick={download(format)}
          aria-label={`下载${format}`}
          className="rounded px-1.5 py-0.5 text-accent hover:underline"
        >
          {format}
        </button>
      ))}
    </div>
  );
}
