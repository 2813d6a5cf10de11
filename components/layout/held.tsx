"use client";

import { type ReactNode, Suspense, useState } from "react";

type Props = {
  /** The page came as one piece. */
  isWhole: boolean;
  skeleton: ReactNode;
  children: ReactNode;
};

/**
 * A skeleton in front of what is still loading, or nothing in front of what came whole. Which of the two it was is kept:
 * when the page is loaded anew in place (router.refresh), forms in it stay mounted and keep what was typed.
 */
export function Held({ isWhole, skeleton, children }: Props) {
  const [cameWhole] = useState(isWhole);
  return cameWhole ? children : <Suspense fallback={skeleton}>{children}</Suspense>;
}
