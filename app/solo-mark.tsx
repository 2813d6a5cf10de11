import { connection } from "next/server";
import { isSolo } from "@/lib/data/installation.queries";

/** 单人试用: said on every page, in print too, for as long as one person is everybody. */
export async function SoloMark() {
  await connection();
  // While the database is away the page below has words for it.
  if (!(await isSolo().catch(() => false))) return null;
  return (
    <p className="border-t border-hairline bg-behind px-4 py-1.5 text-center text-xs text-paper">
      单人试用：填报、审核和管理由一人办理，数据未经他人复核，不作正式使用。
    </p>
  );
}
