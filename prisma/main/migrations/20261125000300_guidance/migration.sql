-- A telephone number is a rule like any other: it has versions, a time in which it holds, and people whom it is for.
ALTER TABLE "rules"."hotline"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "topics" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "valid_from" DATE NOT NULL DEFAULT '2023-10-16',
  ADD COLUMN "valid_to" DATE;
UPDATE "rules"."hotline" SET "topics" = '{danger}';
UPDATE "rules"."hotline" SET "topics" = '{danger,children}' WHERE "code" IN ('emergency', 'family_women_children', 'crisis_line');
ALTER TABLE "rules"."hotline"
  ALTER COLUMN "version" DROP DEFAULT,
  ALTER COLUMN "topics" DROP DEFAULT,
  ALTER COLUMN "valid_from" DROP DEFAULT,
  DROP CONSTRAINT "hotline_pkey",
  ADD CONSTRAINT "hotline_pkey" PRIMARY KEY ("code", "version");

-- What the law gives people, in plain words, with the place where it is written.
CREATE TABLE "rules"."legal_provision" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "text_kk" TEXT NOT NULL,
    "text_ru" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,

    CONSTRAINT "legal_provision_pkey" PRIMARY KEY ("code","version")
);

REVOKE ALL ON rules.legal_provision FROM PUBLIC;
GRANT SELECT ON rules.legal_provision TO ombudsman_citizen, ombudsman_office;
