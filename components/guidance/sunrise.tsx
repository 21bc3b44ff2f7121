const RAYS = ["M24 4v7", "M9.9 9.9l4.9 4.9", "M38.1 9.9l-4.9 4.9", "M4 24h7", "M44 24h-7"];

/** A sun over a hill, for the page for children. It says that it is a page for them, and nothing else. */
export function Sunrise() {
  return (
    <svg
      viewBox="0 0 48 32"
      aria-hidden="true"
      focusable="false"
      className="h-16 w-24 fill-none stroke-gold stroke-2"
      strokeLinecap="round"
    >
      <path d="M15 24a9 9 0 0 1 18 0" />
      {RAYS.map((ray) => (
        <path key={ray} d={ray} />
      ))}
      <path d="M2 30c9-6 15-6 22-3s13 3 22-1" className="stroke-accent" />
    </svg>
  );
}
