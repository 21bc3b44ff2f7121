import type { Page } from "@playwright/test";
import type { Filling } from "#tests/e2e/robot/form.ts";

/** Fills in the fields of a page as if somebody had typed and chosen; what the page does not ask is left out. @returns whether words were typed */
export async function fillIn(page: Page, filling: Filling = {}): Promise<boolean> {
  return page.evaluate((wanted) => {
    let typed = false;
    for (const [name, value] of Object.entries(wanted)) {
      for (const field of document.querySelectorAll<HTMLInputElement>(`main [name="${CSS.escape(name)}"]`)) {
        if (field.type !== "radio" && field.type !== "checkbox") field.value = value ?? "";
        else if (field.value === value) field.checked = true;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        typed ||= field.type === "textarea";
      }
    }
    return typed;
  }, filling);
}
