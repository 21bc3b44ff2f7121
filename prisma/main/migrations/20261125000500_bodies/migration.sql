-- CreateTable
CREATE TABLE "rules"."body" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "region_code" TEXT,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "aliases" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "body_pkey" PRIMARY KEY ("code","version")
);

-- Published rules: citizens look for a body, officers see which one was meant.
GRANT SELECT ON rules.body TO ombudsman_citizen, ombudsman_office;
