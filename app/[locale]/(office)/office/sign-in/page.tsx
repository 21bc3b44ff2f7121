import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInShell, type SignInShellLabels } from "#components/shell/sign-in-shell.tsx";
import { ActionField, SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { type DemonstrationAccount, demonstrationAccounts } from "#lib/auth/demonstration.ts";
import { currentActor } from "#lib/auth/session.ts";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { formLabels } from "../../form-labels.ts";
import { signInAction } from "./actions.ts";
import { DemonstrationAccounts } from "./demonstration-accounts.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "office" });
  return { title: t("signIn.title") };
}

export default async function SignInPage({ params }: Props) {
  const { locale } = await params;
  if (await currentActor("office")) redirect(`/${locale}/office`);
  const [shell, t] = await Promise.all([getTranslations({ locale, namespace: "shell" }), getTranslations({ locale, namespace: "office" })]);
  const accounts: DemonstrationAccount[] = await demonstrationAccounts("office");
  return (
    <SignInShell
      locale={locale}
      path="/office/sign-in"
      labels={shell.raw("signIn") as SignInShellLabels}
      demo={Boolean(env().DEMO_MODE)}
      place={t("signIn.place")}
      aside={accounts.length > 0 && <DemonstrationAccounts locale={locale} accounts={accounts} />}
    >
      <h1>{t("signIn.title")}</h1>
      <ActionForm action={signInAction} labels={await formLabels(locale)}>
        <HiddenField name="locale" value={locale} />
        <ActionField name="email" type="email" label={t("signIn.email")} autoComplete="username" spellCheck={false} />
        <ActionField name="password" type="password" label={t("signIn.password")} autoComplete="current-password" />
        <ActionField
          name="code"
          label={t("signIn.code")}
          hint={t("signIn.codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          width="short"
          code
        />
        <SubmitButton>{t("signIn.submit")}</SubmitButton>
      </ActionForm>
    </SignInShell>
  );
}
