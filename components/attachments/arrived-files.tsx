import type { ReactNode } from "react";
import type { ArrivedFile } from "#lib/attachments/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { filesWords } from "./files-words.ts";
import { sizeInWords } from "./size-in-words.ts";

type Props = {
  locale: Locale;
  files: readonly ArrivedFile[];
  /** The form that takes one away again, where it may be. */
  remove?: (file: ArrivedFile) => ReactNode;
};

/** The files that arrived, as their sender calls them, with the size that arrived. */
export async function ArrivedFiles({ locale, files, remove }: Props) {
  const t = await filesWords(locale);
  if (files.length === 0) return <p className="text-soft">{t("list.empty")}</p>;
  return (
    <ul className="border-t border-line">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-5 border-b border-line py-3">
          <div className="min-w-0 break-words">
            <span className="font-semibold" lang="">
              {file.name}
            </span>
            <span className="block text-soft">
              {file.kind && `${t(`kinds.${file.kind}`)}, `}
              {sizeInWords(file.length, locale, t)}
            </span>
            {file.description && (
              <span className="block" lang="">
                {file.description}
              </span>
            )}
          </div>
          {remove?.(file)}
        </li>
      ))}
    </ul>
  );
}
