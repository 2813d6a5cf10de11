import type { Page } from "@playwright/test";
import { expect, open, test } from "./fixtures";
import { asPage, putSession, sendAs, sessionOf } from "./sessions";

test.describe.configure({ mode: "default" });

/** What a page that does not escape would run, or a program that fills in templates would reckon. */
const MARKUP = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "</title></textarea><script>alert(1)</script>",
  "javascript:alert(1)",
  "{{7*7}}<%=7*7%>#{7*7}",
  "'; DROP TABLE entry; --",
  "__proto__",
];
const RARE = "𠮷㛃䶮";
const ALL = `${RARE} ${MARKUP.join(" ")}`;
/** Half-years of an indicator that the demonstration has none of, in a district that no other test fills in. */
const CELL = { indicator: "outsourcing-executed", area: "440118", period: "2021-H2", span: "period" };
const FIGURES = { value: "12", qualifier: "eq", status: "final", published: "2022-02-01", doubtNote: ALL };

type Entry = { id: string; version: number; source: string; note: string; doubtNote: string };

/** A page that runs nothing and holds nothing but what we made, with the text in sight. */
async function expectInert(page: Page, path: string, text: string) {
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await open(page, path);
  await expect.poll(async () => (await page.content()).includes(RARE), path).toBe(true);
  const seen = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea, [title]")];
    // The page's own data stands in scripts: those are not what is read.
    const shown = [...document.querySelectorAll("main")].map((main) => main.textContent);
    return {
      all: [...shown, ...fields.flatMap(({ value, title }) => [value, title])].join(" "),
      injected: document.querySelectorAll("[onerror], [onload], img[src=x], main script, title *").length,
    };
  });
  expect(seen.all.replace(/\s+/g, " "), path).toContain(text);
  expect(seen.all, path).not.toMatch(/49<%|49#/);
  expect(seen.injected, path).toBe(0);
  expect(dialogs, path).toBe(0);
}

test("markup, templates and rare characters stay text in a record, its release and its files", async ({
  page,
  baseURL,
}) => {
  const site = baseURL ?? "";
  const [edt, rev] = [await sessionOf(site, "edt"), await sessionOf(site, "rev")];
  const source = `${RARE}统计局 <img src=x onerror=alert(1)> </title><script>alert(1)</script> {{7*7}}`;
  const made = await sendAs<Entry>(site, edt, "POST", "/observations", {
    ...CELL,
    ...FIGURES,
    source,
    note: `=1+1 ${ALL}`,
  });
  expect([made.source, made.note, made.doubtNote]).toEqual([source, `=1+1 ${ALL}`, ALL]);

  await putSession(page.context(), site, edt);
  await expectInert(page, `/observations/${made.id}`, "<script>alert(1)</script>");
  let { version } = await sendAs<Entry>(site, edt, "POST", `/observations/${made.id}/submit`, {
    version: made.version,
  });
  await page.context().clearCookies();
  await putSession(page.context(), site, rev);
  await expectInert(page, "/review", "<img src=x onerror=alert(1)>");
  for (const step of ["approve", "release"])
    ({ version } = await sendAs<Entry>(site, rev, "POST", `/observations/${made.id}/${step}`, { version }));

  await page.context().clearCookies();
  await expectInert(page, `/indicators/${CELL.indicator}?area=${CELL.area}`, source);
  const csv = await (
    await fetch(`${site}/api/v1/exports/observations.csv?indicator=${CELL.indicator}`)
  ).text();
  expect(csv).toContain(source);
});

test("markup in proposals, names of tokens and days stays text where it is read", async ({
  page,
  baseURL,
}) => {
  const site = baseURL ?? "";
  const [sys, sec, edt] = [
    await sessionOf(site, "sys"),
    await sessionOf(site, "sec"),
    await sessionOf(site, "edt"),
  ];
  const name = `${RARE}<svg onload=alert(1)>`;
  const reason = ALL;
  const propose = (cookie: string, action: string, payload: unknown) =>
    sendAs<{ id: string; version: number; after: object }>(site, cookie, "POST", "/proposals", {
      action,
      payload,
      reason,
    });
  const unit = await propose(sys, "manage-units", { what: "new", code: "odd-unit", name });
  const account = await propose(sys, "manage-account", {
    what: "new",
    username: "odd.name",
    name,
    role: "LDR",
  });
  const definition = await propose(edt, "define-indicator", {
    what: "definition",
    indicator: "biotech-output",
    definition: ALL,
    scope: ALL,
    unit: null,
  });
  expect(JSON.stringify(unit.after)).toContain(name);
  await sendAs(site, edt, "PUT", "/calendar/2027-05-06", { kind: "rest", name });
  const token = await sendAs<{ id: string }>(site, edt, "POST", "/me/tokens", {
    name,
    scopes: ["edit-draft"],
    days: 1,
  });

  await putSession(page.context(), site, sec);
  await expectInert(page, "/proposals", "<img src=x onerror=alert(1)>");
  await putSession(page.context(), site, edt);
  await expectInert(page, "/account", name);
  await expectInert(page, "/collection/calendar?year=2027", name);
  await putSession(page.context(), site, await sessionOf(site, "rev"));
  await expectInert(page, "/proposals", "<script>alert(1)</script>");

  const withdraw = (cookie: string, { id, version }: { id: string; version: number }) =>
    sendAs(site, cookie, "POST", `/proposals/${id}/withdraw`, { version });
  await Promise.all([withdraw(sys, unit), withdraw(sys, account), withdraw(edt, definition)]);
  await sendAs(site, edt, "DELETE", `/me/tokens/${token.id}`);
  await sendAs(site, edt, "DELETE", "/calendar/2027-05-06");
});

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
const NAMES = [
  "../../etc/passwd",
  "..\\..\\boot.ini",
  "/etc/passwd",
  "C:\\Users\\x.pdf",
  "CON",
  "con.pdf",
  "NUL.txt",
  "LPT1.pdf",
  ".htaccess",
  "...",
  "a\0.pdf",
  "a\r\nSet-Cookie: x=1.pdf",
  "报告\u202efdp.exe",
  "报\u200b告.pdf",
  "<img src=x onerror=alert(1)>.pdf",
  '"; filename="x.exe',
  "a;b.pdf",
  "%2e%2e%2f.pdf",
  "年".repeat(300),
  `${"𠮷".repeat(150)}.pdf`,
  `年${"\u0301".repeat(300)}.pdf`,
  `${RARE}.pdf`,
  "a\ufffe.pdf",
  "  空格 .pdf ",
  "{{7*7}}$(id)`id`.pdf",
];

