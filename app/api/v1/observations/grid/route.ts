import { entryGrid } from "@/lib/data/entry-grid.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.grid,
  ({ actor, query, today }) => entryGrid(actor, query, today),
);
