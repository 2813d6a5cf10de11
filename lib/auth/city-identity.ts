import type { GenericOAuthConfig } from "better-auth/plugins/generic-oauth";

/** 统一身份认证, as better-auth and the table credential call it. */
export const CITY = "city";
/** Registered with the provider, below APP_URL. */
export const CITY_CALLBACK = "/api/v1/sessions/oidc/callback";

/** What the sign-in page calls it; null where there is none. */
export function cityIdentityName(): string | null {
  return process.env.OIDC_ISSUER ? (process.env.OIDC_NAME ?? "统一身份认证") : null;
}

/** From OIDC_*; scripts/serve.ts has seen to it that they are complete. */
export function cityProviders(): GenericOAuthConfig[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET, APP_URL } = process.env;
  if (!OIDC_ISSUER) return [];
  return [
    {
      providerId: CITY,
      discoveryUrl: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      scopes: ["openid", "profile"],
      pkce: true,
      requireIdTokenVerification: true,
      redirectURI: new URL(CITY_CALLBACK, APP_URL).href,
      disableSignUp: true,
      mapProfileToUser: (profile) => ({ email: emailOf(profile), emailVerified: true }),
    },
  ];
}

/** The address that the account of that user name has: what better-auth links by. A name that is none has none. */
function emailOf(profile: Record<string, unknown>): string {
  const claim = profile[process.env.OIDC_USERNAME_CLAIM || "preferred_username"];
  const username = typeof claim === "string" ? claim.normalize("NFKC").toLowerCase() : "";
  return /^[a-z][a-z0-9._-]{1,29}$/.test(username) ? `${username}@account.invalid` : "nobody@invalid";
}
