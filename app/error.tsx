"use client";

type Props = { error: unknown; retry: () => void };

/**
 * A defect or an outage below the layout: what to do, and the number by which the log is searched. Its code goes
 * with every page, so it brings nothing along.
 */
export default function ErrorPage({ error, retry }: Props) {
  return (
    <section className="mx-auto max-w-xl py-24 text-center">
      <h1 className="text-2xl font-semibold">这一页没有显示出来</h1>
      <p className="mt-4 text-base text-ink-2">
        系统准备这一页时出了错，数据没有改动。请稍等片刻再试；如果仍不行，请把下面的编号告诉管理员。
      </p>
      <p className="mt-6 flex flex-wrap items-center justify-center gap-4">
        <button type="button" onClick={retry} className="button">
          重试
        </button>
        {/* A full load: what is broken may be in the page that is running. */}
        <a href="/">回到总览</a>
      </p>
      <p className="mt-6 text-xs text-ink-2">错误编号：{errorNumber(error) ?? "无（错误发生在浏览器中）"}</p>
    </section>
  );
}

/** Next puts the same digest into the server's log. */
function errorNumber(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
