import Link from "next/link";
import { AsOfBar } from "@/components/layout/as-of-bar";
import { pageHref } from "@/components/layout/page-href";
import { WithContents } from "@/components/layout/side-contents";
import { formatDay } from "@/lib/format/dates";
import type { PlanAnswer } from "@/lib/schemas/answers";
import { OutlineSection } from "./outline-section";
import type { OutlinePlace } from "./plan.prepare";
import { sectionLabel } from "./section-label";

export type PlanViewProps = {
  plan: PlanAnswer;
  plans: PlanAnswer[];
  places: OutlinePlace[];
  /** Set when the visitor looks back. */
  asOf: string | undefined;
  today: string;
};

/** 规划: the outline with everything that hangs on each section and box. */
export function PlanView({ plan, plans, places, asOf, today }: PlanViewProps) {
  return (
    <>
      <header className="pt-10 pb-4">
        <nav aria-label="选择规划" className="no-print mb-4 flex gap-6 text-base">
          {plans.map(({ code, shortTitle, startYear, endYear }) => (
            <Link
              key={code}
              href={pageHref("/plan", { plan: code, asOf })}
              aria-current={code === plan.code ? "page" : undefined}
              className="border-b-2 border-transparent pb-1 text-ink-2 hover:no-underline aria-[current]:border-accent aria-[current]:text-ink"
            >
              {shortTitle}
              <span className="ml-2 text-xs">
                {startYear}—{endYear}年
              </span>
            </Link>
          ))}
        </nav>
        <h1 className="text-2xl font-semibold">{plan.title}</h1>
        <p className="mt-2 text-base text-ink-2">{documentWords(plan)}</p>
        <p className="mt-1 text-ink-2">{contentsWords(places)}</p>
      </header>
      {asOf && <AsOfBar asOf={asOf} today={today} path="/plan" keep={{ plan: plan.code }} />}
      {asOf && plan.issuedOn && asOf < plan.issuedOn && (
        <p className="py-2 text-accent">
          在所选日期，这份规划尚未印发；下面的目录供对照，目标和进度均为当日所知。
        </p>
      )}
      <WithContents label="规划目录" contents={<Contents places={places} />}>
        {places.map((place) => (
          <OutlineSection key={place.code} place={place} asOf={asOf} />
        ))}
        <p className="mt-8 text-xs text-ink-2">
          这里只列标题、页码和可以核对的事实，不抄录规划文字；原文请查阅公开文件。
        </p>
      </WithContents>
    </>
  );
}

/** 「穗府办〔2021〕10号，广州市人民政府办公厅，2021年9月16日印发」 */
function documentWords({ documentNumber, issuer, issuedOn }: PlanAnswer): string {
  const parts = [documentNumber, issuer, issuedOn && `${formatDay(issuedOn)}印发`].filter(Boolean);
  return parts.length > 0 ? parts.join("，") : "本系统没有这一时期的规划文件，只有后一个规划引用的数值";
}

/** 「7章、33节、12个专栏；指标14项，平台名录16份，项目48个」 */
function contentsWords(places: readonly OutlinePlace[]): string {
  const of = (kind: OutlinePlace["kind"]) => places.filter((place) => place.kind === kind).length;
  const sum = (hanging: "goals" | "lists" | "projects") =>
    places.reduce((n, place) => n + place[hanging].length, 0);
  const counts: [number, string][] = [
    [of("chapter"), "章"],
    [of("section"), "节"],
    [of("box"), "个专栏"],
    [sum("goals"), "项指标"],
    [sum("lists"), "份平台名录"],
    [sum("projects"), "个项目"],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count}${what}`)
    .join("，");
}

function Contents({ places }: { places: readonly OutlinePlace[] }) {
  return (
    <ol>
      {places.map(({ code, kind, title, depth }) => (
        <li key={code} className={kind === "chapter" ? "mt-3 first:mt-0" : ""}>
          <a
            href={`#${code}`}
            className={`block truncate py-[3px] hover:text-accent ${kind === "chapter" ? "text-ink" : "text-ink-2"} ${INDENTS[depth] ?? "pl-6"}`}
            title={title}
          >
            {sectionLabel(code)}
            {kind === "box" && " "}
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}

const INDENTS = ["", "", "pl-3", "pl-6", "pl-6"];
