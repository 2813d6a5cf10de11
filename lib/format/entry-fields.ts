import type { DataStatus } from "@/lib/domain/observation";
import type { Qualifier } from "@/lib/domain/quantity";
import { formatPublished } from "./dates";
import { dataStatusWords, qualifierWords } from "./words";

/** What a record says, field by field. */
export interface EntryFields {
  readonly value: string;
  readonly qualifier: Qualifier;
  readonly status: DataStatus;
  readonly published: string;
  readonly source: string;
  readonly note: string | null;
  readonly doubtNote: string | null;
}

export const entryFieldWords = {
  value: "数值",
  qualifier: "限定",
  status: "数据状态",
  published: "发布日期",
  source: "来源",
  note: "备注",
  doubtNote: "疑点说明",
} as const satisfies Record<keyof EntryFields, string>;

/** One field as text; what is not filled in is 空白. */
export function entryFieldText(fields: EntryFields, name: keyof EntryFields): string {
  switch (name) {
    case "qualifier":
      return qualifierWords[fields.qualifier];
    case "status":
      return dataStatusWords[fields.status];
    case "published":
      return formatPublished(fields.published);
    default:
      return fields[name] || "空白";
  }
}
