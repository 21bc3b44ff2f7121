import { isPlane, type Plane } from "#server/door/plane.ts";

/** Routes that Next adds to every build. No address leads to them: the guard answers 404 itself. */
const FRAMEWORK_ROUTES: ReadonlySet<string> = new Set(["/_not-found/page", "/_global-error/page"]);

export function isFrameworkRoute(file: string): boolean {
  return FRAMEWORK_ROUTES.has(file);
}

/**
 * Says to which plane a file under `app/` belongs: by its door folder `(citizen)`, `(office)`, `(review)`, or for
 * `app/api/<plane>/…` by its second segment. Used for routes and for the files that hold server actions.
 *
 * @param file path as the build manifests write it: "/[locale]/(office)/office/page", "app/[locale]/(office)/…/actions.ts"
 * @returns undefined when the file stands outside every door or in two of them; the process must then refuse to start
 */
export function planeOfFile(file: string): Plane | undefined {
  const segments = file.split("/").filter((segment) => segment !== "");
  const path = segments[0] === "app" ? segments.slice(1) : segments;
  const doors = new Set(path.map(doorFolder).filter(isPlane));
  if (doors.size > 1) return undefined;
  const [door] = doors;
  if (door) return door;
  return path[0] === "api" && isPlane(path[1]) ? path[1] : undefined;
}

function doorFolder(segment: string): string | undefined {
  return /^\((.+)\)$/.exec(segment)?.[1];
}
