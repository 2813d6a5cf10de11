import { type ReactNode, useId } from "react";

/** What ties an input to its label, hint and error: spread it on the input. */
export interface FieldProps {
  readonly id: string;
  readonly className: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

type Props = {
  label: string;
  /** How to fill it in; it stays while the error is shown. */
  hint?: ReactNode;
  /** What is wrong with what was typed: a problem's `errors.get(path)`. */
  error?: string | undefined;
  optional?: boolean;
  children: (props: FieldProps) => ReactNode;
};

/** One input of a form with its label above, its hint and its error below. */
export function Field({ label, hint, error, optional = false, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-xs text-ink-2">
        {label}
        {optional && "（选填）"}
      </label>
      {children({
        id,
        className: "field w-full text-sm",
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-xs text-missed">
          {error}
        </p>
      )}
    </div>
  );
}
