import type { Role } from "@/lib/domain/access";

export const roleWords = {
  SYS: "系统管理员",
  SEC: "安全管理员",
  AUD: "审计员",
  EDT: "市级填报员",
  REV: "审核员",
  DST: "区填报员",
  OWN: "部门数据责任人",
  LDR: "领导",
  SOLO: "单人试用",
} as const satisfies Record<Role, string>;
