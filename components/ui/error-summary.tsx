import type { ReactNode, Ref } from "react";
import { fieldId } from "#components/ui/field-id.ts";

export type FieldMessage = { name: string; message: string; href?: string };

export type ErrorSummaryProps = {
  title: string;
  errors: readonly FieldMessage[];
  /** A sentence about the whole form, above the list. */
  children?: ReactNode;
  ref?: Ref<HTMLDivElement>;
};

/**
 * What is wrong, in one place, each line a link to its field. First thing in main, and focusable, so that a script can
 * put the reader there; without scripts the page's title says it first.
 */
export function ErrorSummary({ title, errors, children, ref }: ErrorSummaryProps) {
  if (errors.length === 0 && !children) return null;
  return (
    <div ref={ref} tabIndex={-1} className="rounded-md border-2 border-danger bg-card p-5">
      <div role="alert">
        <h2>{title}</h2>
        {children && <p className="mt-2">{children}</p>}
        {errors.length > 0 && (
          <ul className="mt-1">
            {errors.map((error) => (
              <li key={error.name}>
                <a href={error.href ?? `#${fieldId(error.name)}`} className="inline-block py-2 font-semibold text-danger">
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
