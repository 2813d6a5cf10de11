"use client";

import ErrorPage from "./error";
import "./globals.css";

/** The layout itself failed, so this page brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>出错了 · 规划指标监测</title>
        <main className="mx-auto max-w-[1344px] px-4">
          <ErrorPage error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
