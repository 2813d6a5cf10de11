/** The three who watch each other: of a new installation, and after 单人试用. */
export const ADMINISTRATORS = ["system", "security", "audit"] as const;
export type Administrator = (typeof ADMINISTRATORS)[number];
