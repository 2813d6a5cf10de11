/** Printed on the sign-in page of the demonstration, which listens on loopback only. */
export const DEMO_PASSWORD = "Demo-2025-Guangzhou";

export const isDemonstration = () => process.env.DEMO === "1";
