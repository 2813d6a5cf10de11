import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";

export const metadata: Metadata = { title: "没有这个页面" };

/** 404 */
export default function NotFound() {
  return (
    <Notice title="没有这个页面" code="unknown-page">
      <p>网址可能写错了，或者页面已经移走。请检查网址，或从这里继续：</p>
      <ul className="mt-6 flex flex-wrap justify-center gap-x-6 gap-y-2">
        <li>
          <Link href="/">总览</Link>
        </li>
        <li>
          <Link href="/indicators">指标目录</Link>
        </li>
        <li>
          <Link href="/platforms">平台载体</Link>
        </li>
        <li>
          <Link href="/projects">项目</Link>
        </li>
        <li>
          <Link href="/plan">规划目录</Link>
        </li>
      </ul>
    </Notice>
  );
}
