-- The queue: one index for each order it can be read in, and whose turn it is in a case.

-- True while the last word in the thread is the complainant's: the case waits for the office.
ALTER TABLE cases."case" ADD COLUMN unanswered boolean NOT NULL DEFAULT false;

UPDATE cases."case" c SET unanswered = true
WHERE (SELECT m.author FROM vault.message m WHERE m.case_id = c.id ORDER BY m.position DESC LIMIT 1) = 'complainant';

-- Kept by the table of messages itself, so that no way to write one can forget it. Messages are written with their case locked.
CREATE FUNCTION cases.note_turn() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE cases."case" c SET unanswered = (NEW.author = 'complainant')
  WHERE c.id = NEW.case_id AND c.unanswered <> (NEW.author = 'complainant');
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION cases.note_turn() FROM PUBLIC;
CREATE TRIGGER message_turns AFTER INSERT ON vault.message FOR EACH ROW EXECUTE FUNCTION cases.note_turn();

-- Any filter is answered from one of these without looking at a case itself: after the order's own columns they carry every coded fact
-- that is asked for. As columns of the key and not beside it, because that is how the schema's language can say it; the id before them
-- is different in every row, so none of them is ever compared.
DROP INDEX cases.case_queue_idx;
DROP INDEX cases.case_region_queue_idx;
CREATE INDEX case_queue_idx ON cases."case" (open, urgency, due_order, id, status, kind, region_code, held_in, body_kind, rights,
  about_whom, officer_id, language, channel, held, in_danger, reprisal, group_case_id, unanswered);
CREATE INDEX case_due_idx ON cases."case" (open, due_order, urgency, id, status, kind, region_code, held_in, body_kind, rights,
  about_whom, officer_id, language, channel, held, in_danger, reprisal, group_case_id, unanswered);
CREATE INDEX case_age_idx ON cases."case" (open, registered_on, id, urgency, due_order, status, kind, region_code, held_in, body_kind, rights,
  about_whom, officer_id, language, channel, held, in_danger, reprisal, group_case_id, unanswered);
-- The few that are held or wait for an answer are found without reading past all others.
CREATE INDEX case_held_idx ON cases."case" (held, open);
CREATE INDEX case_unanswered_idx ON cases."case" (unanswered, officer_id, open);
