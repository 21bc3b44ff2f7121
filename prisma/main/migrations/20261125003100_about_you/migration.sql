-- How many people gave which answer about themselves, by quarter. No row per person, no two answers together, no case and no day.

CREATE SCHEMA IF NOT EXISTS statistics;

CREATE TABLE statistics.answer_count (
  quarter text NOT NULL,
  question text NOT NULL,
  answer text NOT NULL,
  count integer NOT NULL,
  CONSTRAINT answer_count_pkey PRIMARY KEY (quarter, question, answer),
  -- Codes and nothing else fits in here, whoever calls the function.
  CONSTRAINT answer_count_is_of_codes CHECK (quarter ~ '^\d{4}-Q[1-4]$' AND question ~ '^[a-z_]{1,20}$' AND answer ~ '^[a-z0-9_]{1,30}$'),
  CONSTRAINT answer_count_counts CHECK (count > 0)
);

-- Adds the counts of several people at once. No audit leaf: a leaf per answer would be the time stamp that this table has not.
-- Rows in the order of the key, so that two instances never wait for each other.
CREATE FUNCTION statistics.add_answers(p_quarter text, p_counts jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO statistics.answer_count AS kept (quarter, question, answer, count)
  SELECT p_quarter, added.question, added.answer, added.count
  FROM jsonb_to_recordset(p_counts) AS added (question text, answer text, count int) ORDER BY added.question, added.answer
  ON CONFLICT (quarter, question, answer) DO UPDATE SET count = kept.count + excluded.count;
$$;

REVOKE ALL ON statistics.answer_count FROM PUBLIC;
REVOKE ALL ON FUNCTION statistics.add_answers(text, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA statistics TO ombudsman_citizen;
GRANT EXECUTE ON FUNCTION statistics.add_answers(text, jsonb) TO ombudsman_citizen;
