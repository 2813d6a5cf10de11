import Link from "next/link";
import { pageHref } from "@/components/layout/page-href";
import { ScrollAcross } from "@/components/layout/scroll-across";
import type { PlatformAnswer } from "@/lib/schemas/answers";
import type { PlatformSection } from "./platforms.prepare";
import { placeWords, positionWords } from "./position-words";

type Props = { section: PlatformSection; asOf: string | undefined };

/** One list of the plan: its platforms under its own sub-headings, with what else they are on. */
export function PlatformTable({ section: { list, groups }, asOf }: Props) {
  return (
    <ScrollAcross label={`${list.name}的表格`}>
      <table className="table min-w-[680px] table-fixed print:min-w-0">
        <thead>
          <tr>
            <th scope="col" className="w-[32%]">
              名称
            </th>
            <th scope="col" className="w-[16%]">
              所在区
            </th>
            <th scope="col" className="w-[28%]">
              同时列入
            </th>
            <th scope="col" className="w-[24%]">
              位置（WGS84）
            </th>
          </tr>
        </thead>
        {groups.map(({ grouping, platforms }) => (
          <tbody key={grouping ?? ""}>
            {grouping && (
              <tr>
                <th scope="rowgroup" colSpan={4} className="pt-5! text-xs text-ink-2">
                  {grouping}（{platforms.length}）
                </th>
              </tr>
            )}
            {platforms.map((platform) => (
              <PlatformRow key={platform.code} platform={platform} list={list.code} asOf={asOf} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollAcross>
  );
}

function PlatformRow({
  platform,
  list,
  asOf,
}: {
  platform: PlatformAnswer;
  list: string;
  asOf: string | undefined;
}) {
  const others = platform.listings.filter((listing) => listing.list !== list);
  return (
    <tr>
      <th scope="row">
        <Link href={pageHref(`/platforms/${platform.code}`, { asOf })}>{platform.name}</Link>
      </th>
      <td>
        {platform.district ? (
          <Link href={pageHref(`/districts/${platform.district.code}`, { asOf })}>
            {platform.district.name}
          </Link>
        ) : (
          placeWords(platform)
        )}
      </td>
      <td className="text-xs text-ink-2">
        {others.length === 0 ? (
          <span title="只在这一份名录中">—</span>
        ) : (
          others.map(({ name }) => name).join("；")
        )}
      </td>
      <td className="text-xs text-ink-2" title={platform.positionNote ?? undefined}>
        {positionWords(platform)}
      </td>
    </tr>
  );
}
