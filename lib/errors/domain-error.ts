/**
 * A rule refused, by name. The code is what screens translate, tests expect and logs print; `data` holds codes, numbers
 * and dates that explain the refusal. Never put anything a person wrote into it: it is logged.
 *
 * `message` equals the code, so that `toThrow("step_not_allowed")` reads like the rule.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: string, data: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}
