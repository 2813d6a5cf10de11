import type { Metadata } from "next";
import { HealthView } from "@/components/health/health-view";
import { Answered } from "@/components/layout/answered";
import { PageSkeleton } from "@/components/ui/skeleton";
import { pageActor } from "@/lib/auth/page-actor";
import { healthDetails } from "@/lib/data/health.queries";
import { JOBS } from "@/lib/server/jobs";

export const metadata: Metadata = { title: "系统状态" };

export default function Page() {
  return (
    <Answered
      load={async () => healthDetails(await pageActor("view-health"), JOBS)}
      skeleton={<PageSkeleton />}
    >
      {(data) => <HealthView {...data} />}
    </Answered>
  );
}
