import { csvwOf } from "@/lib/exchange/csvw";
import { sdmxColumns } from "@/lib/exchange/sdmx";
import { endpoints } from "@/lib/schemas/endpoints";
import { observationSubject } from "@/lib/server/observation-export";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.observationsSdmxMetadata,
  async (asked) =>
    csvwOf(
      sdmxColumns(asked.demo),
      `observations.sdmx.csv${asked.url.search}`,
      await observationSubject(asked),
    ),
);
