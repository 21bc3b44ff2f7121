-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "audit";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "cases";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "intake";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "keystore";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "ops";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "rules";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "vault";

-- CreateEnum
CREATE TYPE "cases"."submission_kind" AS ENUM ('complaint', 'concern', 'opinion', 'signal');

-- CreateEnum
CREATE TYPE "cases"."case_status" AS ENUM ('registered', 'under_review', 'accepted', 'declined', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "cases"."identity_mode" AS ENUM ('named', 'confidential', 'anonymous');

-- CreateEnum
CREATE TYPE "cases"."urgency" AS ENUM ('urgent', 'high', 'ordinary');

-- CreateEnum
CREATE TYPE "cases"."channel" AS ENUM ('web', 'paper', 'phone', 'reception', 'visit', 'email', 'detention_box');

-- CreateEnum
CREATE TYPE "cases"."finding" AS ENUM ('accept', 'decline');

-- CreateEnum
CREATE TYPE "cases"."outcome" AS ENUM ('upheld', 'partly_upheld', 'not_upheld', 'resolved', 'withdrawn', 'outside_mandate');

-- CreateEnum
CREATE TYPE "cases"."summary_status" AS ENUM ('draft', 'submitted', 'returned', 'approved', 'released', 'withdrawn');

-- CreateEnum
CREATE TYPE "keystore"."key_purpose" AS ENUM ('identity', 'content', 'thread');

-- CreateEnum
CREATE TYPE "keystore"."key_holder" AS ENUM ('office', 'access_code');

-- CreateEnum
CREATE TYPE "ops"."role" AS ENUM ('officer', 'supervisor', 'commissioner', 'admin', 'auditor');

-- CreateEnum
CREATE TYPE "vault"."message_author" AS ENUM ('complainant', 'office');

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
CREATE TABLE "cases"."case" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "cases"."submission_kind" NOT NULL,
    "status" "cases"."case_status" NOT NULL DEFAULT 'registered',
    "identity_mode" "cases"."identity_mode" NOT NULL,
    "urgency" "cases"."urgency" NOT NULL DEFAULT 'ordinary',
    "channel" "cases"."channel" NOT NULL DEFAULT 'web',
    "language" TEXT NOT NULL,
    "region_code" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "registered_on" DATE NOT NULL,
    "decide_by" DATE,
    "due_order" DATE NOT NULL,
    "decide_by_rule" TEXT,
    "officer_id" UUID,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lodging_token" BYTEA,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."timeline_entry" (
    "id" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(0) NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."admissibility_decision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "finding" "cases"."finding" NOT NULL,
    "ground_code" TEXT NOT NULL,
    "ground_version" INTEGER NOT NULL,
    "sealed_reason" BYTEA NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "admissibility_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."conclusion" (
    "case_id" UUID NOT NULL,
    "outcome" "cases"."outcome" NOT NULL,
    "sealed_text" BYTEA NOT NULL,
    "concluded_by_id" UUID NOT NULL,
    "concluded_on" DATE NOT NULL,

    CONSTRAINT "conclusion_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "cases"."identity_opening" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "sealed_reason" BYTEA NOT NULL,
    "opened_at" TIMESTAMPTZ(0) NOT NULL,
    "expires_at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "identity_opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."summary" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" "cases"."summary_status" NOT NULL DEFAULT 'draft',
    "sealed" BYTEA NOT NULL,
    "author_id" UUID NOT NULL,
    "written_on" DATE NOT NULL,
    "approver_id" UUID,
    "decided_on" DATE,
    "sealed_return" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "summary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."release" (
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "document" JSONB,
    "released_on" DATE,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases"."expert_comment" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "commented_on" DATE NOT NULL,

    CONSTRAINT "expert_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake"."locker" (
    "locator" BYTEA NOT NULL,
    "version" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "locker_pkey" PRIMARY KEY ("locator")
);

-- CreateTable
CREATE TABLE "intake"."access" (
    "locator" BYTEA NOT NULL,
    "case_id" UUID NOT NULL,
    "revoked_on" DATE,

    CONSTRAINT "access_pkey" PRIMARY KEY ("locator")
);

-- CreateTable
CREATE TABLE "keystore"."case_key" (
    "case_id" UUID NOT NULL,
    "purpose" "keystore"."key_purpose" NOT NULL,
    "holder" "keystore"."key_holder" NOT NULL,
    "locator" BYTEA NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "case_key_pkey" PRIMARY KEY ("case_id","purpose","holder","locator")
);

-- CreateTable
CREATE TABLE "ops"."account" (
    "id" UUID NOT NULL,
    "email_index" BYTEA NOT NULL,
    "sealed_email" BYTEA NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "ops"."role" NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'ru',
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
CREATE TABLE "rules"."calendar_day" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "rules"."legal_period" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "working_days" INTEGER NOT NULL,
    "counted_from" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "legal_period_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "rules"."office_hours" (
    "version" INTEGER NOT NULL,
    "opens" TIME(0) NOT NULL,
    "closes" TIME(0) NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "office_hours_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "rules"."legal_ground" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "finding" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "text_kk" TEXT NOT NULL,
    "text_ru" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,

    CONSTRAINT "legal_ground_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "rules"."hotline" (
    "code" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "hotline_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "rules"."region" (
    "code" TEXT NOT NULL,
    "kato" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "map_version" INTEGER NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "rules"."body_kind" (
    "code" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "body_kind_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "vault"."identity" (
    "case_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "vault"."content" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "content_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vault"."message" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "author" "vault"."message_author" NOT NULL,
    "sent_on" DATE NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "leaf_hash_key" ON "audit"."leaf"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "case_number_key" ON "cases"."case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "case_lodging_token_key" ON "cases"."case"("lodging_token");

-- CreateIndex
CREATE INDEX "case_queue_idx" ON "cases"."case"("open", "urgency", "due_order", "id");

-- CreateIndex
CREATE INDEX "case_officer_queue_idx" ON "cases"."case"("officer_id", "open", "urgency", "due_order", "id");

-- CreateIndex
CREATE INDEX "case_region_queue_idx" ON "cases"."case"("region_code", "open", "urgency", "due_order", "id");

-- CreateIndex
CREATE INDEX "timeline_entry_case_id_id_idx" ON "cases"."timeline_entry"("case_id", "id");

-- CreateIndex
CREATE INDEX "admissibility_decision_case_id_idx" ON "cases"."admissibility_decision"("case_id");

-- CreateIndex
CREATE INDEX "identity_opening_case_id_account_id_expires_at_idx" ON "cases"."identity_opening"("case_id", "account_id", "expires_at");

-- CreateIndex
CREATE INDEX "summary_case_id_idx" ON "cases"."summary"("case_id");

-- CreateIndex
CREATE INDEX "summary_status_idx" ON "cases"."summary"("status");

-- CreateIndex
CREATE UNIQUE INDEX "release_summary_id_key" ON "cases"."release"("summary_id");

-- CreateIndex
CREATE INDEX "release_released_on_idx" ON "cases"."release"("released_on");

-- CreateIndex
CREATE INDEX "expert_comment_release_id_idx" ON "cases"."expert_comment"("release_id");

-- CreateIndex
CREATE INDEX "locker_expires_at_idx" ON "intake"."locker"("expires_at");

-- CreateIndex
CREATE INDEX "access_case_id_idx" ON "intake"."access"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_index_key" ON "ops"."account"("email_index");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "ops"."session"("account_id");

-- CreateIndex
CREATE INDEX "content_case_id_idx" ON "vault"."content"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_case_id_position_key" ON "vault"."message"("case_id", "position");

-- AddForeignKey
ALTER TABLE "cases"."case" ADD CONSTRAINT "case_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."timeline_entry" ADD CONSTRAINT "timeline_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."timeline_entry" ADD CONSTRAINT "timeline_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."admissibility_decision" ADD CONSTRAINT "admissibility_decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."admissibility_decision" ADD CONSTRAINT "admissibility_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."conclusion" ADD CONSTRAINT "conclusion_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."conclusion" ADD CONSTRAINT "conclusion_concluded_by_id_fkey" FOREIGN KEY ("concluded_by_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."identity_opening" ADD CONSTRAINT "identity_opening_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."identity_opening" ADD CONSTRAINT "identity_opening_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."summary" ADD CONSTRAINT "summary_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."summary" ADD CONSTRAINT "summary_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."summary" ADD CONSTRAINT "summary_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."release" ADD CONSTRAINT "release_summary_id_fkey" FOREIGN KEY ("summary_id") REFERENCES "cases"."summary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."expert_comment" ADD CONSTRAINT "expert_comment_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "cases"."release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake"."access" ADD CONSTRAINT "access_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "keystore"."case_key" ADD CONSTRAINT "case_key_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ops"."session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."identity" ADD CONSTRAINT "identity_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."content" ADD CONSTRAINT "content_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vault"."message" ADD CONSTRAINT "message_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
