-- Nothing goes out without a live consent or a named ground of the law: each disclosure has a record that cites one of the two,
-- and the database refuses a record whose consent is not given, not the newest, or somebody else's.

-- Two answers of one day had no order. Each answer to a disclosure is counted; the highest is the newest.
ALTER TABLE cases.consent ADD COLUMN position integer NOT NULL DEFAULT 1;
DROP INDEX cases.consent_case_id_idx;
CREATE UNIQUE INDEX consent_case_id_disclosure_position_key ON cases.consent (case_id, disclosure, position);
CREATE UNIQUE INDEX consent_id_case_id_disclosure_key ON cases.consent (id, case_id, disclosure);

CREATE TYPE cases.recipient_kind AS ENUM ('body', 'experts', 'public');

CREATE TABLE rules.disclosure_ground (
  code text NOT NULL,
  version integer NOT NULL,
  disclosure cases.disclosure NOT NULL,
  body_kind text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  confidence text NOT NULL,
  text_kk text NOT NULL,
  text_ru text NOT NULL,
  text_en text NOT NULL,
  CONSTRAINT disclosure_ground_pkey PRIMARY KEY (code, version)
);
REVOKE ALL ON rules.disclosure_ground FROM PUBLIC;
GRANT SELECT ON rules.disclosure_ground TO ombudsman_office;

CREATE TABLE cases.disclosure_record (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  disclosure cases.disclosure NOT NULL,
  recipient_kind cases.recipient_kind NOT NULL,
  recipient_code text NOT NULL,
  item text NOT NULL,
  consent_id uuid,
  ground_code text,
  ground_version integer,
  recorded_on date NOT NULL,
  went_on date,
  recalled_on date,
  CONSTRAINT disclosure_record_pkey PRIMARY KEY (id),
  CONSTRAINT disclosure_has_one_right CHECK (num_nonnulls(consent_id, ground_code) = 1 AND num_nonnulls(ground_code, ground_version) <> 1),
  CONSTRAINT disclosure_fits_recipient CHECK (recipient_kind = CASE disclosure
    WHEN 'experts' THEN 'experts'::cases.recipient_kind WHEN 'statistics' THEN 'public'::cases.recipient_kind ELSE 'body'::cases.recipient_kind END),
  CONSTRAINT disclosure_fits_item CHECK (item = CASE disclosure
    WHEN 'experts' THEN 'summary' WHEN 'statistics' THEN 'counts' WHEN 'body_name' THEN 'name' ELSE 'account' END),
  CONSTRAINT disclosure_went_before_recall CHECK (recalled_on IS NULL OR went_on IS NOT NULL)
);
CREATE INDEX disclosure_record_case_id_idx ON cases.disclosure_record (case_id);
ALTER TABLE cases.disclosure_record
  ADD CONSTRAINT disclosure_record_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT disclosure_record_consent_id_case_id_disclosure_fkey FOREIGN KEY (consent_id, case_id, disclosure)
    REFERENCES cases.consent (id, case_id, disclosure) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT disclosure_record_ground_code_ground_version_fkey FOREIGN KEY (ground_code, ground_version)
    REFERENCES rules.disclosure_ground (code, version) ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE cases.release ADD COLUMN disclosure_id uuid, ADD COLUMN held_back_on date;
CREATE UNIQUE INDEX release_disclosure_id_key ON cases.release (disclosure_id);
ALTER TABLE cases.release ADD CONSTRAINT release_disclosure_id_fkey FOREIGN KEY (disclosure_id) REFERENCES cases.disclosure_record (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was released before there were records gets one, where its person had agreed; what nobody had agreed to is withdrawn by the worker.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases.release WHERE released_on IS NOT NULL) THEN RETURN; END IF;
  INSERT INTO cases.disclosure_record (id, case_id, disclosure, recipient_kind, recipient_code, item, consent_id, recorded_on, went_on)
  SELECT gen_random_uuid(), s.case_id, 'experts', 'experts', 'odihr', 'summary', c.id, r.released_on, r.released_on
  FROM cases.release r JOIN cases.summary s ON s.id = r.summary_id
  JOIN cases.consent c ON c.case_id = s.case_id AND c.disclosure = 'experts' AND c.given
  WHERE r.released_on IS NOT NULL;
  -- A case may have several released summaries: the records are dealt out among them, one each.
  UPDATE cases.release r SET disclosure_id = paired.record_id FROM (
    SELECT mine.id AS release_id, theirs.id AS record_id
    FROM (SELECT r.id, s.case_id, row_number() OVER (PARTITION BY s.case_id ORDER BY r.released_on, r.id) AS nth
          FROM cases.release r JOIN cases.summary s ON s.id = r.summary_id WHERE r.released_on IS NOT NULL) mine
    JOIN (SELECT d.id, d.case_id, row_number() OVER (PARTITION BY d.case_id ORDER BY d.went_on, d.id) AS nth
          FROM cases.disclosure_record d) theirs USING (case_id, nth)) paired
  WHERE r.id = paired.release_id;
  PERFORM audit.append('{"act":"disclosure.recorded","actor":"setup","data":{},"role":"program"}');
  SET CONSTRAINTS ALL IMMEDIATE;
