/** Why the guard did not let a request through. The code goes to the log, never what the request said. */
export interface Refusal {
  status: number;
  code: string;
  headers?: Readonly<Record<string, string>>;
}

export function refusal(status: number, code: string, headers?: Record<string, string>): Refusal {
  return headers ? { status, code, headers } : { status, code };
}

/** The one answer to everything that is not served here: foreign, invented, outdated. */
export const NOT_FOUND: Refusal = refusal(404, "not_found");

export function isRefusal(value: object): value is Refusal {
  return "status" in value && "code" in value;
}
