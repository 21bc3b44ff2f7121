import { isFrameworkRoute, planeOfFile } from "#server/door/classify.ts";
import type { BuildManifests } from "#server/door/manifests.ts";
import { comparePatterns, matches, overlap, type Pattern, readPattern, splitPath } from "#server/door/pattern.ts";
import { type Plane, planesOf, type WebAudience } from "#server/door/plane.ts";

export type RouteKind = "page" | "handler";

interface Route {
  address: string;
  pattern: Pattern;
  kind: RouteKind;
  plane: Plane;
}

/** What one process serves: the guard asks it about every request, so what it does not know does not exist. */
export interface Door {
  /** Which kind of route answers this path (already checked and canonical), if any of this audience does. */
  routeFor(path: string): { kind: RouteKind; plane: Plane } | undefined;
  /** Whether a server action may be called here. */
  knowsAction(id: string): boolean;
  /** The action ids of this audience. */
  readonly actionIds: ReadonlySet<string>;
}

/**
 * Opens the door of one audience onto a build, and proves first that the other doors stay shut: each route and each
 * action of the build belongs to exactly one plane, no address of this audience could also be one of another plane, and
 * the finished door refuses every foreign route and action.
 *
 * @throws Error naming the route or action that breaks this; the process must then not start
 */
export function openDoor(manifests: BuildManifests, audience: WebAudience): Door {
  const planes = planesOf(audience);
  const routes = readRoutes(manifests);
  const actions = readActions(manifests);
  const own = routes.filter((route) => planes.includes(route.plane)).sort((a, b) => comparePatterns(a.pattern, b.pattern));
  const foreign = routes.filter((route) => !planes.includes(route.plane));
  const actionIds = new Set(actions.filter((action) => planes.includes(action.plane)).map((action) => action.id));
  const door: Door = {
    routeFor: (path) => findRoute(own, path),
    knowsAction: (id) => actionIds.has(id),
    actionIds,
  };
  proveRoutesAbsent(door, own, foreign);
  for (const action of actions) {
    if (door.knowsAction(action.id) !== planes.includes(action.plane)) throw new Error(`action of another plane is served: ${action.name}`);
  }
  return door;
}

function readRoutes({ routes }: BuildManifests): Route[] {
  return Object.entries(routes)
    .filter(([file]) => !isFrameworkRoute(file))
    .map(([file, address]) => {
      const plane = planeOfFile(file);
      if (!plane) throw new Error(`route belongs to no door: ${file} (put it into (citizen), (office), (review) or api/<plane>)`);
      return { address, pattern: readPattern(address), kind: file.endsWith("/route") ? "handler" : "page", plane };
    });
}

function readActions({ actions }: BuildManifests): { id: string; name: string; plane: Plane }[] {
  return Object.entries(actions).map(([id, { filename, exportedName, workers }]) => {
    const name = `${filename}#${exportedName}`;
    const plane = planeOfFile(filename);
    if (!plane) throw new Error(`server action belongs to no door: ${name}`);
    // A page of another plane that imports the action would put it into that plane's bundle.
    const stranger = Object.keys(workers).find((worker) => planeOfFile(worker) !== plane);
    if (stranger) throw new Error(`server action ${name} is imported by ${stranger}, which stands behind another door`);
    return { id, name, plane };
  });
}

function findRoute(routes: readonly Route[], path: string): { kind: RouteKind; plane: Plane } | undefined {
  const segments = splitPath(path).map(decodeURIComponent);
  const route = routes.find(({ pattern }) => matches(pattern, segments));
  return route && { kind: route.kind, plane: route.plane };
}

function proveRoutesAbsent(door: Door, own: readonly Route[], foreign: readonly Route[]): void {
  for (const stranger of foreign) {
    const twin = own.find((route) => overlap(route.pattern, stranger.pattern));
    if (twin) throw new Error(`routes of two planes overlap: ${twin.address} and ${stranger.address}`);
    if (door.routeFor(samplePath(stranger.address))) throw new Error(`route of another plane is served: ${stranger.address}`);
  }
}

/** An address that the route would answer, for example "/kk/office/cases/x". */
export function samplePath(address: string): string {
  return `/${splitPath(address)
    .map((segment) => (segment === "[locale]" ? "kk" : segment.startsWith("[") ? "x" : segment))
    .join("/")}`;
}
