import { unlockAccount } from "@/lib/data/accounts.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.unlockAccount,
  ({ actor, params }) => unlockAccount(actor, params.username),
);
