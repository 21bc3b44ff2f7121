import { createHmac } from "node:crypto";
import { SUPERUSER } from "./initialise.ts";

/** How to reach a cluster of our own as any of its logins. */
export interface Addresses {
  /** Address for administration: the superuser, in the given database (default: `postgres`). */
  superuserUrl(database?: string): string;
  /** Address for one login in one database. */
  loginUrl(role: string, database: string): string;
  passwordOf(role: string): string;
}

/**
 * The addresses of a cluster that listens on a port of this machine.
 *
 * @param secret the superuser's password. Each login's follows from it, so there is nothing else to keep and no two are equal.
 */
export function addressesOf(port: number, secret: string): Addresses {
  const passwordOf = (role: string) => createHmac("sha256", secret).update(role).digest("hex");
  const address = (role: string, password: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl: (database = "postgres") => address(SUPERUSER, secret, database),
    loginUrl: (role, database) => address(role, passwordOf(role), database),
    passwordOf,
  };
}
