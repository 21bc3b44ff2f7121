import type { ReactNode } from "react";

export type ProseProps = {
  children: ReactNode;
  /** Language of the text when it is not the page's. */
  lang?: string;
  /** Keep line breaks and spaces: for words that people wrote themselves. */
  preserve?: boolean;
};

/** Text to be read, not scanned: a measured line, quiet headings, lists with marks. */
export function Prose({ children, lang, preserve }: ProseProps) {
  return (
    <div lang={lang} className={preserve ? "prose whitespace-pre-wrap" : "prose"}>
      {children}
    </div>
  );
}
