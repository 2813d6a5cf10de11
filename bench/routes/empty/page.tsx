import { connection } from "next/server";
import { Suspense } from "react";

/** What any page of this build costs at least: the layout, and a hole that is filled at request time. */
export default function EmptyPage() {
  return (
    <Suspense fallback={<p>……</p>}>
      <Empty />
    </Suspense>
  );
}

async function Empty() {
  await connection();
  return <h1 className="text-2xl">空页</h1>;
}
