import { get } from "node:http";

const PATIENCE_MS = 2_000;

/** Whether a process says at this address that it can serve. Plain HTTP: we only ever ask our own machine. */
export function answersAt(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: PATIENCE_MS }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(false));
  });
}
