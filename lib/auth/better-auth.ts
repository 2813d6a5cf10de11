import { AsyncLocalStorage } from "node:async_hooks";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { username } from "better-auth/plugins/username";
import { database } from "@/lib/db/client";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { CITY, cityProviders } from "./city-identity";
import { cookieName, isOverTls } from "./cookie";
import { securityProfile } from "./profile";
import { withHashedTokens } from "./session-store";

/** What better-auth writes belongs into the transaction that also writes the audit. */
const running = new AsyncLocalStorage<Prisma.TransactionClient>();

/** Calls better-auth so that it reads and writes within `tx`. */
export const within = <T>(tx: Prisma.TransactionClient, work: () => Promise<T>): Promise<T> =>
  running.run(tx, work);

/** The client that is meant at the moment of a query. */
const client = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(running.getStore() ?? database().prisma, name),
});

/** Of a request, what better-auth may see. */
export function seenOf(headers: Headers): Headers {
  const names = ["cookie", "user-agent", "x-client-address"];
  return new Headers(names.map((name) => [name, headers.get(name) ?? ""] satisfies [string, string]));
}

/** Of what better-auth sets, the browser needs only this one. */
export const sessionCookies = (headers: Headers) =>
  headers.getSetCookie().filter((each) => each.startsWith(`${cookieName()}=`));

/** As in the database's rule account_username. */
export const USERNAME = /^[a-z][a-z0-9._-]{1,29}$/;
/** A pass phrase may be long, a megabyte of it may not. */
export const PASSWORD_MOST = 256;

function make() {
  const options = {
    baseURL: process.env.APP_URL ?? "http://localhost",
    secret: process.env.APP_SECRET,
    database: withHashedTokens(prismaAdapter(client, { provider: "postgresql" }), client),
    user: { modelName: "account" },
    account: {
      modelName: "credential",
      // Whom the city knows under a name signs in to the account of that name; nobody gets one by that.
      accountLinking: { enabled: true, trustedProviders: [CITY], requireLocalEmailVerified: false },
      updateAccountOnSignIn: false,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: securityProfile().passwordMinLength,
      maxPasswordLength: PASSWORD_MOST,
    },
    session: { expiresIn: securityProfile().absoluteMinutes * 60, disableSessionRefresh: true },
    // Limits are ours, in the database, the same on every instance.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // What is refused is in the audit; a log would only repeat user names.
    logger: { disabled: true },
    advanced: {
      cookiePrefix: "auth",
      // The prefix of the name says __Host- where it can; see cookieName.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isOverTls(), httpOnly: true, sameSite: "lax", path: "/" },
      cookies: { session_token: { name: cookieName() } },
      ipAddress: { ipAddressHeaders: ["x-client-address"] },
      database: { generateId: false },
    },
    databaseHooks: {
      // After the password was checked, so that a disabled account takes as long as any other.
      session: { create: { before: ({ userId }) => isEnabled(userId) } },
      // What the city's tokens could be used for is nothing of ours.
      account: { create: { before: async (each) => ({ data: { ...each, ...NO_TOKENS } }) } },
    },
    plugins: [
      username({ usernameValidator: (name) => USERNAME.test(name), minUsernameLength: 2 }),
      twoFactor({ issuer: "规划指标监测" }),
      genericOAuth({ config: cityProviders() }),
    ],
  } satisfies BetterAuthOptions;
  return betterAuth(options);
}

const NO_TOKENS = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

/** @returns false to make no session */
async function isEnabled(id: string): Promise<boolean> {
  return (await client.account.count({ where: { id, disabledAt: null } })) === 1;
}

let made: ReturnType<typeof make> | undefined;

/** Made when it is first needed: at build time there is neither secret nor database. */
export function auth() {
  made ??= make();
  return made;
}
