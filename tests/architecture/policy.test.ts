import { describe, expect, it } from "vitest";
import { assertMay } from "#lib/auth/actor.ts";
import { may, mayEver, OFFICE_ROLES, type Permission, POLICY, REVIEW_ROLES, type Role, type Scope } from "#lib/auth/policy.ts";

const ROLES: readonly Role[] = [...OFFICE_ROLES, ...REVIEW_ROLES];

/**
 * Who may do what, written by hand and not read from the policy: `any` object, `own` = the case the officer was given,
 * `free` = a case nobody has, `other` = another person's work, `-` = never. Columns as ROLES.
 */
const GOLDEN = `
                          officer  supervisor  commissioner  admin  auditor  reviewer
queue.read                any      any         any           -      -        -
queue.arrange             any      any         any           -      -        -
queue.save_view           any      any         any           -      -        -
queue.share_view          -        any         any           -      -        -
case.read                 own      any         any           -      -        -
case.take                 free     free        -             -      -        -
case.assign               -        any         any           -      -        -
case.set_urgency          own      any         any           -      -        -
case.release_from_hold    -        any         -             -      -        -
case.open_identity        own      any         any           -      -        -
code.replace              own      any         -             -      -        -
code.confirm              -        other       other         -      -        -
invitation.close          own      any         -             -      -        -
case.open_evidence        own      any         -             -      -        -
case.decide_admissibility own      any         -             -      -        -
case.write_message        own      any         -             -      -        -
case.ask_for_information  own      any         -             -      -        -
case.close                own      any         -             -      -        -
outcome_review.take       other    other       -             -      -        -
outcome_review.decide     own      own         -             -      -        -
erasure.answer            -        other       other         -      -        -
summary.write             own      any         -             -      -        -
summary.approve           -        other       other         -      -        -
topic.open                -        any         any           -      -        -
topic.close               -        any         any           -      -        -
answer_counts.read        -        any         any           -      -        -
notice.requeue            -        any         -             any    -        -
account.list              -        -           -             any    -        -
audit.read                -        -           any           -      any      -
session.end               any      any         any           any    any      -
review.read               -        -           -             -      -        any
review.comment            -        -           -             -      -        any
review.end_session        -        -           -             -      -        any
`;

type Word = "any" | "own" | "free" | "other" | "-";
const [head = "", ...rows] = GOLDEN.trim().split("\n");
const columns = head.trim().split(/\s+/) as Role[];
const matrix = rows.flatMap((row) => {
  const [permission, ...words] = row.trim().split(/\s+/);
  return columns.map((role, index) => ({ role, permission: permission as Permission, word: words[index] as Word }));
});

const ME = "me";
/** Every kind of object a scope can tell apart. */
const OBJECTS = {
  ofMine: { officerId: ME, authorId: ME },
  ofMineByAnother: { officerId: ME, authorId: "another" },
  ofAnother: { officerId: "another", authorId: "another" },
  ofAnotherByMe: { officerId: "another", authorId: ME },
  ofNobody: { officerId: null, authorId: "another" },
  ofNobodyByMe: { officerId: null, authorId: ME },
  unknown: {},
};
type ObjectName = keyof typeof OBJECTS;

const ALLOWED: Record<Word, readonly ObjectName[]> = {
  any: Object.keys(OBJECTS) as ObjectName[],
  own: ["ofMine", "ofMineByAnother"],
  free: ["ofNobody", "ofNobodyByMe"],
  other: ["ofMineByAnother", "ofAnother", "ofNobody"],
  "-": [],
};

describe("the policy", () => {
  it("has exactly the rows and roles of the golden table", () => {
    expect([...new Set(matrix.map(({ permission }) => permission))].sort()).toEqual(Object.keys(POLICY).sort());
    expect(columns).toEqual(ROLES);
  });

  it.each(matrix)("$role × $permission: $word", ({ role, permission, word }) => {
    expect(mayEver(role, permission)).toBe(word !== "-");
    const allowed = (Object.keys(OBJECTS) as ObjectName[]).filter((name) => may({ accountId: ME, role }, permission, OBJECTS[name]));
    expect(allowed).toEqual(ALLOWED[word]);
  });

  it("grants each permission to somebody and refuses it to somebody", () => {
    for (const permission of Object.keys(POLICY) as Permission[]) {
      const holders = ROLES.filter((role) => mayEver(role, permission));
      expect(holders.length, permission).toBeGreaterThan(0);
      expect(holders.length, permission).toBeLessThan(ROLES.length);
    }
  });

  it.each(["toString", "constructor", "__proto__", "", "citizen"])("refuses the role %j, which is none", (role) => {
    for (const permission of Object.keys(POLICY) as Permission[])
      expect(may({ accountId: ME, role: role as Role }, permission)).toBe(false);
  });

  it("knows only scopes that a test tells apart", () => {
    const scopes = new Set(Object.values(POLICY).flatMap((row) => Object.values(row)));
    expect([...scopes].sort()).toEqual(["any", "assigned", "not_author", "untaken"] satisfies Scope[]);
  });

  it.each(["admin", "auditor", "reviewer"] as const)("lets the %s read no case, on whatever object", (role) => {
    const aboutCases = (Object.keys(POLICY) as Permission[]).filter((permission) =>
      /^(case|code|invitation|queue|summary|outcome_review|erasure)\./.test(permission),
    );
    expect(aboutCases.length).toBeGreaterThan(8);
    for (const permission of aboutCases)
      for (const object of Object.values(OBJECTS)) expect(may({ accountId: ME, role }, permission, object), permission).toBe(false);
  });

  it("refuses by name", () => {
    const admin = { accountId: ME, sessionId: "s", role: "admin" as const, displayName: "Тимур" };
    expect(() => assertMay(admin, "case.read", OBJECTS.ofMine)).toThrow("not_permitted");
    expect(() => assertMay({ ...admin, role: "officer" }, "case.read", OBJECTS.ofMine)).not.toThrow();
  });
});
