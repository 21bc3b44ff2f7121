/**
 * Who may import whom (design: modules). tests/architecture/imports.test.ts runs these rules over the whole tree
 * and over planted violations, so that a rule which catches nothing turns the tests red.
 */

// Folders that know no domain: they could serve another product.
const PLATFORM = "^lib/(db|env|i18n|crypto|errors|log|text)/";

// The office's work. What a citizen's or a reviewer's process serves must not contain it.
const CASEWORK =
  "^lib/(cases|queue|admissibility|summaries|messages|identity|releases|accounts|anonymisation|disclosures|code-replacements|invitations|information-requests|outcome-reviews|erasure|evidence)/|^lib/vault/office-keys";

// The only kinds of file that hold a database client.
const WITH_DATABASE =
  "^lib/db/|^lib/.+/(queries|commands|record|outbox|session|enqueue)\\.ts$|^lib/intake/locker\\.ts$|^lib/auth/door\\.ts$|^server/|^prisma/";

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: "no-cycles",
    comment: "Two files that need each other are one idea or have a third one in common.",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-unresolvable",
    comment: "An import that leads nowhere would also escape every other rule.",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "lib-knows-no-screens",
    comment: "app → components → lib, never back.",
    from: { path: "^lib/" },
    to: { path: "^(app|components|server|prisma/seed|tests)/" },
  },
  {
    name: "components-know-no-pages",
    from: { path: "^components/" },
    to: { path: "^(app|server|prisma|tests)/" },
  },
  {
    name: "ui-knows-no-domain",
    comment: "components/ui could ship in another product: of lib it knows the languages and the form's state.",
    from: { path: "^components/ui/" },
    to: { path: "^(lib/(?!i18n/|actions/result)|components/(?!ui/))" },
  },
  {
    name: "pages-know-no-programs",
    comment: "Pages ask lib; servers, seeds and database clients are none of their business.",
    from: { path: "^app/" },
    to: { path: "^(server|prisma|tests|lib/db)/" },
  },
  {
    name: "platform-knows-no-domain",
    from: { path: PLATFORM },
    to: { path: "^lib/", pathNot: PLATFORM },
  },
  {
    name: "database-in-few-kinds-of-file",
    comment: "Reads are in queries.ts, writes in commands.ts, with the few others listed here. Types may be known anywhere.",
    from: { pathNot: WITH_DATABASE },
    to: { path: "^(lib/db/(main|review|open-client)|prisma/generated/|node_modules/(@prisma|pg)/)", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "rules-know-no-framework",
    comment: "A rule is the same without Next and React; only the gate, the session and the languages know them.",
    from: { path: "^lib/", pathNot: "^lib/(actions/define-action|auth/(session|gate)|i18n/[a-z-]+)\\.ts$" },
    to: {
      path: "(^|/)(next|next-auth|next-intl|react|react-dom)(/|$)",
      dependencyTypesNot: ["type-only", "local", "aliased-subpath-import"],
    },
  },
  {
    name: "doors-share-no-pages",
    from: { path: "^app/(?:\\[locale\\]/)?\\(([a-z]+)\\)/" },
    to: { path: "^app/(?:\\[locale\\]/)?\\(", pathNot: "^app/(?:\\[locale\\]/)?\\($1\\)/" },
  },
  {
    name: "citizens-reach-no-casework",
    comment: "The process that faces the internet contains no code that reads cases (design: four planes).",
    from: { path: "^app/(\\[locale\\]/)?\\(citizen\\)/" },
    to: { path: CASEWORK, reachable: true },
  },
  {
    name: "reviewers-reach-no-casework",
    comment: "Reviewers read what was released into their own database; no path leads from there to a case.",
    from: { path: "^(app/\\[locale\\]/\\(review\\)|lib/review)/" },
    to: { path: `${CASEWORK}|^lib/(intake|tracking|vault)/`, reachable: true },
  },
  {
    name: "reviewers-use-their-own-database",
    from: { path: "^(app/\\[locale\\]/\\(review\\)|lib/review)/" },
    to: { path: "^(lib/db/main|prisma/generated/main/)" },
  },
  {
    name: "subfolders-are-private",
    comment: "What a module keeps in a subfolder is its own affair.",
    from: { path: "^lib/([^/]+)/", pathNot: "^lib/i18n/" },
    to: { path: "^lib/[^/]+/[^/]+/", pathNot: "^lib/($1|i18n)/" },
  },
  {
    name: "no-test-code-in-service",
    from: { path: "^(app|components|lib|server|prisma)/", pathNot: "^server/check" },
    to: { path: "^tests/" },
  },
  {
    name: "no-tools-in-service",
    comment: "What runs in service must be among the dependencies, not among the tools.",
    from: { path: "^(app|components|lib|server|prisma)/", pathNot: "^server/check" },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"] },
  },
];

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(prisma/generated/[a-z]+/(internal|models)|\\.next)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
    },
  },
};
