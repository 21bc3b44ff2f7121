/** The planes that have a door to the web. The worker has none. */
export const PLANES = ["citizen", "office", "review"] as const;

export type Plane = (typeof PLANES)[number];

/** What one web process serves: one plane, or all of them on a developer's machine. */
export type WebAudience = Plane | "all";

export function isPlane(value: string | undefined): value is Plane {
  return (PLANES as readonly (string | undefined)[]).includes(value);
}

/** The planes that a process of this audience serves. */
export function planesOf(audience: WebAudience): readonly Plane[] {
  return audience === "all" ? PLANES : [audience];
}
