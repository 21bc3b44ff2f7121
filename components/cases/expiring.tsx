"use client";

import { type ReactNode, useEffect, useState } from "react";

/**
 * Takes something off the screen when its time is over, on a page that stays open. The server would not show it again;
 * without scripts it goes with the next load.
 */
export function Expiring({ milliseconds, after, children }: { milliseconds: number; after: ReactNode; children: ReactNode }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    const timer = setTimeout(() => setOver(true), Math.max(0, milliseconds));
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return over ? after : children;
}
