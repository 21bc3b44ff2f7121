/** Four small signs, drawn as lines so that they follow the text colour and survive forced colours. */
const PATHS = {
  info: "M10 9v5M10 6v.5",
  warning: "M10 6v5M10 14v.5",
  stop: "M10 5.5v5.5M10 14v.5",
  tick: "M6 10.5l3 3 5.5-6.5",
} as const;

export type IconName = keyof typeof PATHS;

/** Decorative: the text beside it carries the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      className="mt-[0.2em] size-[1.2em] flex-none fill-none stroke-current stroke-2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {name === "warning" ? <path d="M10 1.5 18.5 17.5H1.5Z" /> : <circle cx="10" cy="10" r="8.5" />}
      <path d={PATHS[name]} />
    </svg>
  );
}
