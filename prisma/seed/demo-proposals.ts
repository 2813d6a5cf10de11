import { insertProposal } from "@/lib/data/proposals.commands";
import type { Prisma } from "@/lib/db/generated/client";
import type { ProposalBody } from "@/lib/schemas/proposals";

/** Work that waits: for the 安全管理员, the auditor who countersigns, and the reviewer. No secrets: none is there yet. */
const PROPOSALS: readonly (readonly [by: string, body: ProposalBody])[] = [
  [
    "sys",
    {
      action: "manage-account",
      payload: {
        what: "new",
        username: "own-commerce",
        name: "演示商务局数据责任人",
        role: "OWN",
        area: null,
        unit: "gz-commerce",
        title: "演示科长",
        officePhone: null,
        contactEmail: null,
      },
      reason: "演示：商务局确定了数据责任人",
    },
  ],
  [
    "sys",
    {
      action: "settings",
      payload: { key: "contact", value: { line: "演示：规划处值班电话（虚构）" } },
      reason: "演示：让各单位知道有事找谁",
    },
  ],
  [
    "sec",
    {
      action: "grant-role",
      payload: { username: "ldr", role: "LDR", area: null, unit: "gz-statistics" },
      reason: "演示：领导分工调整",
    },
  ],
  [
    "edt",
    {
      action: "define-indicator",
      payload: {
        what: "target",
        plan: "gz-services-14",
        indicator: "port-containers",
        area: "440100",
        targetValue: "2750",
        targetUpper: null,
        targetYear: 2025,
        pathway: "milestones",
        milestones: [
          { year: 2022, value: "2460" },
          { year: 2024, value: "2650" },
        ],
        statedOn: "2024-12-30",
        document: "演示文件〔2024〕3号",
      },
      reason: "演示：年度计划下达了年度节点",
    },
  ],
  [
    "edt",
    {
      action: "lock-period",
      payload: { what: "close", period: "2020" },
      reason: "演示：2020年年报已定稿",
    },
  ],
];

/** They describe what is there when they are made: after everything else. */
export async function insertDemoProposals(tx: Prisma.TransactionClient) {
  const accounts = await tx.account.findMany({ select: { id: true, name: true, username: true } });
  for (const [by, body] of PROPOSALS) {
    const proposer = accounts.find(({ username }) => username === by);
    if (!proposer) throw new Error(`The training data proposes as ${by}, who is not there.`);
    await insertProposal(tx, proposer, body);
  }
}
