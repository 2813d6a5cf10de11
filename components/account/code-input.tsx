"use client";

import { useEffect, useRef } from "react";
import type { FieldProps } from "@/components/ui/field";

type Props = {
  field: FieldProps;
  value: string;
  onChange: (value: string) => void;
  /** It appears because it is asked for, in the middle of typing. */
  isAtOnce?: boolean;
};

/** Six digits; what is pasted with a space in the middle is understood. */
export function CodeInput({ field, value, onChange, isAtOnce = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAtOnce) input.current?.focus();
  }, [isAtOnce]);
  return (
    <input
      {...field}
      ref={input}
      value={value}
      onChange={(event) => onChange(event.target.value.normalize("NFKC").replace(/\D/g, "").slice(0, 6))}
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\d{6}"
      title="6位数字"
      required
    />
  );
}
