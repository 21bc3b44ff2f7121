-- The office reads the counts of quarters that have ended. While a quarter runs, its counts grow by those of ten people now and
-- then, and whoever looked before and after would see what these ten answered.

ALTER TABLE statistics.answer_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_reads_ended ON statistics.answer_count FOR SELECT TO ombudsman_office
  USING (quarter < to_char(now() AT TIME ZONE 'Asia/Almaty', 'YYYY-"Q"Q'));
GRANT USAGE ON SCHEMA statistics TO ombudsman_office;
GRANT SELECT ON statistics.answer_count TO ombudsman_office;
