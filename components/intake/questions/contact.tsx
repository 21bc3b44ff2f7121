import { getTranslations } from "next-intl/server";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { judgeIin } from "#lib/identity-number/iin.ts";
import { isAnonymous } from "#lib/intake/journey.ts";
import type { QuestionForm } from "../question-form.ts";

/** Name and ways to reach a person; without a name only the ways, and the advice to think before giving one. */
export function ContactQuestion({ form }: { form: QuestionForm }) {
  // When the store does not answer, only the fields that came back tell which of the two pages this was.
  const anonymous = form.answers.reach ? isAnonymous(form.answers) : !("fullName" in form.values);
  return anonymous ? <AnonymousContact form={form} /> : <NamedContact form={form} />;
}

async function NamedContact({ form: { locale, values, errors } }: { form: QuestionForm }) {
  const t = await getTranslations({ locale, namespace: "journey" });
  const doubtful = values.iin && judgeIin(values.iin) !== "valid";
  return (
    <>
      <QuestionHeading>{t("contact.question")}</QuestionHeading>
      <TextField
        name="fullName"
        label={t("contact.fullName")}
        hint={t("contact.fullNameHint")}
        spellCheck={false}
        defaultValue={values.fullName}
        error={errors.get("fullName")}
      />
      <TextField
        name="address"
        label={t("contact.address")}
        hint={t("contact.addressHint")}
        spellCheck={false}
        defaultValue={values.address}
        error={errors.get("address")}
      />
      <WaysToReach form={{ locale, values, errors }} />
      <TextField
        code
        name="iin"
        label={t("contact.iin")}
        hint={t(doubtful ? "contact.iinDoubtful" : "contact.iinHint")}
        inputMode="numeric"
        width="half"
        defaultValue={values.iin}
        error={errors.get("iin")}
      />
    </>
  );
}

async function AnonymousContact({ form: { locale, values, errors } }: { form: QuestionForm }) {
  const t = await getTranslations({ locale, namespace: "journey" });
  return (
    <>
      <QuestionHeading>{t("contact.anonymousQuestion")}</QuestionHeading>
      <p>{t("contact.anonymousText")}</p>
      <WaysToReach form={{ locale, values, errors }} />
    </>
  );
}

async function WaysToReach({ form: { locale, values, errors } }: { form: Omit<QuestionForm, "answers"> }) {
  const t = await getTranslations({ locale, namespace: "journey" });
  return (
    <>
      <TextField
        name="phone"
        type="tel"
        label={t("contact.phone")}
        hint={t("contact.phoneHint")}
        width="half"
        defaultValue={values.phone}
        error={errors.get("phone")}
      />
      <TextField
        name="email"
        type="email"
        label={t("contact.email")}
        hint={t("contact.emailHint")}
        spellCheck={false}
        defaultValue={values.email}
        error={errors.get("email")}
      />
    </>
  );
}
