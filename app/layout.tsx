import type { Metadata, Viewport } from "next";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { AccountMark } from "./account-mark";
import { ContactLine } from "./contact-line";
import { DemoMark } from "./demo-mark";
import { SoloMark } from "./solo-mark";
import { StaffBar } from "./staff-bar";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "规划指标监测", template: "%s · 规划指标监测" },
  description: "五年规划指标的基期、目标、进展与平台项目",
  formatDetection: { telephone: false },
};

/** Every page is asked for at request time, whole (see Answered): there is no static shell to validate. */
export const instant = false;

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default function RootLayout({ children }: LayoutProps<"/">) {
  return (
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        {/* Blocking on purpose, see the file. */}
        <script src="/scheme.js" />
      </head>
      <body className="min-h-dvh flex flex-col">
        <SiteHeader mark={<DemoMark />} account={<AccountMark />}>
          <SoloMark />
          <StaffBar />
        </SiteHeader>
        <main id="content" className="mx-auto w-full max-w-[1344px] flex-1 px-4 sm:px-8 pb-16">
          {children}
        </main>
        <SiteFooter contact={<ContactLine />} />
      </body>
    </html>
  );
}
