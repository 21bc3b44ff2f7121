import { z } from "zod";

/** The four planes, and `all` for development on one machine. */
export const AUDIENCES = ["citizen", "office", "review", "worker"] as const;
export type Audience = (typeof AUDIENCES)[number];

const url = z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address");
const key32 = z.base64().refine((value) => Buffer.from(value, "base64").length === 32, "must be 32 bytes in base64");
const keyPair = z.base64().min(56, "must be a DER key in base64");

/** A secret of the planes: who may hold it, and what it is for (shown in `.env.example`). */
export type SecretRule = { audiences: readonly (Audience | "deploy" | "verify")[]; shape: z.ZodType<string>; about: string };

/**
 * Every secret a process may hold. The table is the wall: a process refuses to start
 * while it can see a secret that does not list its audience (design: four planes).
 */
export const SECRETS = {
  DATABASE_URL_CITIZEN: { audiences: ["citizen"], shape: url, about: "Main database as ombudsman_citizen" },
  DATABASE_URL_OFFICE: { audiences: ["office"], shape: url, about: "Main database as ombudsman_office" },
  DATABASE_URL_WORKER: { audiences: ["worker"], shape: url, about: "Main database as ombudsman_worker" },
  DATABASE_URL_AUDITOR: { audiences: ["verify"], shape: url, about: "Main database as ombudsman_auditor, for npm run audit:verify" },
  REVIEW_DATABASE_URL_REVIEW: { audiences: ["review"], shape: url, about: "Review database as ombudsman_review" },
  REVIEW_DATABASE_URL_WORKER: { audiences: ["worker"], shape: url, about: "Review database as ombudsman_review_worker" },
  DATABASE_URL_ADMIN: {
    audiences: ["deploy"],
    shape: url,
    about: "Main cluster as a login that may create roles and databases; npm run db:migrate only",
  },
  REVIEW_DATABASE_URL_ADMIN: { audiences: ["deploy"], shape: url, about: "The same for the review cluster" },
  DATABASE_URL_OWNER: { audiences: ["deploy"], shape: url, about: "Main database as ombudsman_owner; npm run db:migrate only" },
  REVIEW_DATABASE_URL_OWNER: {
    audiences: ["deploy"],
    shape: url,
    about: "Review database as ombudsman_review_owner; npm run db:migrate only",
  },
  VAULT_IDENTITY_PUBLIC_KEY: { audiences: ["citizen", "office"], shape: keyPair, about: "X25519, SPKI DER: seals identities" },
  VAULT_CONTENT_PUBLIC_KEY: { audiences: ["citizen", "office"], shape: keyPair, about: "X25519, SPKI DER: seals content and threads" },
  VAULT_IDENTITY_PRIVATE_KEY: { audiences: ["office"], shape: keyPair, about: "X25519, PKCS#8 DER: opens identities" },
  VAULT_CONTENT_PRIVATE_KEY: { audiences: ["office"], shape: keyPair, about: "X25519, PKCS#8 DER: opens content and threads" },
  ACCESS_CODE_LOCATOR_PEPPER: { audiences: ["citizen"], shape: key32, about: "Finds a case by access code" },
  ACCESS_CODE_KEY_PEPPER: { audiences: ["citizen"], shape: key32, about: "Unwraps a thread key by access code" },
  RECEIPT_ISSUE_KEY: {
    audiences: ["citizen"],
    shape: key32,
    about: "Makes the access code from the sender's token, so that a retry shows the same receipt",
  },
  COUPON_SIGNING_KEY: {
    audiences: ["citizen", "office"],
    shape: keyPair,
    about: "Ed25519, PKCS#8 DER: signs the coupons that prove a filing",
  },
  LOCKER_PEPPER: { audiences: ["citizen"], shape: key32, about: "Finds a sealed draft or visit by its cookie token" },
  OFFICE_OPS_KEY: { audiences: ["office"], shape: key32, about: "Seals staff addresses and one-time-code seeds" },
  OFFICE_SESSION_SECRET: { audiences: ["office"], shape: key32, about: "Encrypts the office's session cookie" },
  REVIEW_OPS_KEY: { audiences: ["review"], shape: key32, about: "Seals reviewers' addresses and one-time-code seeds" },
  REVIEW_SESSION_SECRET: { audiences: ["review"], shape: key32, about: "Encrypts the reviewers' session cookie" },
  AUDIT_COMMITMENT_KEY: {
    audiences: ["citizen", "office", "worker"],
    shape: key32,
    about: "Makes pseudonyms and commitments in the main audit log",
  },
  REVIEW_AUDIT_COMMITMENT_KEY: { audiences: ["review", "worker"], shape: key32, about: "The same in the review audit log" },
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: {
    audiences: ["citizen", "office", "review"],
    shape: key32,
    about: "Same value for the build and for every web process of one release",
  },
} as const satisfies Record<string, SecretRule>;

export type SecretName = keyof typeof SECRETS;

/** Settings that are no secrets. Each has a safe default. */
export const settingsSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  AUDIENCE: z.enum([...AUDIENCES, "all"]).default("citizen"),
  DEMO_MODE: z
    .enum(["0", "1"])
    .default("0")
    .transform((value) => value === "1"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  PUBLIC_ORIGIN: z
    .url()
    .transform((value) => new URL(value).origin)
    .default("http://127.0.0.1:3000"),
  TRUSTED_PROXY: z
    .enum(["0", "1"])
    .default("0")
    .transform((value) => value === "1"),
  DEMO_ACCOUNTS_FILE: z.string().optional(),
  QUICK_EXIT_URL_KK: z.url({ protocol: /^https?$/ }).default("https://kk.wikipedia.org/"),
  QUICK_EXIT_URL_RU: z.url({ protocol: /^https?$/ }).default("https://ru.wikipedia.org/"),
  QUICK_EXIT_URL_EN: z.url({ protocol: /^https?$/ }).default("https://en.wikipedia.org/"),
  RELEASE_SCHEDULE: z.enum(["weekly", "promptly"]).default("weekly"),
  EVIDENCE_FOLDER: z.string().default(".data/evidence"),
  EVIDENCE_MOST_FILES: z.coerce.number().int().min(1).max(50).default(10),
  EVIDENCE_FILE_MB: z.coerce.number().int().min(1).max(200).default(25),
  EVIDENCE_CASE_MB: z.coerce.number().int().min(1).max(1000).default(60),
  EVIDENCE_KEEP_FREE_MB: z.coerce.number().int().min(0).default(1024),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_CREDENTIALS_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export type Settings = z.infer<typeof settingsSchema>;
