import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** A real OpenID provider on loopback, as a city's would be: authorization code with PKCE, discovery, signed ID tokens. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /**
   * Signs somebody in at the provider, as a browser does.
   * @returns where it sends the browser back to, with a code
   */
  readonly approve: (authorizationUrl: string, subject: string) => Promise<URL>;
  readonly stop: () => Promise<void>;
}

/**
 * @param names by the provider's subject: the user name that it vouches for
 * @param callback where the client may be sent back to
 */
export async function testProvider(
  names: ReadonlyMap<string, string>,
  callback: string,
): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ["plan", "a-secret-for-tests-only"];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [callback],
        grant_types: ["authorization_code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["preferred_username"] },
    findAccount: (_: unknown, subject: string) => ({
      accountId: subject,
      claims: () => ({ sub: subject, preferred_username: names.get(subject) }),
    }),
  });
  server.on("request", provider.callback());
  return {
    issuer,
    clientId,
    clientSecret,
    approve: (url, subject) => approve(url, subject, callback),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Follows the provider's own pages: sign in, consent, back. */
async function approve(start: string, subject: string, callback: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = start;
  let prompt: string | undefined;
  for (let hop = 0; hop < 20; hop += 1) {
    if (at.startsWith(callback)) return new URL(at);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const body = prompt && new URLSearchParams({ prompt, login: subject, password: "any" });
    const response = await fetch(at, {
      method: body ? "POST" : "GET",
      headers: { cookie },
      body,
      redirect: "manual",
    });
    for (const each of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (each.split(";")[0] ?? "").split("=");
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    prompt = location ? undefined : /name="prompt" value="(\w+)"/.exec(await response.text())?.[1];
    if (location) at = new URL(location, at).href;
    else if (!prompt) throw new Error(`The provider answered ${response.status} at ${at}.`);
  }
  throw new Error("The provider goes round in circles.");
}
