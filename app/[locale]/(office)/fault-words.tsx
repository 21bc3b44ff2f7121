"use client";

import { createContext, type ReactNode } from "react";

type FaultText = { title: string; text: string; again: string; home: { href: string; label: string } };

/** What to say when something breaks. The error page runs in the browser, where no messages are: the layout hands them on. */
export const FaultContext = createContext<FaultText | null>(null);

export function FaultWords({ children, ...words }: FaultText & { children: ReactNode }) {
  return <FaultContext value={words}>{children}</FaultContext>;
}
