import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/data/fixtures";
import { until } from "@/lib/db/fixtures";
import { type Job, runOnce, startScheduler } from "./scheduler";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.stop());
beforeEach(() => db.owner("DELETE FROM job_lease"));

const never = new AbortController().signal;
const leases = () =>
  db.owner<{ name: string; holder: string; last_error: string | null; free: boolean }>(
    "SELECT name, holder, last_error, until <= now() AS free FROM job_lease ORDER BY name",
  );
const counting = (more: Partial<Job> = {}) => {
  const counted = { runs: 0 };
  const job: Job = {
    name: "count",
    everyMs: 3_600_000,
    leaseMs: 60_000,
    run: async () => {
      counted.runs += 1;
    },
    ...more,
  };
  return { job, counted };
};

describe("of several instances", () => {
  test("one runs a job each time that it is due", async () => {
    const { job, counted } = counting();
    const race = () => Promise.all(["a", "b", "c", "d"].map((holder) => runOnce(job, holder, never)));
    expect((await race()).sort()).toEqual(["done", "elsewhere", "elsewhere", "elsewhere"]);
    await race();
    expect(counted.runs).toBe(1);
    await db.owner("UPDATE job_lease SET last_run_at = now() - interval '1 hour 1 second'");
    await race();
    expect(counted.runs).toBe(2);
  });

  test("none begins what another is still doing; whoever is gone loses it when the lease has run out", async () => {
    const { job, counted } = counting({ everyMs: 0 });
    await db.owner("INSERT INTO job_lease VALUES ('count', 'gone', now() + interval '1 minute', now())");
    expect(await runOnce(job, "a", never)).toBe("elsewhere");
    await db.owner("UPDATE job_lease SET until = now()");
    expect(await runOnce(job, "a", never)).toBe("done");
    expect(counted.runs).toBe(1);
    expect(await leases()).toMatchObject([{ holder: "a", free: true }]);
  });
});

test("a failing job is written down and does not stop the others; what it failed with is gone when it works again", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const { job, counted } = counting({ name: "works" });
  let isBroken = true;
  const failing: Job = {
    name: "fails",
    everyMs: 10,
    leaseMs: 60_000,
    run: async () => {
      if (isBroken) throw new Error("out of paper");
    },
  };
  const stop = startScheduler([failing, job]);
  try {
    await until(async () => (await leases())[0]?.last_error === "out of paper", 5000);
    await until(() => counted.runs === 1, 5000);
    expect(String(said.mock.calls[0])).toContain("job fails");
    isBroken = false;
    await until(async () => (await leases())[0]?.last_error === null, 5000);
  } finally {
    await stop();
    said.mockRestore();
  }
});

test("an idle job writes nothing but its sign of life", async () => {
  const { job, counted } = counting({ everyMs: 5 });
  let asked = 0;
  const idle: Job = { ...job, hasWork: async () => ++asked > 3 };
  const stop = startScheduler([idle]);
  await until(() => counted.runs >= 2, 5000);
  await stop();
  // The first run is the sign of life, the others were asked for.
  expect(counted.runs).toBe(asked - 3 + 1);
});

test("while the database is away it asks ever more seldom and says so once", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  let tries = 0;
  const away: Job = {
    ...counting().job,
    everyMs: 1,
    hasWork: async () => {
      tries += 1;
      throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    },
  };
  await runOnce(away, "first", never);
  const stop = startScheduler([{ ...away, run: async () => {} }]);
  await until(() => tries >= 4, 5000);
  await stop();
  expect(said.mock.calls.filter((call) => String(call).includes("ECONNREFUSED"))).toHaveLength(1);
  said.mockRestore();
});
