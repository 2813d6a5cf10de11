import { expect, test } from "./fixtures";

/** Nonsense in the address of a page: a code and a Chinese sentence, the honest status, never a stack. */
const ADDRESSES: { path: string; status: number; code: string }[] = [
  { path: "/nothing-here", status: 404, code: "unknown-page" },
  { path: "/indicators/nope", status: 404, code: "unknown-indicator" },
  { path: "/indicators/%27%20OR%201%3D1", status: 404, code: "unknown-indicator" },
  { path: "/indicators/__proto__", status: 404, code: "unknown-indicator" },
  { path: "/indicators/gdp?area=999999", status: 404, code: "unknown-area" },
  { path: "/indicators/%zz", status: 404, code: "unknown-indicator" },
  { path: "/projects/%ff%fe", status: 404, code: "unknown-project" },
  { path: "/projects?list=nope", status: 404, code: "unknown-section" },
  { path: "/platforms?list=nope", status: 404, code: "unknown-list" },
  { path: "/map?show=indicator:nope", status: 404, code: "unknown-indicator" },
  { path: "/?asOf=2021-01-01&asOf=2022-01-01", status: 400, code: "invalid-as-of" },
  { path: "/districts/440116", status: 404, code: "unknown-area" },
  { path: "/platforms/constructor", status: 404, code: "unknown-platform" },
  { path: "/projects/nope", status: 404, code: "unknown-project" },
  { path: "/?asOf=2021-02-30", status: 400, code: "invalid-as-of" },
  { path: "/?asOf=9999-01-01", status: 400, code: "invalid-as-of" },
  { path: "/?asOf=%00", status: 400, code: "invalid-as-of" },
  { path: "/indicators/gdp?asOf=yesterday", status: 400, code: "invalid-as-of" },
  { path: "/?plan=nope", status: 404, code: "unknown-plan" },
  { path: "/?surprise=1", status: 400, code: "invalid-query" },
  { path: "/projects?stage=nope", status: 400, code: "invalid-query" },
  { path: `/platforms?q=${"x".repeat(500)}`, status: 400, code: "invalid-query" },
];

for (const { path, status, code } of ADDRESSES) {
  test(`${path.slice(0, 60)} answers ${status} and ${code}`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    const main = page.getByRole("main");
    await expect(main).toContainText(`错误代码：${code}`);
    await expect(main).toContainText(/[\u4e00-\u9fff]{6}/);
    await expect(main).not.toContainText(/Error|at \w+ \(/);
    await expect(main.getByRole("link").first()).toBeVisible();
  });
}

test("markup in the address stays text", async ({ page }) => {
  await page.goto(`/platforms?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(page.getByRole("main")).toBeVisible();
  expect(await page.locator("main img").count()).toBe(0);
});

test("an address is refused the same when the page goes there without loading anew", async ({ page }) => {
  await page.goto("/method");
  await expect(page.getByRole("main")).toContainText("计算方法");
  // What a link does when it is clicked; no page has a link that leads nowhere.
  await page.evaluate("window.next.router.push('/indicators/nope')");
  await expect(page.getByRole("main").last()).toContainText("错误代码：unknown-indicator");
});

test("platforms beyond the city are not a wrong district", async ({ request }) => {
  expect((await request.get("/platforms?district=outside")).status()).toBe(200);
});

for (const path of ["/api/v1/indicators/%zz", "/api/v1/%ff%fe"]) {
  test(`${path} is answered by problem+json`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(400);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
    expect((await answer.json()).code).toBe("malformed-address");
  });
}

test("an unknown address below /api is answered by problem+json", async ({ request }) => {
  for (const path of ["/api/nothing", "/api/v2/plans", "/api/v1/nothing"]) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect((await answer.json()).code).toBe("unknown-endpoint");
  }
});
