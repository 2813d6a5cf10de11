import { verifyAudit } from "@/lib/data/audit.commands";
import { lastVerification } from "@/lib/data/audit.queries";
import { endpoints } from "@/lib/schemas/endpoints";
import { apiRoutes, door } from "@/lib/server/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(
  door(endpoints.auditVerification, ({ actor }) => lastVerification(actor)),
  door(endpoints.auditVerify, ({ actor }) => verifyAudit(actor)),
);