const MEGABYTES = 1024 * 1024;
const FILES: readonly (readonly [string, Buffer, number])[] = [
  ["nothing", Buffer.alloc(0), 415],
  ["HTML named .pdf", Buffer.from("<!doctype html><script>alert(1)</script>"), 415],
  ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415],
  ["a program", Buffer.from("MZ\x90\0\x03", "latin1"), 415],
  ["ELF", Buffer.from("\x7fELF", "latin1"), 415],
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), 415],
  ["half a signature", Buffer.from("%PD"), 415],
  ["9 MB", Buffer.concat([PDF, Buffer.alloc(9 * MEGABYTES)]), 413],
];

test("evidence is taken by its bytes, under a name that is harmless everywhere", async ({
  page,
  baseURL,
}) => {
  const site = baseURL ?? "";
  const cookie = await sessionOf(site, "edt");
  const cell = { ...CELL, period: "2022-H2", published: "2023-02-01", source: "市统计局" };
  const { id } = await sendAs<Entry>(site, cookie, "POST", "/observations", { ...FIGURES, ...cell });
  const address = (name: string) =>
    `${site}/api/v1/observations/${id}/evidence?name=${encodeURIComponent(name)}`;
  const put = (name: string, body: BodyInit) =>
    fetch(address(name), { ...asPage(site, cookie, "POST"), body, duplex: "half" } as RequestInit);

  for (const [name, bytes, status] of FILES) {
    // With its length said beforehand, and in pieces without.
    for (const body of [new Uint8Array(bytes), new Blob([new Uint8Array(bytes)]).stream()]) {
      const response = await put(`${name}.pdf`, body);
      expect(response.status, name).toBe(status);
      expect((await response.json()).detail, name).toMatch(/\p{Script=Han}{6}/u);
    }
  }
  const names: string[] = [];
  for (const name of NAMES) {
    const response = await put(name, new Uint8Array(PDF));
    const answer = await response.json();
    expect(response.status, name).toBe(200);
    names.push(answer.name);
    const got = await fetch(`${site}/api/v1/evidence/${answer.id}`, { headers: { cookie } });
    expect(got.headers.get("content-disposition"), name).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w%!.~-]+$/,
    );
    expect(got.headers.get("content-security-policy"), name).toContain("sandbox");
    expect(Buffer.from(await got.arrayBuffer()).equals(PDF), name).toBe(true);
  }
  for (const name of names) {
    expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\ufffe]|^\.|^(con|nul|lpt1)\b/iu);
    expect([...name].length).toBeLessThanOrEqual(120);
  }
  // A repeated key is a repeated request only with the same file.
  const { headers, ...request } = asPage(site, cookie, "POST");
  const again = async (bytes: Uint8Array) => {
    const keyed = { ...headers, "idempotency-key": "the-same" };
    const response = await fetch(address("再传.pdf"), {
      ...request,
      headers: keyed,
      body: new Uint8Array(bytes),
    });
    return [response.status, (await response.json()).sha256];
  };
  const first = await again(PDF);
  expect(first[0]).toBe(200);
  expect(await again(PDF)).toEqual(first);
  expect((await again(Buffer.concat([PDF, Buffer.from("\n")])))[0]).toBe(422);
  const detail = await sendAs<{ evidenceFiles: unknown[] }>(site, cookie, "GET", `/observations/${id}`);
  expect(detail.evidenceFiles).toHaveLength(NAMES.length + 1);
  await putSession(page.context(), site, cookie);
  await expectInert(page, `/observations/${id}`, `${RARE}.pdf`);
  const choose = page.getByLabel("上传佐证材料");
  await choose.setInputFiles({
    name: "大.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.alloc(20 * MEGABYTES, PDF),
  });
  await expect(page.getByRole("alert").filter({ hasText: "8MB" })).toBeVisible();
});
