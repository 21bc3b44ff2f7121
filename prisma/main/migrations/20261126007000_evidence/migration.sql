-- Files that people send: sealed objects in the store, and here what they are, sealed too.

CREATE TYPE vault.evidence_origin AS ENUM ('filing', 'track', 'staff');
CREATE TYPE vault.scan_state AS ENUM ('not_scanned', 'clean', 'infected');

-- A file on its way: it belongs to a locker (a draft or a visit) and goes with it. Only the bearer of the locker's token can open it.
-- An empty locator is nobody's: the person took the file away.
CREATE TABLE intake.draft_evidence (
  id uuid NOT NULL,
  locator bytea NOT NULL,
  position integer NOT NULL,
  complete boolean NOT NULL DEFAULT false,
  sealed bytea NOT NULL,
  steps integer NOT NULL,
  mark bytea,
  touched_at timestamptz(0) NOT NULL,
  CONSTRAINT draft_evidence_pkey PRIMARY KEY (id)
);
-- One file is there once, however often it is sent.
CREATE UNIQUE INDEX draft_evidence_locator_mark_key ON intake.draft_evidence (locator, mark);

CREATE TABLE vault.evidence (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  origin vault.evidence_origin NOT NULL,
  key_purpose keystore.key_purpose NOT NULL,
  sealed bytea NOT NULL,
  wrapped_key bytea NOT NULL,
  steps integer NOT NULL,
  commitment bytea NOT NULL,
  received_on date NOT NULL,
  scan_state vault.scan_state NOT NULL DEFAULT 'not_scanned',
  CONSTRAINT evidence_pkey PRIMARY KEY (id)
);
CREATE INDEX evidence_case_id_idx ON vault.evidence (case_id);
ALTER TABLE vault.evidence ADD CONSTRAINT evidence_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- An object of the store. It is written down before the first byte of it is, so that nothing can lie there that nobody knows of.
-- One that belongs to nothing is thrown away.
CREATE TABLE vault.evidence_part (
  name text NOT NULL,
  draft_id uuid,
  evidence_id uuid,
  position integer NOT NULL,
  complete boolean NOT NULL DEFAULT false,
  CONSTRAINT evidence_part_pkey PRIMARY KEY (name),
  CONSTRAINT evidence_part_belongs_once CHECK (num_nonnulls(draft_id, evidence_id) <= 1)
);
CREATE UNIQUE INDEX evidence_part_draft_id_position_key ON vault.evidence_part (draft_id, position);
CREATE UNIQUE INDEX evidence_part_evidence_id_position_key ON vault.evidence_part (evidence_id, position);
ALTER TABLE vault.evidence_part ADD CONSTRAINT evidence_part_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES intake.draft_evidence (id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE vault.evidence_part ADD CONSTRAINT evidence_part_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES vault.evidence (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- One person's reasoned look at one original. It is handed out against such a row only.
CREATE TABLE cases.evidence_opening (
  id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  case_id uuid NOT NULL,
  account_id uuid NOT NULL,
  sealed_reason bytea NOT NULL,
  opened_at timestamptz(0) NOT NULL,
  expires_at timestamptz(0) NOT NULL,
  CONSTRAINT evidence_opening_pkey PRIMARY KEY (id)
);
CREATE INDEX evidence_opening_case_id_account_id_expires_at_idx ON cases.evidence_opening (case_id, account_id, expires_at);
ALTER TABLE cases.evidence_opening ADD CONSTRAINT evidence_opening_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES vault.evidence (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE cases.evidence_opening ADD CONSTRAINT evidence_opening_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE cases.evidence_opening ADD CONSTRAINT evidence_opening_account_id_fkey FOREIGN KEY (account_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER evidence_is_audited AFTER INSERT OR UPDATE OR DELETE ON vault.evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER evidence_opening_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.evidence_opening DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
-- Only what a scan found may be added to a file; of what was sent nothing changes.
CREATE TRIGGER evidence_is_final BEFORE UPDATE OF id, case_id, origin, key_purpose, sealed, wrapped_key, steps, commitment, received_on
  ON vault.evidence FOR EACH ROW EXECUTE FUNCTION vault.refuse_change();
CREATE TRIGGER evidence_part_is_final BEFORE UPDATE ON vault.evidence_part FOR EACH ROW WHEN (OLD.evidence_id IS NOT NULL) EXECUTE FUNCTION vault.refuse_change();

-- ── On the way: what the bearer of a locker's token may do ───────────────────────────────────────────────────────

-- Locks the locker, so that two uploads of one person are counted one after the other. False: there is none any more.
CREATE FUNCTION intake.hold_locker(p_locator bytea) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM intake.locker l WHERE l.locator = p_locator AND l.expires_at > now() FOR UPDATE;
  RETURN FOUND;
END $$;

-- Begins a file, or says why not: gone, too_many, too_much. Of files that never arrived the oldest make room.
CREATE FUNCTION intake.begin_evidence(p_locator bytea, p_id uuid, p_sealed bytea, p_steps int, p_most_files int, p_most_steps int) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_files int;
  v_steps int;
BEGIN
  IF NOT intake.hold_locker(p_locator) THEN RETURN 'gone'; END IF;
  SELECT count(*), coalesce(sum(d.steps), 0) INTO v_files, v_steps FROM intake.draft_evidence d WHERE d.locator = p_locator AND d.complete;
  IF v_files >= p_most_files THEN RETURN 'too_many'; END IF;
  IF v_steps + p_steps > p_most_steps THEN RETURN 'too_much'; END IF;
  UPDATE intake.draft_evidence SET locator = '' WHERE id IN (
    SELECT d.id FROM intake.draft_evidence d WHERE d.locator = p_locator AND NOT d.complete
    ORDER BY d.touched_at DESC, d.position DESC OFFSET p_most_files - 1);
  INSERT INTO intake.draft_evidence (id, locator, position, sealed, steps, touched_at)
  SELECT p_id, p_locator, coalesce(max(d.position), 0) + 1, p_sealed, p_steps, now() FROM intake.draft_evidence d WHERE d.locator = p_locator;
  RETURN 'begun';
END $$;

-- Writes down an object of a file before it is stored. Who tries again takes the place of a try that hangs: what that one stores is nobody's.
CREATE FUNCTION intake.begin_evidence_part(p_locator bytea, p_id uuid, p_name text, p_position int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM 1 FROM intake.draft_evidence d WHERE d.id = p_id AND d.locator = p_locator AND NOT d.complete FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT 1 FROM vault.evidence_part p WHERE p.draft_id = p_id AND p.position = p_position AND p.complete)
  THEN RETURN false; END IF;
  UPDATE vault.evidence_part SET draft_id = NULL WHERE draft_id = p_id AND position = p_position;
  INSERT INTO vault.evidence_part (name, draft_id, position) VALUES (p_name, p_id, p_position);
  RETURN true;
END $$;

-- Counts an object as stored, and keeps with it what the file is now.
CREATE FUNCTION intake.end_evidence_part(p_locator bytea, p_id uuid, p_name text, p_sealed bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE intake.draft_evidence SET sealed = p_sealed, touched_at = now() WHERE id = p_id AND locator = p_locator AND NOT complete;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE vault.evidence_part SET complete = true WHERE name = p_name AND draft_id = p_id;
  IF NOT FOUND THEN RAISE EXCEPTION 'evidence_part_replaced' USING ERRCODE = 'OE001'; END IF;
  RETURN true;
END $$;

-- Counts a file as arrived, or says why not: gone, same, too_many, too_much.
CREATE FUNCTION intake.complete_evidence(
  p_locator bytea, p_id uuid, p_sealed bytea, p_mark bytea, p_steps int, p_most_files int, p_most_steps int
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_files int;
  v_steps int;
BEGIN
  IF NOT intake.hold_locker(p_locator) THEN RETURN 'gone'; END IF;
  IF EXISTS (SELECT 1 FROM intake.draft_evidence d WHERE d.locator = p_locator AND d.mark = p_mark) THEN RETURN 'same'; END IF;
  SELECT count(*), coalesce(sum(d.steps), 0) INTO v_files, v_steps FROM intake.draft_evidence d WHERE d.locator = p_locator AND d.complete;
  IF v_files >= p_most_files THEN RETURN 'too_many'; END IF;
  IF v_steps + p_steps > p_most_steps THEN RETURN 'too_much'; END IF;
  UPDATE intake.draft_evidence SET complete = true, sealed = p_sealed, mark = p_mark, steps = p_steps, touched_at = now()
  WHERE id = p_id AND locator = p_locator AND NOT complete;
  RETURN CASE WHEN FOUND THEN 'complete' ELSE 'gone' END;
END $$;

CREATE FUNCTION intake.list_evidence(p_locator bytea) RETURNS TABLE (id uuid, complete boolean, sealed bytea, steps int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT d.id, d.complete, d.sealed, d.steps FROM intake.draft_evidence d WHERE d.locator = p_locator AND p_locator <> '' ORDER BY d.position;
$$;

-- Takes a file away from its bearer at once; its objects are thrown away soon after.
CREATE FUNCTION intake.drop_evidence(p_locator bytea, p_id uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE intake.draft_evidence SET locator = '', mark = NULL WHERE id = p_id AND locator = p_locator;
$$;

-- ── Into a case ──────────────────────────────────────────────────────────────────────────────────────────────────

-- Moves files from a locker into a case: their new seals under one of the case's keys, their objects as they lie, a line each in timeline and log.
CREATE FUNCTION intake.take_evidence(p_case uuid, p_evidence jsonb, p_origin vault.evidence_origin, p_purpose keystore.key_purpose, p_day date) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_file jsonb;
BEGIN
  FOR v_file IN SELECT * FROM jsonb_array_elements(p_evidence) LOOP
    INSERT INTO vault.evidence (id, case_id, origin, key_purpose, sealed, wrapped_key, steps, commitment, received_on)
    SELECT d.id, p_case, p_origin, p_purpose, decode(v_file->>'sealed', 'base64'), decode(v_file->>'wrappedKey', 'base64'), d.steps,
      decode(v_file->>'commitment', 'base64'), p_day FROM intake.draft_evidence d WHERE d.id = (v_file->>'id')::uuid;
    UPDATE vault.evidence_part SET evidence_id = draft_id, draft_id = NULL WHERE draft_id = (v_file->>'id')::uuid AND complete;
    DELETE FROM intake.draft_evidence WHERE id = (v_file->>'id')::uuid;
    INSERT INTO cases.timeline_entry (case_id, at, type, data)
    VALUES (p_case, p_day::timestamp AT TIME ZONE 'Asia/Almaty', 'evidence.received', jsonb_build_object('evidenceId', v_file->>'id'));
    PERFORM audit.append(v_file->>'leaf');
  END LOOP;
END $$;

-- Whether these are all the files that have arrived in a locker. They are locked until commit.
CREATE FUNCTION intake.are_all_evidence(p_locator bytea, p_evidence jsonb) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_arrived uuid[];
BEGIN
  SELECT coalesce(array_agg(held.id ORDER BY held.id), '{}') INTO v_arrived FROM (
    SELECT d.id FROM intake.draft_evidence d WHERE d.locator = p_locator AND d.complete ORDER BY d.id FOR UPDATE) held;
  RETURN v_arrived = (SELECT coalesce(array_agg((file->>'id')::uuid ORDER BY (file->>'id')::uuid), '{}') FROM jsonb_array_elements(p_evidence) file);
END $$;

-- Files a submission with its files, all or nothing. No row: the number was taken, or other files have arrived since; both are tried again.
CREATE FUNCTION intake.lodge_with_evidence(
  p_case uuid, p_token bytea, p_facts jsonb, p_identity bytea, p_content_id uuid, p_content bytea,
  p_identity_key bytea, p_content_key bytea, p_thread_key bytea,
  p_locator bytea, p_thread_key_for_code bytea, p_leaf text,
  p_number text, p_coupon bytea, p_holder bytea, p_evidence jsonb
) RETURNS TABLE (number text, received_on date, registered_on date, decide_by date, coupon bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases."case" c WHERE c.lodging_token = p_token) AND NOT intake.are_all_evidence(p_holder, p_evidence) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT l.number, l.received_on, l.registered_on, l.decide_by, l.coupon FROM intake.lodge(p_case, p_token, p_facts, p_identity, p_content_id, p_content,
    p_identity_key, p_content_key, p_thread_key, p_locator, p_thread_key_for_code, p_leaf, p_number, p_coupon) l;
  IF EXISTS (SELECT 1 FROM cases."case" c WHERE c.id = p_case) THEN
    PERFORM intake.take_evidence(p_case, p_evidence, 'filing', 'content', (p_facts->>'receivedOn')::date);
  END IF;
END $$;

-- Adds files to a case for the bearer of number and access code. Answers added, changed (other files have arrived since), too_many, too_much or gone.
CREATE FUNCTION intake.add_evidence(
  p_locator bytea, p_number text, p_holder bytea, p_evidence jsonb, p_day date, p_most_files int, p_most_steps int
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid;
  v_files int;
  v_steps int;
BEGIN
  SELECT c.id INTO v_case FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number FOR UPDATE OF c;
  IF v_case IS NULL THEN RETURN 'gone'; END IF;
  IF NOT intake.are_all_evidence(p_holder, p_evidence) THEN RETURN 'changed'; END IF;
  SELECT count(*), coalesce(sum(e.steps), 0) INTO v_files, v_steps FROM vault.evidence e WHERE e.case_id = v_case AND e.origin <> 'staff';
  IF v_files + jsonb_array_length(p_evidence) > p_most_files THEN RETURN 'too_many'; END IF;
  IF v_steps + (SELECT coalesce(sum(d.steps), 0) FROM intake.draft_evidence d WHERE d.locator = p_holder AND d.complete) > p_most_steps
  THEN RETURN 'too_much'; END IF;
  PERFORM intake.take_evidence(v_case, p_evidence, 'track', 'thread', p_day);
  RETURN 'added';
END $$;

-- What was sent from a case's follow-up pages, sealed with the thread key: for the bearer of number and access code.
CREATE FUNCTION intake.evidence_of(p_locator bytea, p_number text) RETURNS TABLE (
  case_id uuid, id uuid, origin text, key_purpose text, sealed bytea, received_on date
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, e.id, e.origin::text, e.key_purpose::text, CASE WHEN e.key_purpose = 'thread' THEN e.sealed END, e.received_on
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id JOIN vault.evidence e ON e.case_id = c.id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number AND e.origin <> 'staff'
  ORDER BY e.received_on, e.id;
$$;

-- ── Throwing away ────────────────────────────────────────────────────────────────────────────────────────────────

-- Lets go of files whose locker is gone or which never arrived, and names every object that belongs to nothing.
CREATE FUNCTION intake.stray_evidence_parts() RETURNS TABLE (name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Objects let go by themselves: the foreign key sets them to nobody's.
  DELETE FROM intake.draft_evidence d
  WHERE NOT EXISTS (SELECT 1 FROM intake.locker l WHERE l.locator = d.locator AND l.expires_at > now())
    OR (NOT d.complete AND d.touched_at < now() - interval '24 hours');
  RETURN QUERY SELECT p.name FROM vault.evidence_part p WHERE p.draft_id IS NULL AND p.evidence_id IS NULL ORDER BY p.name LIMIT 1000;
END $$;

-- Forgets objects that were removed from the store. One that belongs to a case is not forgotten whoever asks.
CREATE FUNCTION intake.forget_evidence_parts(p_names text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM vault.evidence_part p WHERE p.name = ANY (p_names) AND p.draft_id IS NULL AND p.evidence_id IS NULL;
$$;

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE vault.evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.evidence_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.evidence_opening ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_reads_own ON vault.evidence FOR SELECT TO ombudsman_office USING (ops.may_read_case(case_id));
CREATE POLICY office_reads_own ON vault.evidence_part FOR SELECT TO ombudsman_office
  USING (EXISTS (SELECT 1 FROM vault.evidence e WHERE e.id = evidence_id AND ops.may_read_case(e.case_id)));
CREATE POLICY office_own ON cases.evidence_opening TO ombudsman_office USING (ops.may_read_case(case_id)) WITH CHECK (account_id = ops.actor() AND ops.may_read_case(case_id));

REVOKE ALL ON intake.draft_evidence, vault.evidence, vault.evidence_part, cases.evidence_opening FROM PUBLIC;
REVOKE ALL ON FUNCTION intake.hold_locker(bytea), intake.begin_evidence(bytea, uuid, bytea, int, int, int),
  intake.begin_evidence_part(bytea, uuid, text, int), intake.end_evidence_part(bytea, uuid, text, bytea),
  intake.complete_evidence(bytea, uuid, bytea, bytea, int, int, int), intake.list_evidence(bytea), intake.drop_evidence(bytea, uuid),
  intake.take_evidence(uuid, jsonb, vault.evidence_origin, keystore.key_purpose, date), intake.are_all_evidence(bytea, jsonb),
  intake.lodge_with_evidence(uuid, bytea, jsonb, bytea, uuid, bytea, bytea, bytea, bytea, bytea, bytea, text, text, bytea, bytea, jsonb),
  intake.add_evidence(bytea, text, bytea, jsonb, date, int, int), intake.evidence_of(bytea, text),
  intake.stray_evidence_parts(), intake.forget_evidence_parts(text[]) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION intake.begin_evidence(bytea, uuid, bytea, int, int, int),
  intake.begin_evidence_part(bytea, uuid, text, int), intake.end_evidence_part(bytea, uuid, text, bytea),
  intake.complete_evidence(bytea, uuid, bytea, bytea, int, int, int), intake.list_evidence(bytea), intake.drop_evidence(bytea, uuid),
  intake.lodge_with_evidence(uuid, bytea, jsonb, bytea, uuid, bytea, bytea, bytea, bytea, bytea, bytea, text, text, bytea, bytea, jsonb),
  intake.add_evidence(bytea, text, bytea, jsonb, date, int, int), intake.evidence_of(bytea, text) TO ombudsman_citizen;
GRANT SELECT ON vault.evidence, vault.evidence_part, cases.evidence_opening TO ombudsman_office;
GRANT INSERT ON cases.evidence_opening TO ombudsman_office;
GRANT EXECUTE ON FUNCTION intake.stray_evidence_parts(), intake.forget_evidence_parts(text[]) TO ombudsman_worker;
