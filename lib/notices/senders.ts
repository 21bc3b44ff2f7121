import { env, secretIfAny } from "#lib/env/read.ts";
import type { NoticeChannel } from "#lib/env/variables.ts";
import type { NoticeSender } from "./channel.ts";
import { emailSender } from "./email.ts";
import { smsSender } from "./sms.ts";

/** The channels of this installation. None: notices are off. */
export type NoticeSenders = Partial<Record<NoticeChannel, NoticeSender>>;

const MAKE: Record<NoticeChannel, () => NoticeSender> = {
  email: () => emailSender({ url: needed("SMTP_URL", secretIfAny("SMTP_URL")), from: needed("NOTICE_FROM", env().NOTICE_FROM) }),
  sms: () =>
    smsSender({
      url: needed("SMS_URL", secretIfAny("SMS_URL")),
      authorization: secretIfAny("SMS_AUTHORIZATION"),
      body: env().SMS_BODY,
    }),
};

/**
 * Makes what the worker sends with.
 * @throws Error when a channel is offered that cannot be served: nobody must wait for a notice that never comes
 */
export function openSenders(): NoticeSenders {
  return Object.fromEntries(env().NOTICE_CHANNELS.map((channel) => [channel, MAKE[channel]()]));
}

function needed(name: string, value: string | null | undefined): string {
  if (!value) throw new Error(`NOTICE_CHANNELS offers a channel that needs ${name}`);
  return value;
}
