import type { ReactNode } from "react";

type Formula = { name: string; code: string; formula: ReactNode; note: string };

/** A root is written as a power with its fraction raised. */
const Power = ({ base, exponent }: { base: string; exponent: string }) => (
  <>
    {base}
    <sup>{exponent}</sup>
  </>
);

const FORMULAS: readonly Formula[] = [
  {
    name: "差距",
    code: "gap",
    formula: "目标值 − 最新值",
    note: "用指标自己的单位；占比的差距用个百分点。",
  },
  {
    name: "缺口完成率",
    code: "gapClosed",
    formula: "（最新值 − 基期值）÷（目标值 − 基期值）",
    note: "从基期到目标的路走了多少。可以低于0或高于100%，数字上不截断。目标值等于基期值时没有缺口，不计算。",
  },
  {
    name: "时序进度",
    code: "timeElapsed",
    formula: "（最新年 − 基期年）÷（目标年 − 基期年）",
    note: "每个目标用自己的基期年，不一律从规划的第一年起算。",
  },
  {
    name: "期望值",
    code: "expected",
    formula: "推算路径在最新年的数值",
    note: "推算路径见下一节。",
  },
  {
    name: "期望完成率",
    code: "expectedCompletion",
    formula: "（期望值 − 基期值）÷（目标值 − 基期值）",
    note: "与缺口完成率的算法相同，只是换成路径上的数值。",
  },
  {
    name: "偏差",
    code: "deviation",
    formula: "（缺口完成率 − 期望完成率）× 100",
    note: "单位是个百分点；正数表示走在推算路径前面。",
  },
  {
    name: "每年还需",
    code: "requiredStep",
    formula: "（目标值 − 最新值）÷（目标年 − 最新年）",
    note: "到了目标年就不再计算。",
  },
  {
    name: "所需年均增速",
    code: "requiredCagr",
    formula: (
      <>
        <Power base="（目标值 ÷ 最新值）" exponent="1÷（目标年−最新年）" /> − 1
      </>
    ),
    note: "从最新值出发。只用于流量和存量；占比、个数和起点不大于零的数值不算年均增速。",
  },
  {
    name: "实际年均增速",
    code: "observedCagr",
    formula: (
      <>
        <Power base="（最新值 ÷ 基期值）" exponent="1÷（最新年−基期年）" /> − 1
      </>
    ),
    note: "复合年均增长率（CAGR）。以货币计的指标按现价算，没有扣除价格因素，与统计公报的可比增速不是一回事。",
  },
  {
    name: "增速比R",
    code: "ratio",
    formula: "实际年均增速 ÷ 从基期起算的所需年均增速",
    note: "国际上Open SDG平台使用的度量，列在旁边供比较。",
  },
];

/** Every computed figure: its name on screen, its name in the API, its formula. */
export function FormulaList() {
  return (
    <dl>
      {FORMULAS.map(({ name, code, formula, note }) => (
        <div
          key={code}
          className="grid gap-x-6 border-b border-hairline py-3 sm:grid-cols-[9em_minmax(0,1fr)]"
        >
          <dt>
            {name}
            <code className="block font-sans text-xs text-ink-2">{code}</code>
          </dt>
          <dd>
            <span className="text-base">{formula}</span>
            <span className="mt-0.5 block text-ink-2">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