END $$;

-- ── The guards ───────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION cases.newest_consent(p_case uuid, p_disclosure cases.disclosure) RETURNS TABLE (id uuid, given boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.given FROM cases.consent c WHERE c.case_id = p_case AND c.disclosure = p_disclosure ORDER BY c.position DESC LIMIT 1;
$$;

-- The consent by which something may go out now. A withdrawn case lets nothing out, whatever was agreed to: whoever says stop need not say it five times. If the
-- person comes back, their answers count again as they stand. A ground of the law is no consent and does not hang on it.
CREATE FUNCTION cases.live_consent(p_case uuid, p_disclosure cases.disclosure) RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.id FROM cases.newest_consent(p_case, p_disclosure) n JOIN cases."case" c ON c.id = p_case WHERE n.given AND c.status <> 'withdrawn';
$$;

-- A ground lets something go to one kind of body and to nobody else.
CREATE FUNCTION cases.ground_in_force(p_code text, p_version integer, p_disclosure cases.disclosure, p_recipient text, p_day date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM rules.disclosure_ground g WHERE g.code = p_code AND g.version = p_version AND g.disclosure = p_disclosure
    AND EXISTS (SELECT 1 FROM rules.body b WHERE b.code = p_recipient AND b.kind = g.body_kind) AND g.valid_from <= p_day AND coalesce(g.valid_to, p_day) >= p_day);
$$;

-- Whoever inserts a record, by whatever way: its right must live at this moment. The locked case makes a revocation wait, or this.
CREATE FUNCTION cases.demand_right() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM cases."case" c WHERE c.id = NEW.case_id FOR UPDATE;
  NEW.recorded_on := (now() AT TIME ZONE 'Asia/Almaty')::date;
  IF NEW.went_on IS NOT NULL THEN
    RAISE EXCEPTION 'disclosure_recorded_too_late' USING ERRCODE = 'OD002';
  END IF;
  IF NEW.consent_id IS NOT NULL AND NEW.consent_id IS DISTINCT FROM cases.live_consent(NEW.case_id, NEW.disclosure) THEN
    RAISE EXCEPTION 'disclosure_without_consent' USING ERRCODE = 'OD001';
  END IF;
  IF NEW.ground_code IS NOT NULL
    AND NOT cases.ground_in_force(NEW.ground_code, NEW.ground_version, NEW.disclosure, NEW.recipient_code, NEW.recorded_on) THEN
    RAISE EXCEPTION 'disclosure_without_ground' USING ERRCODE = 'OD001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disclosure_has_right BEFORE INSERT ON cases.disclosure_record FOR EACH ROW EXECUTE FUNCTION cases.demand_right();

-- A record stays as it is. The day on which it went and the day on which it was taken back are added, each once.
CREATE FUNCTION cases.refuse_rewriting_disclosure() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'went_on' - 'recalled_on' <> to_jsonb(OLD) - 'went_on' - 'recalled_on'
    OR (OLD.went_on IS NOT NULL AND NEW.went_on IS DISTINCT FROM OLD.went_on)
    OR (OLD.recalled_on IS NOT NULL AND NEW.recalled_on IS DISTINCT FROM OLD.recalled_on) THEN
    RAISE EXCEPTION 'disclosure_is_final' USING ERRCODE = 'OD003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disclosure_is_final BEFORE UPDATE OR DELETE ON cases.disclosure_record FOR EACH ROW EXECUTE FUNCTION cases.refuse_rewriting_disclosure();
CREATE CONSTRAINT TRIGGER disclosure_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.disclosure_record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();

-- A summary counts as released only with a record of its own case that lets it go to the experts; the record learns the day.
CREATE FUNCTION cases.demand_disclosure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases.disclosure_record d JOIN cases.summary s ON s.case_id = d.case_id
    WHERE d.id = NEW.disclosure_id AND s.id = NEW.summary_id AND d.disclosure = 'experts') THEN
    RAISE EXCEPTION 'release_without_disclosure' USING ERRCODE = 'OD001';
  END IF;
  UPDATE cases.disclosure_record d SET went_on = NEW.released_on WHERE d.id = NEW.disclosure_id;
  RETURN NEW;
END $$;
CREATE TRIGGER release_is_recorded BEFORE INSERT OR UPDATE OF released_on ON cases.release FOR EACH ROW
  WHEN (NEW.released_on IS NOT NULL) EXECUTE FUNCTION cases.demand_disclosure();

-- ── The one way to a record ──────────────────────────────────────────────────────────────────────────────────────

-- Records a disclosure under the newest consent, or under the ground that is named. No row: there is no right, and nothing may go.
CREATE FUNCTION cases.record_disclosure(p_case uuid, p_disclosure cases.disclosure, p_recipient text, p_ground text, p_version integer) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_id uuid := gen_random_uuid();
  v_consent uuid;
