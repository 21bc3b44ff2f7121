import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Permission, POLICY } from "#lib/auth/policy.ts";
import { isFrameworkRoute, planeOfFile } from "#server/door/classify.ts";
import { readManifests } from "#server/door/manifests.ts";
import { CHECKOUT, filesIn } from "#tests/support/source-files.ts";

/**
 * The actions that need nobody to be signed in, by hand. Whoever adds one adds a line here and says why:
 * anybody on the internet can send anything to it, from any page.
 */
const PUBLIC = [
  // Counts nothing without the cookie of a receipt, and that once.
  "app/[locale]/(citizen)/about-you/actions.ts#tellAboutYouAction",
  "app/[locale]/(citizen)/form/[page]/actions.ts#hideReceiptAction",
  "app/[locale]/(citizen)/form/[page]/actions.ts#saveAnswerAction",
  "app/[locale]/(citizen)/form/[page]/actions.ts#sendAction",
  // Take away or send what belongs to the cookie of a draft or a visit, and nothing else.
  "app/[locale]/(citizen)/form/files/actions.ts#removeFileAction",
  "app/[locale]/(citizen)/form/later/actions.ts#giveCodeAction",
  "app/[locale]/(citizen)/join/actions.ts#goOnAloneAction",
  "app/[locale]/(citizen)/join/actions.ts#joinAction",
  "app/[locale]/(citizen)/join/actions.ts#openInvitationAction",
  "app/[locale]/(citizen)/resume/actions.ts#resumeAction",
  "app/[locale]/(citizen)/track/actions.ts#enterCaseAction",
  // Find nothing without the cookie of a visit, and change nothing without a live access code in it.
  "app/[locale]/(citizen)/track/case/[wish]/actions.ts#askForErasureAction",
  "app/[locale]/(citizen)/track/case/[wish]/actions.ts#askForReviewAction",
  "app/[locale]/(citizen)/track/case/[wish]/actions.ts#changeContactAction",
  "app/[locale]/(citizen)/track/case/[wish]/actions.ts#giveFeedbackAction",
  "app/[locale]/(citizen)/track/case/[wish]/actions.ts#nameOpenlyAction",
  "app/[locale]/(citizen)/track/case/[wish]/actions.ts#resumeAction",
  "app/[locale]/(citizen)/track/case/[wish]/actions.ts#withdrawAction",
  "app/[locale]/(citizen)/track/case/actions.ts#answerRequestAction",
  "app/[locale]/(citizen)/track/case/actions.ts#closeForOthersAction",
  "app/[locale]/(citizen)/track/case/actions.ts#leaveAction",
  "app/[locale]/(citizen)/track/case/actions.ts#writeMessageAction",
  // Find nothing without the cookie of a visit, and change nothing without a live access code in it.
  "app/[locale]/(citizen)/track/case/consents/actions.ts#changeAnswerAction",
  "app/[locale]/(citizen)/track/case/evidence/actions.ts#removeLaterFileAction",
  "app/[locale]/(citizen)/track/case/evidence/actions.ts#sendFilesAction",
  "app/[locale]/(citizen)/track/case/group/actions.ts#leaveGroupAction",
  "app/[locale]/(citizen)/track/case/name/actions.ts#becomeComplaintAction",
  "app/[locale]/(citizen)/track/case/name/actions.ts#giveNameAction",
  "app/[locale]/(citizen)/track/case/notices/actions.ts#endNoticesAction",
  "app/[locale]/(citizen)/track/case/notices/actions.ts#keepWishAction",
  "app/[locale]/(office)/office/sign-in/actions.ts#signInAction",
  "app/[locale]/(review)/review/sign-in/actions.ts#enterReadingRoomAction",
];

/**
 * The handlers that anybody may ask, by hand. Files are found by the cookie that the asker brings, but for the key and the empty
 * forms; leaving needs nobody's leave; keeping what is typed needs the draft's cookie and begins nothing. Files are taken
 * into the draft or visit of the cookie that comes with them.
 */
