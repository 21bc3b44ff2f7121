-- CreateTable
CREATE TABLE "rules"."helper" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "phone" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "site" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,

    CONSTRAINT "helper_pkey" PRIMARY KEY ("code","version")
);

-- Published rules.
GRANT SELECT ON rules.helper TO ombudsman_citizen, ombudsman_office;
