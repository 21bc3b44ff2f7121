import type { Words } from "#components/cases/words.ts";
import type { KeyWords } from "#components/queue/queue-keys.tsx";
import type { Role } from "#lib/auth/policy.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { queuePath, queueQuery } from "#lib/queue/address.ts";
import type { SavedView } from "#lib/queue/queries.ts";
import type { QueueFilter } from "#lib/queue/schema.ts";
import { BUILT_IN_VIEWS } from "#lib/queue/views.ts";
import { placesOf } from "./places.ts";

type Here = { locale: Locale; role: Role; filter: QueueFilter; views: readonly SavedView[]; panels: readonly string[] };

const KEYS = ["j k", "Enter", "x", "a", "s", "/", "Ctrl K", "?"] as const;
const KEY_NAMES: Record<(typeof KEYS)[number], string> = {
  "j k": "move",
  Enter: "open",
  x: "mark",
  a: "assign",
  s: "decide",
  "/": "search",
  "Ctrl K": "palette",
  "?": "help",
};

/** What the keys say and where the palette leads: views, what can be done with the page, and the rooms of the office. */
export function keyWords({ locale, role, filter, views, panels }: Here, queue: Words, office: Words): KeyWords {
  const query = queueQuery(filter);
  return {
    close: queue("keys.close"),
    help: {
      title: queue("keys.title"),
      keys: KEYS.map((key) => ({ key, does: queue(`keys.${KEY_NAMES[key]}`) })),
      off: queue("keys.off"),
    },
    palette: { title: queue("keys.palette"), label: queue("keys.label"), number: queue("keys.number") },
    places: [
      ...BUILT_IN_VIEWS.map((view) => ({ href: `/${locale}${queuePath(view.filter)}`, label: queue(`views.${view.code}`) })),
      ...views.map((view) => ({ href: `/${locale}${queuePath(view.filter)}`, label: view.name })),
      ...panels.map((panel) => ({ href: `/${locale}/office?${query && `${query}&`}panel=${panel}`, label: queue(`panels.${panel}`) })),
      ...placesOf(role).map((place) => ({ href: `/${locale}${place.path}`, label: office(`nav.${place.code}`) })),
    ],
  };
}
