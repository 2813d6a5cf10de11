"use client";

import { useState } from "react";
import type { FieldProps } from "@/components/ui/field";

type Props = {
  field: FieldProps;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
};

/** Pasting works, and what was typed can be looked at: that is what makes long passwords possible. */
export function PasswordInput({ field, value, onChange, autoComplete }: Props) {
  const [isShown, setIsShown] = useState(false);
  return (
    <span className="relative block">
      <input
        {...field}
        className={`${field.className} pr-14`}
        type={isShown ? "text" : "password"}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => setIsShown(!isShown)}
        className="absolute inset-y-0 right-0 px-3 text-xs text-ink-2 hover:text-ink"
      >
        {isShown ? "隐藏" : "显示"}
      </button>
    </span>
  );
}
