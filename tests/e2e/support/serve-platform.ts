// The platform as `npm run up` starts it, on databases of its own and with freshly made people, for one run of the end-to-end
// tests. Tells its parent where it is through the channel and ends with it.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createAccount } from "#prisma/seed/accounts.ts";
import { ensureKeys } from "#server/keys/key-files.ts";
import { KEYS, openState } from "#server/supervisor/checkout.ts";
import { demonstrationProcesses, type PlannedProcess } from "#server/supervisor/processes.ts";
import { runToTheEnd, stopWhenAsked, whenStopping } from "#server/supervisor/shutdown.ts";
import { startProcesses } from "#server/supervisor/start-processes.ts";
import type { PlatformInfo, TestAccount } from "#tests/e2e/support/platform-info.ts";
import { startTestPlatform } from "#tests/support/platform.ts";

const PEOPLE = [
  { role: "officer", displayName: "Әсел Нұрланқызы", language: "kk" },
  { role: "supervisor", displayName: "Данияр Сейтқали", language: "ru" },
  { role: "commissioner", displayName: "Сәуле Омарова", language: "kk" },
  { role: "admin", displayName: "Тимур Ахметов", language: "ru" },
  { role: "auditor", displayName: "Гүлнара Есенова", language: "ru" },
  { role: "reviewer", displayName: "Ingrid Halvorsen", language: "en" },
] as const;

await runToTheEnd(async () => {
  stopWhenAsked();
  openState();
  const { environment, folder, remove } = await startTestPlatform("e2e");
  whenStopping(remove);
  // The build was made with the checkout's own key for actions; every web process has to hold the same one.
  environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = ensureKeys(KEYS).platform.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  Object.assign(process.env, environment);
  const accounts = await Promise.all(PEOPLE.map(openAccount));
  const accountsFile = join(folder, "accounts.json");
  writeFileSync(accountsFile, JSON.stringify(accounts), { mode: 0o600 });

  const { doors, worker } = await demonstrationProcesses(environment);
  const elsewhere = `${doors.at(-1)?.origin}/page.svg`;
  const away = { QUICK_EXIT_URL_KK: elsewhere, QUICK_EXIT_URL_RU: elsewhere, QUICK_EXIT_URL_EN: elsewhere };
  const notices = { NOTICE_CHANNELS: "email,sms", NOTICE_SITE: "https://site.example.kz" };
  const forTests = (planned: PlannedProcess, more: Record<string, string> = {}) => ({
    ...planned,
    name: `e2e-${planned.name}`,
    environment: { ...planned.environment, ...away, ...notices, ...more, DEMO_ACCOUNTS_FILE: accountsFile },
  });
  // Nobody listens there: notices are asked for in these tests, and sent in tests/integration/notices.
  const nowhere = { NOTICE_FROM: "note@example.kz", SMTP_URL: "smtp://127.0.0.1:1", SMS_URL: "http://127.0.0.1:1" };
  await startProcesses({ doors: doors.map((door) => forTests(door)), worker: forTests(worker, nowhere) });
  const [citizen = "", office = "", review = ""] = doors.map(({ origin }) => origin);
  process.send?.({ citizen, office, review, elsewhere, accounts, folder, environment } satisfies PlatformInfo);
});

async function openAccount({ role, displayName, language }: (typeof PEOPLE)[number]): Promise<TestAccount> {
  const door = role === "reviewer" ? "review" : "office";
  const ownerUrl = process.env[door === "review" ? "REVIEW_DATABASE_URL_OWNER" : "DATABASE_URL_OWNER"] ?? "";
  const email = `${role}@example.kz`;
  const password = `${role} қара қобыз 1465`;
  const { totpSecret } = await createAccount(ownerUrl, door, { email, displayName, role, password, language });
  return { role, email, password, totpSecret, displayName };
}
