import { formatPeriod } from "@/lib/format/dates";
import type { DistrictProfile } from "@/lib/schemas/districts";

/** What is missing, said outright: periods that other districts have published, and indicators without a value. */
export function DistrictGaps({ profile: { district, figures, absent } }: { profile: DistrictProfile }) {
  const late = figures.filter(({ behind }) => behind.length > 0);
  const elsewhere = absent.filter((each) => each.elsewhere > 0);
  const nowhere = absent.filter((each) => each.elsewhere === 0);
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps" className="text-lg font-semibold">
        缺少的数值
      </h2>
      <dl className="mt-2 max-w-4xl divide-y divide-hairline border-y border-hairline">
        <Gap term="公布较晚">
          {late.length === 0 ? (
            <p>没有其他区先于本区公布的新数值。</p>
          ) : (
            <ul>
              {late.map(({ indicator, behind }) => (
                <li key={indicator.code}>
                  {indicator.shortName}：
                  {behind
                    .map(
                      ({ period, span, districts }) =>
                        `${formatPeriod(period, span)}${span === "year" ? "全年" : "累计"}已有${districts.length}区公布（${districts.join("、")}），本区没有`,
                    )
                    .join("；")}
                </li>
              ))}
            </ul>
          )}
        </Gap>
        {elsewhere.length > 0 && (
          <Gap term="其他区有、本区没有">
            {elsewhere
              .map(({ indicator, elsewhere: count }) => `${indicator.shortName}（${count}区有值）`)
              .join("、")}
          </Gap>
        )}
        {nowhere.length > 0 && (
          <Gap term="各区都没有">
            {nowhere.map(({ indicator }) => indicator.shortName).join("、")}
            <span className="text-ink-2">
              ，共{nowhere.length}项，{district.name}也没有分区数值。
            </span>
          </Gap>
        )}
      </dl>
    </section>
  );
}

function Gap({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="gap-x-8 py-3 sm:flex">
      <dt className="w-40 shrink-0 text-ink-2">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
