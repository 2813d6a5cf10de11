"use client";

import { ADMINISTRATORS, type Administrator } from "@/lib/domain/administrators";
import type { LeaveSoloBody } from "@/lib/schemas/set-up";
import { NOBODY, PersonFields } from "./person-fields";

const WORDS: Readonly<Record<Administrator, { legend: string; about: string }>> = {
  system: { legend: "系统管理员", about: "提请建立和停用账号、单位和系统设置；看不到填报的数据。" },
  security: { legend: "安全管理员", about: "确认系统管理员的提请，授予角色，解锁账号。" },
  audit: { legend: "审计员", about: "查阅全部审计记录并验证其完整；自己的操作同样被记录。" },
};

export const NO_ADMINISTRATORS: LeaveSoloBody = { system: NOBODY, security: NOBODY, audit: NOBODY };

type Props = {
  value: LeaveSoloBody;
  errors: ReadonlyMap<string, string> | undefined;
  onChange: (value: LeaveSoloBody) => void;
};

/** The three who watch each other. */
export function Administrators({ value, errors, onChange }: Props) {
  return ADMINISTRATORS.map((path) => (
    <PersonFields
      key={path}
      {...WORDS[path]}
      path={path}
      value={value[path]}
      errors={errors}
      onChange={(person) => onChange({ ...value, [path]: person })}
    />
  ));
}
