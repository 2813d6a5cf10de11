import { changeTaskRule } from "@/lib/data/task-rules.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.changeTaskRule,
  ({ actor, params, body }) => changeTaskRule(actor, params.id, body),
);
