-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "audit";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "ops";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "review";

-- CreateEnum
CREATE TYPE "ops"."role" AS ENUM ('reviewer');

-- CreateTable
CREATE TABLE "audit"."leaf" (
    "seq" BIGINT NOT NULL,
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "body" TEXT NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "leaf_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ops"."account" (
    "id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "sealed_email" BYTEA NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "ops"."role" NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "password_hash" TEXT NOT NULL,
    "sealed_totp" BYTEA NOT NULL,
    "totp_last_step" BIGINT NOT NULL DEFAULT 0,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "blocked_until" TIMESTAMPTZ(0),
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ops"."session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(0) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(0) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(0) NOT NULL,
    "revoked_at" TIMESTAMPTZ(0),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review"."summary" (
    "id" UUID NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_ru" TEXT,
    "text_kk" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region_group" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "outcome" TEXT,
    "released_on" DATE NOT NULL,
    "withdrawn_on" DATE,

    CONSTRAINT "summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review"."comment" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "commented_on" DATE NOT NULL,
    "collected" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "leaf_hash_key" ON "audit"."leaf"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_index_key" ON "ops"."account"("email_index");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "ops"."session"("account_id");

-- CreateIndex
CREATE INDEX "summary_released_on_id_idx" ON "review"."summary"("released_on" DESC, "id");

-- CreateIndex
CREATE INDEX "comment_summary_id_idx" ON "review"."comment"("summary_id");

-- CreateIndex
CREATE INDEX "comment_collected_idx" ON "review"."comment"("collected");

-- AddForeignKey
ALTER TABLE "ops"."session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review"."comment" ADD CONSTRAINT "comment_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "review"."summary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review"."comment" ADD CONSTRAINT "comment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
