import { makeTasks } from "@/lib/data/tasks.commands";
import { listTasks } from "@/lib/data/tasks.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { needTaskFilter } from "@/lib/server/known";
import { pageOfRead } from "@/lib/server/paging";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.tasks, async ({ actor, query: { limit: _limit, cursor: _cursor, ...filter }, paging }) => {
    await needTaskFilter(filter);
    return pageOfRead(await listTasks(actor, filter, paging), paging);
  }),
  door(endpoints.makeTasks, ({ actor }) => makeTasks(actor)),
);
