import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult, type IModule } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHECKOUT } from "#tests/support/source-files.ts";

const FOLDERS = ["app", "components", "lib", "server", "prisma"];
const { forbidden, options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

/** One file for each rule that breaks it, and what else must be there for the import to lead somewhere. */
const PLANTED: Record<string, Record<string, string>> = {
  "no-cycles": { "lib/cases/one.ts": 'import "./two.ts";', "lib/cases/two.ts": 'import "./one.ts";' },
  "no-unresolvable": { "lib/cases/lost.ts": 'import "#lib/cases/nowhere.ts";' },
  "lib-knows-no-screens": { "lib/cases/screen.ts": 'import "#components/ui/button.tsx";' },
  "components-know-no-pages": { "components/cases/page-eater.tsx": 'import "#app/[locale]/(office)/office/page.tsx";' },
  "ui-knows-no-domain": { "components/ui/case-button.tsx": 'import type { Rule } from "#lib/cases/status.ts"; export type R = Rule;' },
  "pages-know-no-programs": { "app/[locale]/(office)/office/sql.ts": 'import "#lib/db/main.ts";' },
  "platform-knows-no-domain": { "lib/crypto/case-crypto.ts": 'import "#lib/cases/status.ts";' },
  "database-in-few-kinds-of-file": { "lib/cases/deadline.ts": 'import { officeDb } from "#lib/db/main.ts"; officeDb();' },
  "rules-know-no-framework": { "lib/cases/rule.ts": 'import { cookies } from "next/headers"; cookies();' },
  "doors-share-no-pages": { "app/[locale]/(citizen)/neighbour.tsx": 'import "#app/[locale]/(office)/office/page.tsx";' },
  "citizens-reach-no-casework": {
    "app/[locale]/(citizen)/curious.tsx": 'import "#lib/intake/back-door.ts";',
    "lib/intake/back-door.ts": 'import "#lib/cases/status.ts";',
  },
  "reviewers-reach-no-casework": {
    "app/[locale]/(review)/curious.tsx": 'import "#lib/review/back-door.ts";',
    "lib/review/back-door.ts": 'import "#lib/cases/status.ts";',
  },
  "reviewers-use-their-own-database": { "lib/review/queries.ts": 'import { officeDb } from "#lib/db/main.ts"; officeDb();' },
  "subfolders-are-private": {
    "lib/intake/visitor.ts": 'import "#lib/cases/inner/secret.ts";',
    "lib/cases/inner/secret.ts": "export const secret = 1;",
  },
  "no-test-code-in-service": {
    "lib/cases/tested.ts": 'import "#tests/support/thing.ts";',
    "tests/support/thing.ts": "export const thing = 1;",
  },
  "no-tools-in-service": { "server/tool.ts": 'import fc from "fast-check"; fc.sample(fc.nat());' },
};

/** A house without a fault, in which the violations are planted. */
const HOUSE: Record<string, string> = {
  "lib/cases/status.ts": "export type Rule = 1; export const rule = 1;",
  "lib/db/main.ts": "export const officeDb = () => 1;",
  "components/ui/button.tsx": "export const Button = () => null;",
  "app/[locale]/(office)/office/page.tsx": "export default () => null;",
};

async function cruiseIn(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const settings: ICruiseOptions = { ...options, baseDir, ruleSet: { forbidden }, validate: true, outputType: undefined };
  const { output } = await cruise(folders, settings, options.enhancedResolveOptions, { tsConfig: undefined });
  if (typeof output === "string") throw new Error("dependency-cruiser answered a text");
  return output;
}

describe("the imports of the house", () => {
  let house: ICruiseResult;
  beforeAll(async () => {
    house = await cruiseIn(CHECKOUT, FOLDERS);
  });

  it("were really read", () => {
    expect(house.summary.totalCruised).toBeGreaterThan(200);
    expect(house.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(500);
    for (const folder of FOLDERS)
      expect(house.modules.filter(({ source }) => source.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(3);
  });

  it("keep every rule", () => {
    const broken = house.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  it("lead from the reviewers' door to the main database nowhere but in the two doors' common sign-in", () => {
    const start = house.modules.filter(({ source }) => /^(app\/\[locale\]\/\(review\)|lib\/review)\//.test(source));
    const reached = reachableFrom(start, house.modules, /^lib\/auth\/door\.ts$|^lib\/audit\/record\.ts$/);
    expect(start.length, "nothing stands behind the reviewers' door").toBeGreaterThan(0);
    expect([...reached].filter((source) => /^(lib\/db\/main|prisma\/generated\/main)/.test(source))).toEqual([]);
  });
});

/** Everything that runs when the given modules run; types do not, and the walk stops at `cut`. */
function reachableFrom(start: IModule[], modules: IModule[], cut: RegExp): Set<string> {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const reached = new Set<string>();
  const waiting = start.map(({ source }) => source);
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    if (reached.has(source) || cut.test(source)) continue;
    reached.add(source);
    const run = (bySource.get(source)?.dependencies ?? []).filter(({ dependencyTypes }) => !dependencyTypes.includes("type-only"));
    waiting.push(...run.map(({ resolved }) => resolved));
  }
  return reached;
}

describe("a planted violation", () => {
  let folder: string;
  let findings: Set<string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "planted-"));
    const packageJson = {
      type: "module",
      imports: Object.fromEntries([...FOLDERS, "tests"].map((name) => [`#${name}/*`, `./${name}/*`])),
      devDependencies: { "fast-check": "*" },
    };
    const files = { "package.json": JSON.stringify(packageJson), ...HOUSE, ...Object.assign({}, ...Object.values(PLANTED)) };
    for (const [path, content] of Object.entries<string>(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    symlinkSync(join(CHECKOUT, "node_modules"), join(folder, "node_modules"));
    const present = ["app", "components", "lib", "server"];
    findings = new Set((await cruiseIn(folder, present)).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is there for every rule", () => {
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }: { name: string }) => name).sort());
  });

  it.each(Object.keys(PLANTED))("is caught by %s", (rule) => {
    const [file] = Object.keys(PLANTED[rule] ?? {});
    expect([...findings]).toContain(`${rule}: ${file}`);
  });

  it("is all that is caught: the faultless files are left alone", () => {
    const innocent = [...findings].filter((finding) => Object.keys(HOUSE).some((file) => finding.endsWith(`: ${file}`)));
    expect(innocent).toEqual([]);
  });
});
