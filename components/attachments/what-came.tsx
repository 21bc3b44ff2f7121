import { Notice } from "#components/ui/notice.tsx";
import type { Outcome } from "#lib/attachments/outcome.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { filesWords, limitsInWords } from "./files-words.ts";
import { sizeInWords } from "./size-in-words.ts";

/** What came of the files that were just sent: each that arrived with its size, each that did not with the reason. */
export async function WhatCame({ locale, outcome }: { locale: Locale; outcome: Outcome | null }) {
  const [t, errors] = await Promise.all([filesWords(locale), getTranslations({ locale, namespace: "errors" })]);
  if (!outcome) return null;
  const { arrived, refused } = outcome;
  return (
    <>
      {refused.length > 0 && (
        <Notice tone="danger" title={t("came.not", { count: refused.length })} live="alert">
          <ul className="flow-tight">
            {refused.map(({ name, code }, index) => (
              <li key={`${index} ${name}`}>
                <strong className="break-words" lang="">
                  {name}
                </strong>
                <br />
                {errors(code, limitsInWords())}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {arrived.length > 0 && (
        <Notice tone="success" title={t("came.arrived", { count: arrived.length })} live="status">
          <ul>
            {arrived.map(({ name, length }, index) => (
              <li key={`${index} ${name}`} className="break-words">
                <span lang="">{name}</span>, {sizeInWords(length, locale, t)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {arrived.length + refused.length === 0 && <Notice tone="warning" title={t("came.nothing")} live="status" />}
    </>
  );
}
