import { notFound, redirect } from "next/navigation";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Actor } from "./actor.ts";
import { doorOf } from "./door.ts";
import { mayEver, type Permission } from "./policy.ts";
import { currentActor } from "./session.ts";

/**
 * Lets a page's reader in, or sends them to sign in. Whoever may never do this gets the page that does not exist:
 * what you may not see is not there.
 */
export async function requireActor(permission: Permission, locale: Locale): Promise<Actor> {
  const name = doorOf(permission);
  const actor = await currentActor(name);
  if (!actor) redirect(`/${locale}/${name}/sign-in`);
  if (!mayEver(actor.role, permission)) notFound();
  return actor;
}
