import type { ButtonHTMLAttributes, ReactNode } from "react";

const SHAPE =
  "inline-flex min-h-(--control) items-center justify-center gap-2 rounded-sm border-2 px-5 py-1 text-center leading-snug font-semibold no-underline cursor-pointer print:hidden";

const LOOKS = {
  primary: `${SHAPE} border-accent bg-accent text-on-accent hover:border-deep hover:bg-deep hover:text-on-accent forced-color-adjust-none`,
  secondary: `${SHAPE} border-edge bg-card text-ink hover:border-ink hover:bg-mist hover:text-ink`,
  danger: `${SHAPE} border-danger bg-danger text-on-danger hover:bg-card hover:text-danger forced-color-adjust-none`,
  link: "inline-flex min-h-(--control) items-center cursor-pointer text-start wrap-anywhere text-accent underline underline-offset-4 hover:text-deep hover:decoration-2 print:hidden",
} as const;

export type ButtonLook = keyof typeof LOOKS;

/** The class of a button, for the client's own submit button. */
export function buttonClass(variant: ButtonLook): string {
  return LOOKS[variant];
}

export type ButtonProps = {
  children: ReactNode;
  variant?: ButtonLook;
  /** Makes it a link that looks like a button. */
  href?: string;
} & Pick<ButtonHTMLAttributes<HTMLButtonElement>, "type" | "name" | "value" | "formAction" | "aria-describedby">;

/** The one primary act of a page, or one of its quieter neighbours. */
export function Button({ children, variant = "primary", href, type = "submit", ...rest }: ButtonProps) {
  if (href !== undefined) {
    return (
      <a href={href} className={LOOKS[variant]}>
        {children}
      </a>
    );
  }
  return (
    <button type={type} {...rest} className={LOOKS[variant]}>
      {children}
    </button>
  );
}

/** Buttons side by side, wrapping on narrow screens; the primary one first, so that it never changes place. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-5 gap-y-3">{children}</div>;
}
