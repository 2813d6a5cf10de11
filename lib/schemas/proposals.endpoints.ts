import { z } from "zod";
import { pageOf } from "./answers";
import { endpoint } from "./endpoint";
import { cursor, id, limit } from "./fields";
import {
  confirmedAnswer,
  decisionBody,
  PROPOSAL_ACTIONS,
  proposalAnswer,
  proposalBody,
  proposalsQuery,
  rejectionBody,
} from "./proposals";

const none = z.strictObject({});
const byId = {
  params: z.strictObject({ id }),
  unknown: "unknown-proposal",
  query: none,
  format: "json",
} as const;
/** Which of them it is about, the body or the proposal says: the command asks the gate for that one. */
const any = { action: PROPOSAL_ACTIONS } as const;
const DECIDED = ["unknown-proposal", "changed-meanwhile", "wrong-state"] as const;
const REFUSED = [
  "last-administrator",
  "name-taken",
  "no-target",
  "unknown-account",
  "unknown-area",
  "unknown-indicator",
  "unknown-unit",
  "wrong-state",
] as const;

export const proposalEndpoints = {
  proposals: endpoint({
    ...any,
    path: "/api/v1/proposals",
    step: ["propose", "confirm"],
    summary: "提请：自己的角色能提请或确认的，最新的在前",
    params: none,
    query: proposalsQuery.extend({ limit, cursor }),
    answer: pageOf(proposalAnswer),
    format: "json",
    refusals: [],
  }),
  propose: endpoint({
    ...any,
    path: "/api/v1/proposals",
    method: "POST",
    step: "propose",
    summary: "提请一件须由另一人确认的事",
    description: "payload的内容随action而定。确认之前什么也不改变；现在就办不了的，当时就拒绝。",
    params: none,
    query: none,
    body: proposalBody,
    answer: proposalAnswer,
    format: "json",
    refusals: ["no-change", ...REFUSED],
  }),
  proposal: endpoint({
    ...any,
    ...byId,
    path: "/api/v1/proposals/{id}",
    step: ["propose", "confirm"],
    summary: "一项提请，含确认前后的对照",
    answer: proposalAnswer,
    refusals: ["unknown-proposal"],
  }),
  confirmProposal: endpoint({
    ...any,
    ...byId,
    path: "/api/v1/proposals/{id}/confirm",
    method: "POST",
    step: "confirm",
    summary: "确认他人的提请，随即生效",
    description:
      "提请之后情况已变的，以changed-meanwhile拒绝，instead.now为现在的情况。新账号和重置密码的一次性密码只在这一次应答中给出，重复的请求得不到它。",
    body: decisionBody,
    answer: confirmedAnswer,
    refusals: [...DECIDED, "own-proposal", ...REFUSED.filter((code) => code !== "wrong-state")],
  }),
  rejectProposal: endpoint({
    ...any,
    ...byId,
    path: "/api/v1/proposals/{id}/reject",
    method: "POST",
    step: "confirm",
    summary: "不同意他人的提请，须写理由",
    body: rejectionBody,
    answer: proposalAnswer,
    refusals: [...DECIDED, "own-proposal"],
  }),
  withdrawProposal: endpoint({
    ...any,
    ...byId,
    path: "/api/v1/proposals/{id}/withdraw",
    method: "POST",
    step: "propose",
    summary: "撤回自己的提请",
    body: decisionBody,
    answer: proposalAnswer,
    refusals: [...DECIDED],
  }),
};
