import { z } from "zod";
import { isServer } from "./servers.ts";

/** The four planes, and `all` for development on one machine. */
export const AUDIENCES = ["citizen", "office", "review", "worker"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How "there is news" can be told. */
export const NOTICE_CHANNELS = ["email", "sms"] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** An SMS has 70 letters, and a text of our own stands in front of the address. */
export const SITE_LIMIT = 30;

const url = z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// address");
const key32 = z.base64().refine((value) => Buffer.from(value, "base64").length === 32, "must be 32 bytes in base64");
const keyPair = z.base64().min(56, "must be a DER key in base64");

const mailServer = z.string().refine((value) => isServer(value, ["smtp:", "smtps:"]), "must be smtp:// or smtps://");
const webServer = z.string().refine((value) => isServer(value, ["https:"], ["http:"]), "must be https://, or http:// on loopback");
const headerLine = z.string().regex(/^[\x20-\x7e]{1,2000}$/, "must be one line of plain letters");

/** A secret of the planes: who may hold it, and what it is for (shown in `.env.example`). */
export type SecretRule = {
  audiences: readonly (Audience | "deploy" | "verify")[];
  shape: z.ZodType<string>;
  about: string;
  /** It belongs to somebody else's service and may be absent: then what it is for is switched off. */
  optional?: true;
};

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
  NOTICE_PUBLIC_KEY: { audiences: ["citizen"], shape: keyPair, about: "X25519, SPKI DER: seals where notices go" },
  NOTICE_PRIVATE_KEY: { audiences: ["worker"], shape: keyPair, about: "X25519, PKCS#8 DER: opens where notices go" },
  SMTP_URL: {
    audiences: ["worker"],
    shape: mailServer,
    about: "Mail server for notices; TLS is demanded unless it is on loopback",
    optional: true,
  },
  SMS_URL: { audiences: ["worker"], shape: webServer, about: "Where a POST sends an SMS; https unless on loopback", optional: true },
  SMS_AUTHORIZATION: {
    audiences: ["worker"],
    shape: headerLine,
    about: "The Authorization header of that POST, where one is wanted",
    optional: true,
  },
  ACCESS_CODE_LOCATOR_PEPPER: { audiences: ["citizen", "office"], shape: key32, about: "Finds a case by access code" },
  ACCESS_CODE_KEY_PEPPER: { audiences: ["citizen", "office"], shape: key32, about: "Unwraps a thread key by access code" },
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

/** The secrets that a process can do without. */
export type OptionalSecret = { [Name in SecretName]: (typeof SECRETS)[Name] extends { optional: true } ? Name : never }[SecretName];

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
  NOTICE_CHANNELS: z
    .string()
    .default("")
    .transform((list) => list.split(",").filter(Boolean))
    .pipe(z.array(z.enum(NOTICE_CHANNELS))),
  NOTICE_FROM: z.email().max(100).optional(),
  NOTICE_SITE: z
    .url({ protocol: /^https?$/ })
    .transform((value) => new URL(value).origin)
    .refine((origin) => origin.length <= SITE_LIMIT, "too long to fit into an SMS")
    .optional(),
  SMS_BODY: z
    .string()
    .refine((body) => body.includes("{to}") && body.includes("{text}"), "must name {to} and {text}")
    .default('{"to":"{to}","text":"{text}"}'),
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
