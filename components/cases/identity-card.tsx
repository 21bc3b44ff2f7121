import { KeyValue } from "#components/ui/key-value.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { OpenedIdentity } from "#lib/identity/queries.ts";
import type { Identity } from "#lib/intake/submission.ts";
import { Expiring } from "./expiring.tsx";
import { timeInWords } from "./moment.ts";
import type { Words } from "./words.ts";

const PARTS = ["fullName", "iin", "phone", "email", "address"] as const satisfies (keyof Identity)[];
/** What only some people say; codes among it have names. */
const IF_GIVEN = ["hours", "greeting", "contactNote", "represented", "organisation"] as const satisfies (keyof Identity)[];

const CODED: Partial<Record<keyof Identity, (code: string, words: Words) => string>> = {
  hours: (code, words) => words(`answers.hours.${code}`),
  greeting: (code, words) => words(`answers.greetings.${code}`),
};

type Props = { opened: OpenedIdentity; now: Date; words: Words; notProvided: string };

/** Who the complainant is, for as long as the opening lives. */
export function IdentityCard({ opened, now, words, notProvided }: Props) {
  const { identity, expiresAt } = opened;
  return (
    <Expiring milliseconds={expiresAt.getTime() - now.getTime()} after={<p className="text-soft">{words("identity.over")}</p>}>
      <Notice tone="warning" title={words("identity.openUntil", { time: timeInWords(expiresAt) })}>
        <p className="mb-3">{words("identity.logged")}</p>
        <KeyValue
          items={[
            ...PARTS.map((part) => ({
              term: words(`identity.${part}`),
              value: identity[part] ? <span lang="">{identity[part]}</span> : <span className="text-soft">{notProvided}</span>,
            })),
            ...IF_GIVEN.flatMap((part) => {
              const value = identity[part];
              if (!value) return [];
              return [{ term: words(`identity.${part}`), value: CODED[part]?.(value, words) ?? <span lang="">{value}</span> }];
            }),
          ]}
        />
      </Notice>
    </Expiring>
  );
}
