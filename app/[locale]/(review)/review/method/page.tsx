import type { Metadata } from "next";
import { Prose } from "#components/ui/prose.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { ReviewPage } from "../../review-page.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "review" });
  return { title: t("method.title") };
}

/** What the page says, part by part: a list of facts, or a plain paragraph. */
const PARTS = [
  { name: "see", items: ["texts", "codes", "comments"] },
  { name: "never", items: ["original", "identity", "casework"] },
  { name: "made", items: ["written", "second", "batch", "final"], ordered: true },
  { name: "limits", items: [] },
  { name: "log", items: [] },
] as const;

/** What reviewers see and do not see, and what the method cannot promise. */
export default async function MethodPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireActor("review.read", locale);
  const t = await getTranslations({ locale, namespace: "review" });
  return (
    <ReviewPage locale={locale} path="/review/method" actor={actor}>
      <h1>{t("method.title")}</h1>
      <Prose>
        <p>{t("method.lead")}</p>
        {PARTS.map((part) => {
          const List = "ordered" in part ? "ol" : "ul";
          return (
            <section key={part.name} className="flow-tight pt-3">
              <h2>{t(`method.${part.name}.title`)}</h2>
              {part.items.length === 0 && <p>{t(`method.${part.name}.text`)}</p>}
              {part.items.length > 0 && (
                <List>
                  {part.items.map((item) => (
                    <li key={item}>{t(`method.${part.name}.${item}`)}</li>
                  ))}
                </List>
              )}
            </section>
          );
        })}
      </Prose>
    </ReviewPage>
  );
}
