import type { ReactNode } from "react";

const TONES = {
  neutral: "border-edge text-ink",
  active: "border-accent bg-wash text-ink",
  attention: "border-gold border-l-4 text-ink",
  urgent: "border-danger bg-danger text-on-danger forced-color-adjust-none",
  quiet: "border-transparent bg-mist text-soft",
} as const;

export type TagTone = keyof typeof TONES;

export type TagProps = { tone?: TagTone; children: ReactNode };

/** A state or an urgency in one or two words; the words carry it, the tone only helps to find it. */
export function Tag({ tone = "neutral", children }: TagProps) {
  return (
    <span className={`inline-block rounded-sm border px-1.5 text-sm leading-snug font-medium whitespace-nowrap ${TONES[tone]}`}>
      {children}
    </span>
  );
}
