import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

const TONES = {
  info: { icon: "info", look: "border-accent text-accent" },
  success: { icon: "tick", look: "border-accent text-accent" },
  warning: { icon: "warning", look: "border-gold text-ink" },
  danger: { icon: "stop", look: "border-danger text-danger" },
} as const satisfies Record<string, { icon: IconName; look: string }>;

export type NoticeProps = {
  tone: keyof typeof TONES;
  title?: string;
  /** A word only heard, when sign and colour carry the meaning for the eye ("Warning"). */
  label?: string;
  /** Announced when it appears: politely, or at once. */
  live?: "status" | "alert";
  children?: ReactNode;
};

/** Something to know before going on. A sign and words, never colour alone. */
export function Notice({ tone, title, label, live, children }: NoticeProps) {
  const { icon, look } = TONES[tone];
  const heard = label && <VisuallyHidden>{label}: </VisuallyHidden>;
  return (
    <div role={live} className={`flex gap-3 border-l-2 bg-mist p-4 ${look}`}>
      <Icon name={icon} />
      <div className="min-w-0 grow text-ink">
        {title && (
          <p className="font-semibold">
            {heard}
            {title}
          </p>
        )}
        {children && (
          <div>
            {!title && heard}
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
