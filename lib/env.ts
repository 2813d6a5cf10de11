import { z } from "zod";

/** A fault that stops the start; its message is one line in Chinese that names what to mend. */
export class StartFault extends Error {
  override name = "StartFault";
}

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);

/** Every variable the product reads, with what it means; `.env.example` says the same in Chinese. */
const environment = z.object({
  PORT: z
    .preprocess(
      blankIsUnset,
      z
        .string()
        .regex(/^\d{1,5}$/, "须是 1—65535 的整数")
        .default("3000"),
    )
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, "须是 1—65535 的整数"),
  HOST: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[\w.:-]+$/, "须是主机名或 IP 地址")
      .default("127.0.0.1"),
  ),
  APP_URL: z.preprocess(blankIsUnset, z.url({ protocol: /^https?$/, error: "须是 http(s) 地址" }).optional()),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default("./data")),
  DATABASE_URL: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/, "须是 postgresql:// 开头的连接地址")
      .optional(),
  ),
  SECURITY_PROFILE: z.preprocess(
    blankIsUnset,
    z.enum(["standard", "dengbao3"], "须是 standard 或 dengbao3").default("dengbao3"),
  ),
  TRUSTED_PROXY: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[\da-fA-F.:]+(,[\da-fA-F.:]+)*$/, "须是反向代理的 IP 地址，多个用英文逗号分开")
      .optional(),
  ),
  ANONYMOUS_ACCESS: z.preprocess(blankIsUnset, z.enum(["on", "off"], "须是 on 或 off").default("on")),
  SETUP_CODE: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[\w-]{8,64}$/, "须是 8—64 位字母、数字、“-”或“_”")
      .optional(),
  ),
  OIDC_ISSUER: z.preprocess(
    blankIsUnset,
    z.url({ protocol: /^https?$/, error: "须是 http(s) 地址" }).optional(),
  ),
  OIDC_CLIENT_ID: z.preprocess(blankIsUnset, z.string().max(200, "不超过200个字符").optional()),
  OIDC_CLIENT_SECRET: z.preprocess(blankIsUnset, z.string().max(500, "不超过500个字符").optional()),
  OIDC_NAME: z.preprocess(blankIsUnset, z.string().max(20, "不超过20个字").optional()),
  OIDC_USERNAME_CLAIM: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[\w-]{1,60}$/, "须是一个声明的名称，如 preferred_username")
      .optional(),
  ),
  BOUNDARY_FILE: z.preprocess(blankIsUnset, z.string().optional()),
  BOUNDARY_CRS: z.preprocess(
    blankIsUnset,
    z.enum(["GCJ02", "BD09", "WGS84"], "须是 GCJ02、BD09 或 WGS84").optional(),
  ),
  BOUNDARY_APPROVAL_NO: z.preprocess(blankIsUnset, z.string().max(60, "不超过60个字").optional()),
});

export type Env = z.infer<typeof environment>;

/** @throws StartFault naming the variable and its value, in one line and without a password. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = environment.safeParse(source);
  if (parsed.success) return complete(parsed.data);
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0]);
  throw new StartFault(`环境变量 ${name}=“${shown(source[name])}” 有误：${issue?.message}。`);
}

/** The city's sign-in needs all of its parts, and the address that it sends people back to. */
function complete(env: Env): Env {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, APP_URL } = env;
  if (!OIDC_ISSUER) return env;
  for (const [name, value] of Object.entries({ OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, APP_URL }))
    if (!value) throw new StartFault(`设置了 OIDC_ISSUER，还须设置环境变量 ${name}。`);
  return env;
}

function shown(value = ""): string {
  // A value that is no address may still hold a password: everything between a colon and the last @ goes.
  const line = value
    .replace(/:(?!\/\/).*@/s, ":***@")
    .replace(/(password=)[^&]*/gi, "$1***")
    .replace(/\p{Cc}/gu, "␣");
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
