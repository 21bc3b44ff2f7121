"use client";

import { type ReactNode, use } from "react";
import { ActionFormContext } from "#components/ui/action-form.tsx";
import { type ButtonLook, buttonClass } from "#components/ui/button.tsx";
import { RadioCards, type RadioCardsProps } from "#components/ui/radio-cards.tsx";
import { Select, type SelectProps } from "#components/ui/select.tsx";
import { TextArea, type TextAreaProps } from "#components/ui/text-area.tsx";
import { TextField, type TextFieldProps } from "#components/ui/text-field.tsx";

/** The server's answer for one field: its id, its error, and what was typed (or the given default in a fresh form). */
function useFieldState(name: string, fallback: string | undefined) {
  const { idOf, errors, kept } = use(ActionFormContext);
  return { id: idOf(name), error: errors[name], defaultValue: kept ? (kept[name] ?? "") : fallback };
}

export function ActionField(props: Omit<TextFieldProps, "error" | "id">) {
  const field = useFieldState(props.name, props.defaultValue);
  // A password is never sent back by the server, and never offered again.
  return <TextField {...props} {...field} defaultValue={props.type === "password" ? undefined : field.defaultValue} />;
}

export function ActionTextArea(props: Omit<TextAreaProps, "error" | "id">) {
  return <TextArea {...props} {...useFieldState(props.name, props.defaultValue)} />;
}

export function ActionSelect(props: Omit<SelectProps, "error" | "id">) {
  const field = useFieldState(props.name, props.defaultValue);
  // React resets a select to its first default after an action; a new key makes it take the kept value.
  return <Select key={field.defaultValue} {...props} {...field} />;
}

export function ActionRadios(props: Omit<RadioCardsProps, "error" | "id">) {
  return <RadioCards {...props} {...useFieldState(props.name, props.defaultValue)} />;
}

/**
 * The button of an ActionForm. While the answer is awaited it stays focusable and says that it waits, but does nothing:
 * a second press cannot make a second act.
 */
export function SubmitButton({ children, variant = "primary" }: { children: ReactNode; variant?: ButtonLook }) {
  const { pending } = use(ActionFormContext);
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      className={`${buttonClass(variant)} aria-disabled:cursor-wait aria-disabled:opacity-60`}
    >
      {children}
    </button>
  );
}
