import { uuidv7 } from "uuidv7";
import { type MovedKind, tellMoved } from "@/lib/data/entry-notices";
import type { EntryRow } from "@/lib/data/entry-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { Decimal } from "@/lib/domain/decimal";
import type { EntryState } from "@/lib/domain/entry-workflow";

type Transaction = Prisma.TransactionClient;

/** A value of the plan's last year that is on its way, and so waits for somebody. */
interface Waiting {
  readonly indicator: string;
  readonly area: string;
  readonly state: "draft" | "submitted" | "returned" | "approved";
  readonly by: "own" | "edt";
  /** Against the same period of the year before. */
  readonly growth: string;
  readonly returnNote?: string;
}

const PERIOD = "2025";
const WAITING: readonly Waiting[] = [
  {
    indicator: "service-value-added",
    area: "440117",
    state: "returned",
    by: "own",
    growth: "1.31",
    returnNote: "演示：比上年增长三成，请与区统计局核对后再报",
  },
  { indicator: "modern-service-share", area: "440117", state: "submitted", by: "own", growth: "1.01" },
  { indicator: "software-revenue", area: "440106", state: "submitted", by: "edt", growth: "1.09" },
  { indicator: "software-revenue", area: "440105", state: "submitted", by: "edt", growth: "1.07" },
  { indicator: "software-revenue", area: "440115", state: "approved", by: "edt", growth: "1.12" },
  { indicator: "software-revenue", area: "440112", state: "draft", by: "edt", growth: "1.08" },
];

/** The states that it went through, one version each. */
const STEPS: Readonly<Record<Waiting["state"], readonly EntryState[]>> = {
  draft: ["draft"],
  submitted: ["draft", "submitted"],
  returned: ["draft", "submitted", "returned"],
  approved: ["draft", "submitted", "approved"],
};

const HOUR_MS = 3_600_000;

/** Work for everybody: values that were entered, sent in, sent back or let through today, with what was said of them. */
export async function insertDemoWaiting(tx: Transaction) {
  const accounts = await tx.account.findMany({ select: { id: true, name: true, username: true } });
  const person = (username: string) => {
    const found = accounts.find((account) => account.username === username);
    if (!found) throw new Error(`The training data is entered by ${username}, who is not there.`);
    return found;
  };
  const ids = new Map<string, string[]>();
  for (const each of WAITING) {
    const key = `${each.by} ${each.state}`;
    const id = await insertEntry(tx, each, person(each.by), person("rev"));
    ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  for (const [key, group] of ids) {
    const [by = "", state = ""] = key.split(" ");
    if (state === "draft") continue;
    const mover = state === "submitted" ? person(by) : person("rev");
    await tellMoved(tx, state as MovedKind, mover, await rowsOf(tx, group));
  }
}

async function rowsOf(tx: Transaction, ids: readonly string[]): Promise<EntryRow[]> {
  const [read] = await tx.$queryRaw<{ rows: EntryRow[] }[]>`
    SELECT entry_read('{"role": "SYSTEM"}'::jsonb, ${ids}::uuid[]) AS rows`;
  return read?.rows ?? [];
}

type Person = { id: string; name: string; username: string };
/** As the database's function entry_write names who acts. */
const nameOf = ({ name, username }: Person) => `${name}（${username}）`;

async function insertEntry(
  tx: Transaction,
  waiting: Waiting,
  editor: Person,
  reviewer: Person,
): Promise<string> {
  const { indicator, area, state, growth, returnNote = null } = waiting;
  const before = await tx.observation.findFirstOrThrow({
    where: { indicator: { code: indicator }, area: { code: area }, period: "2024", span: "year" },
    orderBy: { version: "desc" },
    include: { indicator: { select: { decimals: true } } },
  });
  const id = uuidv7();
  const figures = {
    value: new Decimal(before.value.toString()).mul(growth).toFixed(before.indicator.decimals),
    qualifier: "eq",
    status: "preliminary",
    publisher: before.publisher,
    publishedText: "2026-10",
  } as const;
  const steps = STEPS[state];
  const at = steps.map((_, nth) => new Date(Date.now() - (steps.length - nth) * HOUR_MS));
  const isReviewed = state === "returned" || state === "approved";
  await tx.entry.create({
    data: {
      id,
      indicatorId: before.indicatorId,
      areaId: before.areaId,
      period: PERIOD,
      span: "year",
      ...figures,
      knownOn: new Date("2026-10-31"),
      state,
      version: steps.length,
      editorIds: [editor.id],
      enteredById: editor.id,
      enteredBy: nameOf(editor),
      ...(steps.length > 1 && { submittedById: editor.id, submittedBy: nameOf(editor), submittedAt: at[1] }),
      ...(isReviewed && { reviewedById: reviewer.id, reviewedBy: nameOf(reviewer), reviewedAt: at[2] }),
      returnNote,
      updatedAt: at.at(-1),
    },
  });
  await tx.entryRevision.createMany({
    data: steps.map((step, nth) => {
      const who = nth < 2 ? editor : reviewer;
      return {
        entryId: id,
        version: nth + 1,
        state: step,
        ...figures,
        byId: who.id,
        by: nameOf(who),
        at: at[nth],
      };
    }),
  });
  return id;
}
