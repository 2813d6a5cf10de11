import { signOut } from "@/lib/data/own-account.commands";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoute } from "@/lib/server/route";
import { forgotten } from "@/lib/server/with-cookies";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute(endpoints.signOut, async ({ actor }) => {
  await signOut(actor);
  return forgotten({ done: true });
});
