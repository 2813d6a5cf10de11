import { readFileSync } from "node:fs";
import path from "node:path";
import { type PasswordFault, passwordFaults } from "@/lib/domain/password";
import { securityProfile } from "./profile";

const FILE = path.join("lib", "auth", "common-passwords.txt");
let common: ReadonlySet<string> | undefined;

/** Read when the first password is chosen, and kept: 160 kB. */
function isCommon(password: string): boolean {
  common ??= new Set(
    readFileSync(path.join(process.cwd(), FILE), "utf8")
      .split("\n")
      .filter((line) => !line.startsWith("# ")),
  );
  return common.has(password);
}

/** What is wrong with a new password by this installation's profile. */
export function faultsOfPassword(password: string, username: string): PasswordFault[] {
  const { passwordMinLength: minLength, passwordKinds: kinds } = securityProfile();
  return passwordFaults(password, { minLength, kinds, username, isCommon });
}
