import { expect, it } from "vitest";
import { scramVerifier } from "#server/database/scram.ts";

it("makes the verifier that PostgreSQL makes from the same password and salt", () => {
  // Taken from pg_authid of a PostgreSQL 18 after CREATE ROLE … PASSWORD 'pencil'.
  const stored =
    "SCRAM-SHA-256$4096:HVrp14lG6JcOamreuUhbPA==$i7jtrD7LFRkyKm57oPlzHz+PV4QPAkNLYWkQyTYft84=:4mQDoMefTAeATwMuf4VBR2eJUfL068Pnl57l1VVzjRs=";
  const salt = Buffer.from(stored.split("$")[1]?.split(":")[1] ?? "", "base64");
  expect(scramVerifier("pencil", salt)).toBe(stored);
});

it("salts each password anew", () => {
  expect(scramVerifier("pencil")).not.toBe(scramVerifier("pencil"));
});
