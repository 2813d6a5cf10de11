import { addTaskRule } from "@/lib/data/task-rules.commands";
import { listTaskRules } from "@/lib/data/task-rules.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { pageOfAll } from "@/lib/server/paging";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.taskRules, async ({ actor, paging }) => pageOfAll(await listTaskRules(actor), paging)),
  door(endpoints.addTaskRule, ({ actor, body }) => addTaskRule(actor, body)),
);
