/** The h1 of a page that is not itself the label of a field; the caption above it says where one is. */
export function QuestionHeading({ children, caption }: { children: string; caption?: string }) {
  return (
    <hgroup>
      {caption && <p className="mb-1 text-soft">{caption}</p>}
      <h1 className="sm:text-2xl">{children}</h1>
    </hgroup>
  );
}
