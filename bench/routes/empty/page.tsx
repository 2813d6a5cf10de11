import { connection } from "next/server";

/** What any page of this build costs at least: the layout, at request time. */
export default async function EmptyPage() {
  await connection();
  return <h1 className="text-2xl">空页</h1>;
}
