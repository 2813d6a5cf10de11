import type { ReactNode } from "react";

type Props = {
  isSending: boolean;
  /** The one thing that a screen is for; of several buttons at most one is. */
  strong?: boolean;
  children: ReactNode;
};

/** Sends its form. While that runs it says so and keeps the focus: a disabled button would lose it. */
export function SubmitButton({ isSending, strong = true, children }: Props) {
  return (
    <button
      type="submit"
      aria-disabled={isSending}
      onClick={(event) => isSending && event.preventDefault()}
      className={strong ? "button button-strong" : "button"}
    >
      {children}
      {isSending && <span role="status">…</span>}
    </button>
  );
}
