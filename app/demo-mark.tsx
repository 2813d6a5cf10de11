import { connection } from "next/server";
import { isDemo } from "@/lib/data/dataset.queries";

/** Said on every page of the demonstration, in print too; the real system says nothing. */
export async function DemoMark() {
  await connection();
  if (!(await isDemo())) return null;
  return (
    <strong
      id="demo-mark"
      className="rounded bg-behind px-2 py-0.5 text-xs font-medium text-paper"
      title="本系统中的数值、平台与项目均为合成的演示数据"
    >
      演示数据
    </strong>
  );
}