const PUBLIC_HANDLERS = [
  "DELETE /[locale]/(citizen)/form/files/pieces/[fileId]/route",
  "DELETE /[locale]/(citizen)/track/case/evidence/pieces/[fileId]/route",
  "GET /(citizen)/coupon-key.txt/route",
  "GET /[locale]/(citizen)/exit/route",
  "GET /[locale]/(citizen)/paper/[file]/route",
  "GET /[locale]/(citizen)/receipt/card.pdf/route",
  "GET /[locale]/(citizen)/receipt/number.pdf/route",
  "GET /[locale]/(citizen)/receipt/number.txt/route",
  "GET /[locale]/(citizen)/track/case/number.pdf/route",
  "GET /[locale]/(citizen)/track/case/number.txt/route",
  "HEAD /[locale]/(citizen)/form/files/pieces/[fileId]/route",
  "HEAD /[locale]/(citizen)/track/case/evidence/pieces/[fileId]/route",
  "PATCH /[locale]/(citizen)/form/files/pieces/[fileId]/route",
  "PATCH /[locale]/(citizen)/track/case/evidence/pieces/[fileId]/route",
  "POST /[locale]/(citizen)/exit/route",
  "POST /[locale]/(citizen)/form/files/pieces/route",
  "POST /[locale]/(citizen)/form/files/send/route",
  "POST /[locale]/(citizen)/form/keep/route",
  "POST /[locale]/(citizen)/track/case/evidence/pieces/route",
  "POST /[locale]/(citizen)/track/case/evidence/send/route",
];

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const { actions, routes } = readManifests(join(CHECKOUT, ".next"));
const entries = Object.values(actions).map(({ filename, exportedName }) => ({
  filename,
  exportedName,
  name: `${filename}#${exportedName}`,
}));
const handlers = Object.keys(routes).filter((file) => file.endsWith("/route") && !isFrameworkRoute(file));

type EntryPoint = { permission?: Permission | "public" };
const moduleAt = (path: string): Promise<Record<string, EntryPoint>> => import(/* @vite-ignore */ join(CHECKOUT, path));

/** The door a permission belongs to; "public" belongs to any. */
function doorOf(permission: string): string {
  return permission.startsWith("review.") ? "review" : "office";
}

describe("every server action of the build", () => {
  it("is there to be asked", () => {
    expect(entries.length).toBeGreaterThan(10);
  });

  it.each(entries)("has a row in the policy: $name", async ({ filename, exportedName }) => {
    const action = (await moduleAt(filename))[exportedName];
    const permission = action?.permission;
    expect([...Object.keys(POLICY), "public"]).toContain(permission);
    if (permission !== "public") expect(doorOf(permission as string)).toBe(planeOfFile(filename));
  });

  it("needs somebody to be signed in, but for the listed ones", async () => {
    const open: string[] = [];
    for (const { filename, exportedName, name } of entries)
      if ((await moduleAt(filename))[exportedName]?.permission === "public") open.push(name);
    expect(open.sort()).toEqual(PUBLIC);
  });

  it("is every action of the source, and no other", () => {
    const built = [...new Set(entries.map(({ filename }) => filename))].sort();
    const written = filesIn("app", /(^|\/)actions\.ts$/);
    expect(built).toEqual(written);
  });
});

describe("every route handler of the build", () => {
  it("has a row in the policy for each of its methods", async () => {
    for (const handler of handlers) {
      const exported = await moduleAt(`app${handler}.ts`);
      const methods = METHODS.filter((method) => method in exported);
      expect(methods.length, handler).toBeGreaterThan(0);
      for (const method of methods)
        expect([...Object.keys(POLICY), "public"], `${method} ${handler}`).toContain(exported[method]?.permission);
    }
  });

  it("needs somebody to be signed in, but for the listed ones", async () => {
    const open: string[] = [];
    for (const handler of handlers)
      for (const [method, { permission }] of Object.entries(await moduleAt(`app${handler}.ts`)))
        if (permission === "public") open.push(`${method} ${handler}`);
    expect(open.sort()).toEqual(PUBLIC_HANDLERS);
  });

  it("stands behind a door", () => {
    expect(Object.keys(routes).filter((file) => !isFrameworkRoute(file) && !planeOfFile(file))).toEqual([]);
  });
});

describe("what is sent to browsers", () => {
  const chunks = filesIn(".next/static", /\.js$/).length === 0 ? listed() : filesIn(".next/static", /\.js$/);

  it("contains neither the names of secrets nor database code", () => {
    expect(chunks.length).toBeGreaterThan(3);
    const leaking = chunks.filter((path) =>
      /_PRIVATE_KEY|DATABASE_URL|_PEPPER|PrismaClient|queryRaw|pg_hba/.test(readFileSync(join(CHECKOUT, path), "utf8")),
    );
    expect(leaking).toEqual([]);
  });
});

/** `filesIn` skips what is made, and the build is. */
function listed(): string[] {
  const manifest = JSON.parse(readFileSync(join(CHECKOUT, ".next/build-manifest.json"), "utf8")) as { rootMainFiles: string[] };
  return manifest.rootMainFiles.map((file) => `.next/${file}`);
}
