"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useId, useState } from "react";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useSend } from "@/components/ui/use-send";
import { formatMoment } from "@/lib/format/dates";
import type { EvidenceAnswer } from "@/lib/schemas/entries";

type Props = {
  files: readonly EvidenceAnswer[];
  /** Where a file is sent to; undefined: none may be added or removed now. */
  addUrl: string | undefined;
  /** Of one file, its id goes behind. */
  fileUrl: string;
};

/** 佐证材料: what the value is proved by. */
export function RecordEvidence({ files, addUrl, fileUrl }: Props) {
  const router = useRouter();
  const { send, isSending, problem } = useSend();
  const [named, setNamed] = useState("");
  const id = useId();

  async function add(event: ChangeEvent<HTMLInputElement>) {
    const { currentTarget: input } = event;
    for (const file of input.files ?? []) {
      setNamed(file.name);
      const sent = await send("POST", `${addUrl}?name=${encodeURIComponent(file.name)}`, file);
      if (!sent.ok) break;
    }
    // The same file may be chosen again.
    input.value = "";
    router.refresh();
  }
  async function remove(file: EvidenceAnswer) {
    setNamed(file.name);
    const sent = await send("DELETE", `${fileUrl}/${file.id}`);
    if (sent.ok) router.refresh();
  }
  return (
    <div className="space-y-3">
      {files.length === 0 ? (
        <p className="text-ink-2">还没有佐证材料。</p>
      ) : (
        <ul>
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hairline py-2">
              <a href={`${fileUrl}/${file.id}`} className="min-w-0 break-all" download={file.name}>
                {file.name}
              </a>
              <span className="text-xs text-ink-2">
                {sizeText(file.size)}，{file.uploadedBy}，{formatMoment(file.at)}
              </span>
              {addUrl && (
                <button type="button" className="ml-auto text-xs underline" onClick={() => void remove(file)}>
                  移除<span className="sr-only">{file.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem && <p className="text-sm">{named}：</p>}
      <ProblemNotice problem={problem} />
      {addUrl && (
        <div>
          <label htmlFor={id} className="button cursor-pointer focus-within:outline-2">
            {isSending ? "正在上传……" : "上传佐证材料"}
            <input
              id={id}
              type="file"
              multiple
              accept={ACCEPTED}
              className="sr-only"
              onChange={(event) => void add(event)}
            />
          </label>
          <p className="mt-1 text-xs text-ink-2">PDF、图片或Office文档，每份不超过8MB。</p>
        </div>
      )}
    </div>
  );
}

/** What the server takes, by its first bytes: this only spares a vain try. */
const ACCEPTED = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.zip";

const KB = 1024;

/** 「32 KB」. */
function sizeText(bytes: number): string {
  if (bytes < KB) return `${bytes}字节`;
  return bytes < KB * KB ? `${Math.round(bytes / KB)}KB` : `${(bytes / KB / KB).toFixed(1)}MB`;
}
