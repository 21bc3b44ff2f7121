import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Actor } from "#lib/auth/actor.ts";
import { writeToComplainant } from "#lib/messages/commands.ts";
import { wantNotices } from "#lib/notices/commands.ts";
import type { NoticeHours, NoticeWish } from "#lib/notices/schema.ts";
import { aCase, type LodgedCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";

export const WISH: NoticeWish = { channel: "email", address: "reader@post.example.kz", wording: "look", withSite: false, language: "kk" };

export const credentialsOf = ({ number, accessCode }: Pick<LodgedCase, "number" | "accessCode">) => ({ number, code: accessCode });

/** A case of this officer whose complainant wants to be told of news. */
export async function aCaseWithNotices(
  officer: Actor,
  wish: Partial<NoticeWish> = {},
  hours: NoticeHours = "any_time",
): Promise<LodgedCase> {
  const file = await aCase().assignedTo(officer).created();
  await wantNotices(credentialsOf(file), { wish: { ...WISH, ...wish }, hours });
  return file;
}

/** News for that complainant: the officer writes. */
export function news(officer: Actor, { caseId }: Pick<LodgedCase, "caseId">, text = "Құжаттарыңызды алдық."): Promise<void> {
  return writeToComplainant(officer, { caseId, messageId: randomUUID(), text });
}

/** An hour of a day to come, by the clock of Kazakhstan. By then everything that was announced today is due. */
export function soonAt(hour: number, days = 2): Temporal.Instant {
  const day = Temporal.Now.zonedDateTimeISO("Asia/Almaty").add({ days });
  return day.with({ hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).toInstant();
}

export type DeliveryRow = {
  id: string;
  status: string;
  attempts: number;
  channel: string | null;
  code: string | null;
  due: Date;
  interrupted: boolean;
};

/** The notices of a case that are on their way or have failed. */
export async function deliveriesOf({ caseId }: Pick<LodgedCase, "caseId">): Promise<DeliveryRow[]> {
  const { rows } = await asOwner("main", (owner) =>
    owner.query(
      `select d.id, d.status, d.attempts, d.channel, d.error_code as code, d.due_at as due, d.interrupted
        from notices.delivery d join notices.subscription s on s.id = d.subscription_id where s.case_id = $1 order by d.due_at`,
      [caseId],
    ),
  );
  return rows;
}
