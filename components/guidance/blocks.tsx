import { blocksOf } from "#lib/guidance/paragraphs.ts";

/** A text of guide.json, set as paragraphs and lists. */
export function Blocks({ text }: { text: string }) {
  return blocksOf(text).map((block) => {
    if (block.kind === "paragraph") return <p key={block.text}>{block.text}</p>;
    const List = block.kind === "steps" ? "ol" : "ul";
    return (
      <List key={block.items[0]}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </List>
    );
  });
}
