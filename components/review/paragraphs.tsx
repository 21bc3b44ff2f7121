import { Prose } from "#components/ui/prose.tsx";

/** A plain text as a book would set it: an empty line begins a paragraph, single line breaks are kept. */
export function Paragraphs({ text, lang }: { text: string; lang: string }) {
  const paragraphs = text.split(/\n\s*\n/);
  return (
    <Prose lang={lang}>
      {paragraphs.map((paragraph, place) => (
        <p key={place} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </Prose>
  );
}