BEGIN
  IF session_user = 'ombudsman_office' AND NOT ops.may_read_case(p_case) THEN RETURN NULL; END IF;
  -- Before anything is read: an answer that is being changed at this moment is waited for.
  PERFORM 1 FROM cases."case" c WHERE c.id = p_case FOR UPDATE;
  IF p_ground IS NULL THEN
    v_consent := cases.live_consent(p_case, p_disclosure);
    IF v_consent IS NULL THEN RETURN NULL; END IF;
  ELSIF NOT cases.ground_in_force(p_ground, p_version, p_disclosure, p_recipient, (now() AT TIME ZONE 'Asia/Almaty')::date) THEN
    RETURN NULL;
  END IF;
  INSERT INTO cases.disclosure_record (id, case_id, disclosure, recipient_kind, recipient_code, item, consent_id, ground_code, ground_version, recorded_on)
  VALUES (v_id, p_case, p_disclosure,
    CASE p_disclosure WHEN 'experts' THEN 'experts' WHEN 'statistics' THEN 'public' ELSE 'body' END::cases.recipient_kind, p_recipient,
    CASE p_disclosure WHEN 'experts' THEN 'summary' WHEN 'statistics' THEN 'counts' WHEN 'body_name' THEN 'name' ELSE 'account' END,
    v_consent, p_ground, p_version, (now() AT TIME ZONE 'Asia/Almaty')::date);
  RETURN v_id;
END $$;

-- Whether a record that has not gone yet still may: asked under the case's lock, by whoever is about to send.
CREATE FUNCTION cases.disclosure_still_stands(p_record uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_record cases.disclosure_record%ROWTYPE;
BEGIN
  SELECT d.* INTO v_record FROM cases.disclosure_record d WHERE d.id = p_record;
  IF v_record.id IS NULL THEN RETURN false; END IF;
  PERFORM 1 FROM cases."case" c WHERE c.id = v_record.case_id FOR UPDATE;
  IF v_record.consent_id IS NOT NULL THEN
    RETURN v_record.consent_id IS NOT DISTINCT FROM cases.live_consent(v_record.case_id, v_record.disclosure);
  END IF;
  RETURN cases.ground_in_force(v_record.ground_code, v_record.ground_version, v_record.disclosure, v_record.recipient_code,
    (now() AT TIME ZONE 'Asia/Almaty')::date);
END $$;

-- What stands in the reviewers' database although its person does not agree any more, with no ground of the law for it.
CREATE FUNCTION cases.summaries_to_withdraw(p_limit integer) RETURNS TABLE (id uuid, summary_id uuid, case_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT r.id, s.id, s.case_id FROM cases.summary s JOIN cases.release r ON r.summary_id = s.id
  LEFT JOIN cases.disclosure_record d ON d.id = r.disclosure_id
  WHERE s.status = 'released' AND d.ground_code IS NULL
    AND NOT coalesce((SELECT n.given FROM cases.newest_consent(s.case_id, 'experts') n), false)
  ORDER BY r.id LIMIT p_limit;
$$;

-- Notes on the record that a released summary was taken back.
CREATE FUNCTION cases.note_recall(p_release uuid, p_day date) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE cases.disclosure_record d SET recalled_on = p_day FROM cases.release r
  WHERE r.id = p_release AND d.id = r.disclosure_id AND d.went_on IS NOT NULL AND d.recalled_on IS NULL;
$$;

-- ── Rights ───────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE cases.disclosure_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_reads_own ON cases.disclosure_record FOR SELECT TO ombudsman_office USING (ops.may_read_case(case_id));
DROP POLICY worker_releases ON cases.summary;
CREATE POLICY worker_releases ON cases.summary TO ombudsman_worker
  USING (status IN ('approved', 'released', 'withdrawn')) WITH CHECK (status IN ('approved', 'released', 'withdrawn'));

REVOKE ALL ON cases.disclosure_record FROM PUBLIC;
REVOKE ALL ON FUNCTION cases.newest_consent(uuid, cases.disclosure), cases.live_consent(uuid, cases.disclosure), cases.ground_in_force(text, integer, cases.disclosure, text, date),
  cases.demand_right(), cases.refuse_rewriting_disclosure(), cases.demand_disclosure(),
  cases.record_disclosure(uuid, cases.disclosure, text, text, integer), cases.disclosure_still_stands(uuid),
  cases.summaries_to_withdraw(integer), cases.note_recall(uuid, date) FROM PUBLIC;
GRANT SELECT ON cases.disclosure_record TO ombudsman_office;
GRANT UPDATE (disclosure_id, held_back_on) ON cases.release TO ombudsman_worker;
GRANT EXECUTE ON FUNCTION cases.record_disclosure(uuid, cases.disclosure, text, text, integer) TO ombudsman_office, ombudsman_worker;
GRANT EXECUTE ON FUNCTION cases.disclosure_still_stands(uuid), cases.summaries_to_withdraw(integer), cases.note_recall(uuid, date) TO ombudsman_worker;
