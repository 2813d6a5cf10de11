import type { DrawnMonth } from "./calendar.prepare";

const WEEK = ["一", "二", "三", "四", "五", "六", "日"] as const;

/** A month as a small sheet: days of rest in second ink, what differs from the week underlined and said. */
export function CalendarMonth({ month, blanks, days }: DrawnMonth) {
  return (
    <section aria-label={`${month}月`}>
      <h2 className="font-semibold">{month}月</h2>
      <div className="mt-1 grid grid-cols-7 text-center text-sm" aria-hidden="true">
        {WEEK.map((name) => (
          <span key={name} className="text-xs text-ink-2">
            {name}
          </span>
        ))}
        {blanks > 0 && <span style={{ gridColumn: `span ${blanks}` }} />}
        {days.map(({ day, date, rests, stated }) => (
          <span
            key={day}
            title={stated?.name}
            className={`mx-0.5 my-px rounded-sm leading-7 ${rests ? "text-ink-2" : ""} ${LOOKS[stated?.kind ?? "none"]}`}
          >
            {date}
          </span>
        ))}
      </div>
    </section>
  );
}

/** Never by colour alone: the list beside it says the same in words. */
const LOOKS = {
  rest: "bg-accent-wash font-semibold",
  work: "border border-behind font-semibold",
  none: "",
} as const;
