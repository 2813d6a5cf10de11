"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Only its own buttons close it: what it says is not said again. */
  isSaidOnce?: boolean;
  children: ReactNode;
};

/** A question that is answered before anything else; closed by its button or Esc, never by a click beside it. */
export function Dialog({ title, isOpen, onClose, isSaidOnce = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => isSaidOnce && event.preventDefault()}
      className="m-auto w-[min(560px,calc(100vw-32px))] rounded border border-hairline bg-raised p-6 text-ink backdrop:bg-black/40"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {!isSaidOnce && (
          <button
            type="button"
            onClick={onClose}
            aria-label="关闭"
            className="-m-1 size-8 text-lg text-ink-2"
          >
            ×
          </button>
        )}
      </div>
      {/* It stays as it is while closed: what was typed is there again. */}
      <div className="mt-4 space-y-4">{children}</div>
    </dialog>
  );
}
