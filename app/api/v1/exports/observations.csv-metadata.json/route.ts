import { csvwOf } from "@/lib/exchange/csvw";
import { observationColumns } from "@/lib/exchange/observation-table";
import { endpoints } from "@/lib/schemas/endpoints";
import { observationSubject } from "@/lib/server/observation-export";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.observationsCsvMetadata,
  async (asked) =>
    csvwOf(
      observationColumns(asked.demo),
      `observations.csv${asked.url.search}`,
      await observationSubject(asked),
    ),
);
