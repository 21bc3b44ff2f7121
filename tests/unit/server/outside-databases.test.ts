import { expect, it } from "vitest";
import { refuseOutsideDatabases } from "#server/supervisor/outside-databases.ts";

const environment = (values: Record<string, string>) => ({ NODE_ENV: "test", ...values }) as NodeJS.ProcessEnv;

it.each(["DATABASE_URL_CITIZEN", "REVIEW_DATABASE_URL_REVIEW", "DATABASE_URL_OWNER_FILE", "DATABASE_URL"])(
  "never fills an outside database with invented people: %s",
  (name) => {
    expect(() => refuseOutsideDatabases(environment({ [name]: "postgres://office.example/ombudsman" }))).toThrow(
      "npm run start:<audience>",
    );
  },
);

it("does not repeat the address, which holds a password", () => {
  expect(() => refuseOutsideDatabases(environment({ DATABASE_URL_OFFICE: "postgres://u:hidden@h/d" }))).toThrow(/^(?!.*hidden)/);
});

it("does not mind an empty variable or somebody else's", () => {
  expect(() => refuseOutsideDatabases(environment({ DATABASE_URL_OFFICE: "", MY_DATABASE_URL_X: "y" }))).not.toThrow();
});
