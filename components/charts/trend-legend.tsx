import type { LegendEntry } from "./trend.prepare";
import { MarkShape } from "./trend-marks";

/** Says what each sign of the trend means; only signs that are drawn. */
export function TrendLegend({ entries }: { entries: LegendEntry[] }) {
  return (
    <ul className="mb-1 flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-2">
      {entries.map(({ sign, text }) => (
        <li key={sign} className="flex items-center gap-1.5">
          <svg width={24} height={16} viewBox="-12 -8 24 16" aria-hidden="true">
            <Sign sign={sign} />
          </svg>
          <span data-figure-words>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign }: Pick<LegendEntry, "sign">) {
  switch (sign) {
    case "actual":
      return (
        <g>
          <path d="M-12 0H12" stroke="var(--accent)" strokeWidth={2.25} />
          <MarkShape shape="exact" hollow={false} />
        </g>
      );
    case "preliminary":
      return <MarkShape shape="exact" hollow />;
    case "bound":
      return (
        <g transform="translate(0 6)">
          <MarkShape shape="at-least" hollow />
        </g>
      );
    case "approx":
      return <MarkShape shape="approx" hollow />;
    case "baseline":
      return (
        <rect
          x={-4.5}
          y={-4.5}
          width={9}
          height={9}
          fill="var(--paper)"
          stroke="var(--ink-2)"
          strokeWidth={1.5}
        />
      );
    case "goal":
      return <path d="M-9 0H9" stroke="var(--ink)" strokeWidth={2.5} />;
    case "pathway":
      return <path d="M-12 0H12" stroke="var(--pathway)" strokeWidth={1.5} strokeDasharray="5 4" />;
    case "landing":
      return (
        <g fill="var(--paper)" stroke="var(--ink-2)">
          <path d="M0 -7V7M-4 -7H4M-4 7H4" />
          <path d="M0 -4L4 0L0 4L-4 0Z" />
        </g>
      );
    case "earlier":
      return <path d="M-12 0H12" stroke="var(--pathway)" strokeWidth={1} />;
  }
}
