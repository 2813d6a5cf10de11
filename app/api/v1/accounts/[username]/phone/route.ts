import { unmaskPhone } from "@/lib/data/accounts.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(
  endpoints.accountPhone,
  ({ actor, params }) => unmaskPhone(actor, params.username),
);
