import Link from "next/link";
import type { ReactNode } from "react";

/** @param contact whom to ask, where the settings say so */
export function SiteFooter({ contact }: { contact: ReactNode }) {
  return (
    <footer className="border-t border-hairline text-xs text-ink-2">
      <div className="mx-auto flex max-w-[1344px] flex-wrap gap-x-6 gap-y-1 px-4 py-6 sm:px-8">
        <span>非涉密系统，严禁处理涉密信息</span>
        <span>地图为示意图，不作为划界依据</span>
        {contact}
        <span className="no-print ml-auto flex gap-4">
          <Link href="/method">计算方法与数据来源</Link>
          <a href="/api/openapi.json">数据接口</a>
        </span>
      </div>
    </footer>
  );
}
