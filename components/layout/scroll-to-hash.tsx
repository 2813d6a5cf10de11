"use client";

import { useEffect } from "react";

/** The page is streamed: when the browser looked for the place the address names, it was not there yet. */
export function ScrollToHash() {
  useEffect(() => {
    const place = document.getElementById(location.hash.slice(1));
    if (place && window.scrollY === 0) place.scrollIntoView();
  }, []);
  return null;
}
