-- CreateTable
CREATE TABLE "cases"."topic" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "closed_on" DATE,
    "title_kk" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text_kk" TEXT NOT NULL,
    "text_ru" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "questions_kk" TEXT[],
    "questions_ru" TEXT[],
    "questions_en" TEXT[],
    "opened_by_id" UUID NOT NULL,
    "closed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "topic_code_key" ON "cases"."topic"("code");

-- AddForeignKey
ALTER TABLE "cases"."topic" ADD CONSTRAINT "topic_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases"."topic" ADD CONSTRAINT "topic_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "ops"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER topic_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.topic DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();

-- The office opens and closes; what was published is not rewritten afterwards.
GRANT SELECT, INSERT ON cases.topic TO ombudsman_office;
GRANT UPDATE (closed_on, closed_by_id, version) ON cases.topic TO ombudsman_office;

-- Citizens read what is published, not who published it.
GRANT USAGE ON SCHEMA cases TO ombudsman_citizen;
GRANT SELECT (id, code, opens_on, closes_on, closed_on, title_kk, title_ru, title_en, text_kk, text_ru, text_en,
  questions_kk, questions_ru, questions_en) ON cases.topic TO ombudsman_citizen;
