import type { Role } from "#lib/auth/policy.ts";

export type TestAccount = { role: Role; email: string; password: string; totpSecret: string; displayName: string };

/** Where the platform of this run is, who can sign in, and where its data lie, for looking into them. */
export type PlatformInfo = {
  citizen: string;
  office: string;
  review: string;
  /** Where the quick exit leads in this run: a place of ours that stands for a stranger's. */
  elsewhere: string;
  accounts: TestAccount[];
  /** Holds the database server's data and log. */
  folder: string;
  /** Database addresses and keys by their names in the environment. */
  environment: Record<string, string>;
};

const NAME = "E2E_PLATFORM";

/** Hands the platform's whereabouts to the workers. */
export function announce(info: PlatformInfo): void {
  process.env[NAME] = JSON.stringify(info);
}

/** The platform of this run. @throws Error outside a run */
export function platformInfo(): PlatformInfo {
  const info = process.env[NAME];
  if (!info) throw new Error("The platform was not started: run npm test -- e2e");
  return JSON.parse(info);
}
