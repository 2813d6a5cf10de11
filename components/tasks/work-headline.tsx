import type { HeadlinePart } from "./headline.prepare";

type Props = { parts: readonly HeadlinePart[]; about: string };

/** 「12项待填报，其中3项已逾期，2项被退回」: the numbers lead to what stands below. */
export function WorkHeadline({ parts, about }: Props) {
  return (
    <header className="pt-10 pb-8">
      <p className="text-ink-2">{about}</p>
      <h1 className="mt-2 text-2xl font-semibold">
        {parts.length === 0 && "目前没有待办"}
        {parts.map(({ text, href, tone }, index) => (
          <span key={text}>
            {index > 0 && "，"}
            <a href={href} className="whitespace-nowrap" style={{ color: `var(--${tone})` }}>
              {text}
            </a>
          </span>
        ))}
      </h1>
    </header>
  );
}
