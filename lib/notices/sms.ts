import { NoticeFault, type NoticeSender, PATIENCE_MS } from "./channel.ts";

/** A gateway that takes an SMS by POST. `body`: JSON, or a form, with {to} and {text} where they belong. */
export type SmsGateway = { url: string; authorization: string | null; body: string };

// These may pass: the gateway is busy, or asked us to wait.
const PASSING = new Set([408, 425, 429]);

/** SMS through whatever gateway the installation has. */
export function smsSender({ url, authorization, body }: SmsGateway): NoticeSender {
  return {
    send: async ({ address, text }) => {
      const status = await post(url, authorization, filledIn(body, { "{to}": address, "{text}": text }));
      if (status >= 200 && status < 300) return;
      throw new NoticeFault(`http_${status}`, { final: status >= 400 && status < 500 && !PASSING.has(status) });
    },
    close: () => {},
  };
}

async function post(url: string, authorization: string | null, { type, content }: Filled): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": type, ...(authorization ? { authorization } : {}) },
      body: content,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch (error) {
    throw new NoticeFault(error instanceof Error && error.name === "TimeoutError" ? "timeout" : "connection");
  }
}

type Filled = { type: string; content: string };

/** Values are put in after the template was taken apart, so that no address and no text can add to it. */
export function filledIn(template: string, values: Readonly<Record<string, string>>): Filled {
  const fill = (text: string) => text.replace(/\{(?:to|text)\}/g, (mark) => values[mark] ?? mark);
  if (template.trimStart().startsWith("{") && !/^\{(to|text)\}/.test(template)) {
    const content = JSON.stringify(JSON.parse(template), (_key, value: unknown) => (typeof value === "string" ? fill(value) : value));
    return { type: "application/json", content };
  }
  const form = [...new URLSearchParams(template)].map(([name, value]) => [name, fill(value)]);
  return { type: "application/x-www-form-urlencoded", content: new URLSearchParams(form).toString() };
}
