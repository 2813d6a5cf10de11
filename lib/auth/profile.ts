import type { Role } from "@/lib/domain/access";
import { isDemonstration } from "./demo";

/** What is demanded of accounts and sessions. */
export interface SecurityProfile {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
  /** Who has to sign in with a second factor. */
  readonly totpRoles: readonly Role[];
  readonly passwordMinLength: number;
  /** 等保 8.1.4.1: letters, digits and marks; null asks for length alone. */
  readonly passwordKinds: number | null;
  readonly passwordMaxDays: number | null;
  readonly formerPasswords: number;
  readonly failuresToLock: number;
  readonly lockMinutes: number;
  /** Whether accounts that nobody uses are disabled, and not only listed. */
  readonly disablesUnused: boolean;
  /** 等保 8.1.4.1 c): administration from another machine only over TLS. */
  readonly encryptedAdministration: boolean;
}

const ADMINISTRATORS_AND_REVIEWERS: readonly Role[] = ["SYS", "SEC", "AUD", "REV"];

/** ASVS 5.0: length instead of composition, no expiry. */
const standard: SecurityProfile = {
  idleMinutes: 30,
  absoluteMinutes: 8 * 60,
  totpRoles: ADMINISTRATORS_AND_REVIEWERS,
  passwordMinLength: 12,
  passwordKinds: null,
  passwordMaxDays: null,
  formerPasswords: 0,
  failuresToLock: 5,
  lockMinutes: 15,
  disablesUnused: false,
  encryptedAdministration: false,
};

/** 等保2.0 三级 (GB/T 22239-2019 8.1.4.1): composition, expiry and history besides. */
const dengbao3: SecurityProfile = {
  ...standard,
  passwordKinds: 3,
  passwordMaxDays: 90,
  formerPasswords: 5,
  disablesUnused: true,
  encryptedAdministration: true,
};

export type ProfileName = "standard" | "dengbao3";

/** SECURITY_PROFILE: which one this installation was started with. */
export const profileName = (): ProfileName =>
  process.env.SECURITY_PROFILE === "standard" ? "standard" : "dengbao3";

/** The demonstration, on loopback only, asks for no second factor: its passwords are printed. */
export function profileNamed(name: ProfileName): SecurityProfile {
  const profile = name === "standard" ? standard : dengbao3;
  return isDemonstration() ? { ...profile, totpRoles: [] } : profile;
}

/** What this installation demands. */
export const securityProfile = () => profileNamed(profileName());

/** What is asked of a password, for whoever chooses one. */
export function shownPasswordRules() {
  const { passwordMinLength, passwordKinds, passwordMaxDays } = securityProfile();
  return { minLength: passwordMinLength, kinds: passwordKinds, maxDays: passwordMaxDays };
}
