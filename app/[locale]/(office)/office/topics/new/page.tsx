import type { Metadata } from "next";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { OfficePage } from "../../../office-page.tsx";
import { OpenTopicForm } from "./form.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "topics" });
  return { title: t("new.title") };
}

/** Opening a topic: the same text in three languages, because everybody is asked the same. */
export default async function NewTopicPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireActor("topic.open", locale);
  const t = await getTranslations({ locale, namespace: "topics" });
  return (
    <OfficePage locale={locale} path="/office/topics/new" actor={actor}>
      <BackLink href={`/${locale}/office/topics`}>{t("office.title")}</BackLink>
      <h1>{t("new.title")}</h1>
      <div className="flow-tight max-w-measure">
        <Notice tone="info">{t("new.rule")}</Notice>
        <OpenTopicForm locale={locale} />
      </div>
    </OfficePage>
  );
}
