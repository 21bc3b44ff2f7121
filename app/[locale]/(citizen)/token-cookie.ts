import { cookies } from "next/headers";
import { env } from "#lib/env/read.ts";

/** What a citizen's cookie opens. */
export type Holding = "draft" | "visit";

/** The token that the browser brought, or undefined. */
export async function readToken(holding: Holding): Promise<string | undefined> {
  return (await cookies()).get(nameOf(holding))?.value;
}

/** Gives the browser a token until it is closed. Only this site's own pages ever see it, and no script. */
export async function giveToken(holding: Holding, token: string): Promise<void> {
  (await cookies()).set(nameOf(holding), token, { httpOnly: true, sameSite: "strict", secure: servedSecurely(), path: "/" });
}

/** Takes the token away from the browser. */
export async function forgetToken(holding: Holding): Promise<void> {
  (await cookies()).set(nameOf(holding), "", { httpOnly: true, sameSite: "strict", secure: servedSecurely(), path: "/", maxAge: 0 });
}

function nameOf(holding: Holding): string {
  return servedSecurely() ? `__Host-${holding}` : holding;
}

// Only the demonstration on loopback does without https.
function servedSecurely(): boolean {
  return env().PUBLIC_ORIGIN.startsWith("https:");
}
