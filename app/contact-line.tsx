import { connection } from "next/server";
import { contactLine } from "@/lib/data/contact.queries";

/** Whom to ask, on every page; nothing where nobody has said. */
export async function ContactLine() {
  await connection();
  const line = await contactLine();
  return line ? <span>联系：{line}</span> : null;
}
