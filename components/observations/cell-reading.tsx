type Props = {
  id: string;
  /** How what is typed is understood; empty where nothing is typed. */
  text: string;
  isFault: boolean;
  /** Undefined: nothing waits for a yes. */
  onConfirm: (() => void) | undefined;
};

/** What will count, before it counts; the editor is described by it. */
export function CellReading({ id, text, isFault, onConfirm }: Props) {
  return (
    <>
      <p id={id} role="status" className={isFault ? "text-missed" : undefined}>
        {text}
      </p>
      {onConfirm && (
        <button type="button" className="button" aria-keyshortcuts="Control+Enter" onClick={onConfirm}>
          确认（Ctrl+Enter）
        </button>
      )}
    </>
  );
}
