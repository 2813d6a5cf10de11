import { z } from "zod";
import { doneAnswer } from "./account";
import { endpoint } from "./endpoint";
import { leaveSoloBody, setUpBody } from "./set-up";

const none = z.strictObject({});

export const setUpEndpoints = {
  setUp: endpoint({
    path: "/api/v1/setup",
    method: "POST",
    action: "set-up",
    summary: "首次设置：建立三位管理员，或一个单人试用账号；只能进行一次",
    params: none,
    query: none,
    body: setUpBody,
    answer: doneAnswer,
    format: "json",
    refusals: ["set-up-closed", "wrong-setup-code", "too-many-requests"],
  }),
  leaveSolo: endpoint({
    path: "/api/v1/solo/leave",
    method: "POST",
    action: "leave-solo",
    summary: "结束单人试用：建立三位管理员，原账号成为市级填报员；不能撤回",
    params: none,
    query: none,
    body: leaveSoloBody,
    answer: doneAnswer,
    format: "json",
    refusals: ["wrong-state", "name-taken"],
  }),
};
