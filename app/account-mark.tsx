import { AccountMenu } from "@/components/layout/account-menu";
import { currentActor } from "@/lib/auth/page-actor";
import { roleWords } from "@/lib/format/account-words";

/** Who is signed in. Nothing is looked up for a visitor without a cookie. */
export async function AccountMark() {
  // While the database is away the page below has words for it; the frame around it stays.
  const actor = await currentActor().catch(() => undefined);
  if (!actor) return null;
  const { account } = actor;
  return <AccountMenu account={account && { name: account.name, roleName: roleWords[account.role] }} />;
}
