import { isLocale } from "#lib/i18n/locales.ts";
import type { Door } from "#server/door/door.ts";
import { splitPath } from "#server/door/pattern.ts";
import { isPlane } from "#server/door/plane.ts";

/**
 * The door of `npm run dev`: no build exists yet, so addresses are told apart by their first segments and every action
 * is admitted. All pages count as staff pages, because hot reload needs the framework's scripts on citizens' pages too.
 * Never used in production: serve.ts refuses AUDIENCE=all there.
 */
export function developmentDoor(): Door {
  return { routeFor, knowsAction: () => true, actionIds: new Set() };
}

function routeFor(path: string): ReturnType<Door["routeFor"]> {
  const [first, second] = splitPath(path);
  if (first === "coupon-key.txt") return { kind: "handler", plane: "citizen" };
  if (first === "api") return isPlane(second) ? { kind: "handler", plane: second } : undefined;
  return isLocale(first) ? { kind: "page", plane: "office" } : undefined;
}
