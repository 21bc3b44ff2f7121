const SIZES = { small: "size-7", large: "size-14" } as const;

/**
 * Our own mark: an open ring after the shanyraq, the roof opening of a yurt, and daylight coming in.
 * Drawn here and in public/icon.svg; it is nobody's emblem and says nothing about the person who looks at it.
 */
export function Mark({ size = "small" }: { size?: keyof typeof SIZES }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={`${SIZES[size]} flex-none fill-none stroke-accent`}>
      <path d="M18.6 4.3A12 12 0 1 0 27.7 13.4" strokeWidth="3.25" />
      <path d="M24.2 4.2L14.5 13.9M27.8 7.8L18.1 17.5" strokeWidth="1.75" strokeLinecap="round" className="stroke-gold" />
    </svg>
  );
}
