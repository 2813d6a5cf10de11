import { formatClock } from "@/lib/format/dates";

type Props = {
  /** When it was typed. */
  at: string;
  /** How much of it: 3格, 内容. */
  what: string;
  onDrop: () => void;
};

/** What was typed and not saved is there again, and can be given up. */
export function RestoredNotice({ at, what, onDrop }: Props) {
  return (
    <p role="status" className="border-l-2 border-accent pl-3 text-sm">
      已恢复{formatClock(at)}输入、尚未保存的{what}。
      <button type="button" className="ml-3 underline" onClick={onDrop}>
        放弃这些输入
      </button>
    </p>
  );
}
