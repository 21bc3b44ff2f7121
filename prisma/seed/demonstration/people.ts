import type { DoorName } from "#lib/auth/door.ts";
import type { Role } from "#lib/auth/policy.ts";
import { deriveKey, keyedHash } from "#lib/crypto/keyed-hash.ts";
import { secretBytes } from "#lib/env/read.ts";

/** The demonstration's staff and reviewer. Their secrets follow from the installation's keys, so that running the seed again finds the same people. */
export type DemonstrationPerson = {
  door: DoorName;
  role: Role;
  email: string;
  displayName: string;
  language: "kk" | "ru" | "en";
  password: string;
  totpSecret: string;
};

const PEOPLE: readonly Omit<DemonstrationPerson, "password" | "totpSecret">[] = [
  { door: "office", role: "officer", email: "officer@demo.example", displayName: "Асель Нұрланова", language: "kk" },
  { door: "office", role: "officer", email: "officer2@demo.example", displayName: "Данияр Ким", language: "ru" },
  { door: "office", role: "supervisor", email: "supervisor@demo.example", displayName: "Гүлмира Сейітова", language: "ru" },
  { door: "office", role: "commissioner", email: "commissioner@demo.example", displayName: "Уполномоченный", language: "ru" },
  { door: "office", role: "admin", email: "admin@demo.example", displayName: "Виктор Ли", language: "ru" },
  { door: "office", role: "auditor", email: "auditor@demo.example", displayName: "Сауле Әбенова", language: "kk" },
  { door: "review", role: "reviewer", email: "reviewer@demo.example", displayName: "Hanna Kowalczyk", language: "en" },
];

export function demonstrationPeople(): DemonstrationPerson[] {
  return PEOPLE.map((person) => {
    const key = deriveKey(
      secretBytes(person.door === "office" ? "OFFICE_OPS_KEY" : "REVIEW_OPS_KEY"),
      Buffer.from("demonstration"),
      "demonstration accounts",
    );
    return {
      ...person,
      password: passwordFor(key, person.email),
      totpSecret: base32(keyedHash(key, "totp", person.email).subarray(0, 20)),
    };
  });
}

function passwordFor(key: Buffer, email: string): string {
  return keyedHash(key, "password", email).toString("base64url").slice(0, 18);
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

// RFC 4648 without padding, as authenticators take it. 20 bytes are 32 letters.
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join("");
}
