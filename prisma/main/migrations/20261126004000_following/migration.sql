-- What a complainant can do besides writing: answer the office's questions, change how to be reached, give a name, withdraw and
-- come back, ask for another look at an outcome, ask for erasure. Each is one function for the bearer of number and access code.

ALTER TYPE keystore.key_purpose ADD VALUE 'contact';
CREATE TYPE cases.review_finding AS ENUM ('confirmed', 'changed');
ALTER TABLE cases."case" ADD COLUMN counted_from date, ADD COLUMN answer_due_on date;

CREATE TABLE vault.contact (
  case_id uuid NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT contact_pkey PRIMARY KEY (case_id)
);
ALTER TABLE vault.contact ADD CONSTRAINT contact_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE cases.information_request (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  number integer NOT NULL,
  sealed bytea NOT NULL,
  asked_by_id uuid NOT NULL,
  asked_on date NOT NULL,
  due_on date NOT NULL,
  sealed_answer bytea,
  answered_on date,
  answer_id uuid,
  CONSTRAINT information_request_pkey PRIMARY KEY (id),
  CONSTRAINT information_request_is_answered_whole CHECK (num_nulls(sealed_answer, answered_on, answer_id) IN (0, 3))
);
CREATE UNIQUE INDEX information_request_case_id_number_key ON cases.information_request (case_id, number);
ALTER TABLE cases.information_request ADD CONSTRAINT information_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE cases.information_request ADD CONSTRAINT information_request_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE cases.withdrawal (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  status_before cases.case_status NOT NULL,
  withdrawn_on date NOT NULL,
  resume_until date NOT NULL,
  resumed_on date,
  CONSTRAINT withdrawal_pkey PRIMARY KEY (id)
);
CREATE INDEX withdrawal_case_id_idx ON cases.withdrawal (case_id);
ALTER TABLE cases.withdrawal ADD CONSTRAINT withdrawal_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE cases.outcome_review (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  outcome_of cases.case_status NOT NULL,
  outcome_by_id uuid NOT NULL,
  sealed_reason bytea NOT NULL,
  asked_on date NOT NULL,
  answer_by date,
  taken_by_id uuid,
  taken_on date,
  finding cases.review_finding,
  outcome cases.outcome,
  sealed_text bytea,
  reviewed_on date,
  CONSTRAINT outcome_review_pkey PRIMARY KEY (id),
  CONSTRAINT outcome_review_is_of_an_end CHECK (outcome_of IN ('declined', 'closed')),
  -- Nobody looks again at what they decided themselves, whatever the code above this table says.
  CONSTRAINT outcome_review_is_by_another CHECK (taken_by_id <> outcome_by_id),
  CONSTRAINT outcome_review_is_whole CHECK (num_nulls(finding, sealed_text, reviewed_on) IN (0, 3) AND (finding IS NULL OR taken_by_id IS NOT NULL))
);
CREATE UNIQUE INDEX outcome_review_case_id_outcome_of_key ON cases.outcome_review (case_id, outcome_of);
ALTER TABLE cases.outcome_review ADD CONSTRAINT outcome_review_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE cases.outcome_review ADD CONSTRAINT outcome_review_outcome_by_id_fkey FOREIGN KEY (outcome_by_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE cases.outcome_review ADD CONSTRAINT outcome_review_taken_by_id_fkey FOREIGN KEY (taken_by_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE cases.erasure_request (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  asked_on date NOT NULL,
  answered_by_id uuid,
  answered_on date,
  CONSTRAINT erasure_request_pkey PRIMARY KEY (id)
);
CREATE INDEX erasure_request_case_id_idx ON cases.erasure_request (case_id);
ALTER TABLE cases.erasure_request ADD CONSTRAINT erasure_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE cases.erasure_request ADD CONSTRAINT erasure_request_answered_by_id_fkey FOREIGN KEY (answered_by_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE;

-- What waits for a complainant's answer, for the queue.
CREATE INDEX case_answer_due_idx ON cases."case" (answer_due_on);

CREATE CONSTRAINT TRIGGER contact_is_audited AFTER INSERT OR UPDATE OR DELETE ON vault.contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER information_request_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.information_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER withdrawal_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.withdrawal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER outcome_review_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.outcome_review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER erasure_request_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.erasure_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();

-- Questions and answers are evidence: asked once, answered once.
CREATE TRIGGER information_request_is_final BEFORE UPDATE ON cases.information_request FOR EACH ROW
  WHEN (OLD.answered_on IS NOT NULL OR NEW.sealed IS DISTINCT FROM OLD.sealed OR NEW.due_on <> OLD.due_on) EXECUTE FUNCTION vault.refuse_change();
CREATE TRIGGER outcome_review_is_final BEFORE UPDATE ON cases.outcome_review FOR EACH ROW
  WHEN (OLD.reviewed_on IS NOT NULL OR NEW.sealed_reason IS DISTINCT FROM OLD.sealed_reason OR NEW.outcome_by_id <> OLD.outcome_by_id) EXECUTE FUNCTION vault.refuse_change();

-- ── Following ────────────────────────────────────────────────────────────────────────────────────────────────────

-- The case of number and access code, locked: every function below begins with it.
CREATE FUNCTION intake.lock_own_case(p_locator bytea, p_number text) RETURNS cases."case"
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number FOR UPDATE OF c;
$$;

-- What happened in a case and what is under way, for the bearer of number and access code: days, codes, and what is sealed for
-- them. No name of an officer, no reading, no urgency: those are the office's own.
CREATE FUNCTION intake.course_of(p_locator bytea, p_number text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object(
    'nameless', c.identity_mode = 'anonymous',
    'nameKept', c.identity_mode = 'confidential' AND c.about_whom <> 'minor',
    'countedFrom', c.counted_from,
    'steps', coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('type', t.type, 'on', (t.at AT TIME ZONE 'Asia/Almaty')::date,
        'finding', t.data->'finding')) ORDER BY t.id)
      FROM cases.timeline_entry t WHERE t.case_id = c.id AND t.type IN ('submission.lodged', 'submission.upgraded', 'submission.named_openly',
      'submission.withdrawn', 'submission.resumed', 'contact.changed', 'case.assigned', 'case.admissibility_decided', 'case.closed',
      'message.from_office', 'message.from_complainant', 'information.requested', 'information.given', 'outcome_review.asked',
      'outcome_review.taken', 'outcome_review.decided', 'erasure.asked', 'erasure.answered')), '[]'),
    'requests', coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'askedOn', r.asked_on, 'dueOn', r.due_on,
        'answeredOn', r.answered_on, 'sealed', encode(r.sealed, 'base64'), 'sealedAnswer', encode(r.sealed_answer, 'base64')) ORDER BY r.number)
      FROM cases.information_request r WHERE r.case_id = c.id), '[]'),
    'withdrawal', (SELECT jsonb_build_object('withdrawnOn', w.withdrawn_on, 'resumeUntil', w.resume_until)
      FROM cases.withdrawal w WHERE w.case_id = c.id AND w.resumed_on IS NULL),
    'reviews', coalesce((SELECT jsonb_agg(jsonb_build_object('id', v.id, 'outcomeOf', v.outcome_of, 'askedOn', v.asked_on, 'answerBy', v.answer_by,
        'reviewedOn', v.reviewed_on, 'finding', v.finding, 'outcome', v.outcome, 'sealed', encode(v.sealed_reason, 'base64')) ORDER BY v.asked_on, v.id)
      FROM cases.outcome_review v WHERE v.case_id = c.id), '[]'),
    'erasureAskedOn', (SELECT e.asked_on FROM cases.erasure_request e WHERE e.case_id = c.id AND e.answered_on IS NULL))
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

-- Notes an act of the complainant by its day: no act of theirs is noted by the clock.
CREATE FUNCTION intake.note(p_case uuid, p_day date, p_type text, p_leaf text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO cases.timeline_entry (case_id, at, type) VALUES (p_case, p_day::timestamp AT TIME ZONE 'Asia/Almaty', p_type);
  PERFORM audit.append(p_leaf);
END $$;

-- Answers a request of the office, once. 'kept' now or by this very form before; 'answered' by another form; 'over' once the case
-- has ended; null where number, code and request do not belong together.
CREATE FUNCTION intake.answer_request(
  p_locator bytea, p_number text, p_request uuid, p_answer uuid, p_sealed bytea, p_day date, p_leaf text
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case" := intake.lock_own_case(p_locator, p_number);
  v_answer uuid;
BEGIN
  SELECT r.answer_id INTO v_answer FROM cases.information_request r WHERE r.id = p_request AND r.case_id = v_case.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF v_answer IS NOT NULL THEN RETURN CASE WHEN v_answer = p_answer THEN 'kept' ELSE 'answered' END; END IF;
  IF NOT v_case.open THEN RETURN 'over'; END IF;
  UPDATE cases.information_request SET sealed_answer = p_sealed, answered_on = p_day, answer_id = p_answer WHERE id = p_request;
  UPDATE cases."case" c SET answer_due_on = (SELECT min(r.due_on) FROM cases.information_request r WHERE r.case_id = c.id AND r.answered_on IS NULL)
  WHERE c.id = v_case.id;
  PERFORM intake.note(v_case.id, p_day, 'information.given', p_leaf);
  RETURN 'kept';
END $$;

-- Puts new ways to reach the complainant in the place of the earlier ones, whoever gave them; nobody out here can read either.
CREATE FUNCTION intake.change_contact(p_locator bytea, p_number text, p_sealed bytea, p_key bytea, p_day date, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case" := intake.lock_own_case(p_locator, p_number);
BEGIN
  IF v_case.id IS NULL THEN RETURN false; END IF;
  INSERT INTO vault.contact (case_id, sealed) VALUES (v_case.id, p_sealed) ON CONFLICT (case_id) DO UPDATE SET sealed = excluded.sealed;
  INSERT INTO keystore.case_key (case_id, purpose, holder, locator, wrapped) VALUES (v_case.id, 'contact', 'office', '', p_key)
  ON CONFLICT (case_id, purpose, holder, locator) DO UPDATE SET wrapped = excluded.wrapped;
  -- Whoever has the identity open must open the new one anew.
  UPDATE cases.identity_opening SET expires_at = date_trunc('second', now()) WHERE case_id = v_case.id AND expires_at > now();
  PERFORM intake.note(v_case.id, p_day, 'contact.changed', p_leaf);
  RETURN true;
END $$;

-- Somebody whose name the office keeps to itself lets it be known. Nothing is sealed anew: the office has the name.
CREATE FUNCTION intake.name_openly(p_locator bytea, p_number text, p_day date, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case" := intake.lock_own_case(p_locator, p_number);
BEGIN
  IF v_case.identity_mode IS DISTINCT FROM 'confidential' OR NOT v_case.open OR v_case.about_whom = 'minor' THEN RETURN false; END IF;
  UPDATE cases."case" c SET identity_mode = 'named', version = c.version + 1 WHERE c.id = v_case.id;
  PERFORM intake.note(v_case.id, p_day, 'submission.named_openly', p_leaf);
  RETURN true;
END $$;

-- Gives a nameless case a name, once and while it is open. A signal becomes a complaint, with a complaint's period; a concern or an
-- opinion stays what it is, with the period it has. The sealed identity and its key are replaced, and with them what was said since
-- of how to be reached, because nobody outside the office can open them; whoever has the identity open must open the new one anew.
-- False where there is nothing to upgrade: a case with a name, an ended one, a number or code that fits none.
CREATE OR REPLACE FUNCTION intake.upgrade(
  p_locator bytea, p_number text, p_facts jsonb, p_identity bytea, p_identity_key bytea, p_leaf text
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case" := intake.lock_own_case(p_locator, p_number);
BEGIN
  IF v_case.identity_mode IS DISTINCT FROM 'anonymous' OR NOT v_case.open OR v_case.upgraded_on IS NOT NULL THEN RETURN false; END IF;

  -- Urgency stays: a name makes nothing less pressing. A child's name is for the office alone, whatever was chosen.
  UPDATE cases."case" c SET
    identity_mode = CASE WHEN c.about_whom <> 'minor' AND p_facts->>'identityMode' = 'named' THEN 'named' ELSE 'confidential' END::cases.identity_mode,
    upgraded_on = (p_facts->>'upgradedOn')::date, version = c.version + 1
  WHERE c.id = v_case.id;
  IF v_case.kind = 'signal' THEN
    UPDATE cases."case" c SET kind = 'complaint', upgrade_registered_on = (p_facts->>'registeredOn')::date,
      decide_by = (p_facts->>'decideBy')::date, due_order = (p_facts->>'decideBy')::date, decide_by_rule = p_facts->>'decideByRule', counted_from = NULL
    WHERE c.id = v_case.id;
  END IF;
  UPDATE vault.identity SET sealed = p_identity WHERE case_id = v_case.id;
  UPDATE keystore.case_key SET wrapped = p_identity_key WHERE case_id = v_case.id AND purpose = 'identity' AND holder = 'office';
  DELETE FROM vault.contact WHERE case_id = v_case.id;
  DELETE FROM keystore.case_key WHERE case_id = v_case.id AND purpose = 'contact';
  UPDATE cases.identity_opening SET expires_at = date_trunc('second', now()) WHERE case_id = v_case.id AND expires_at > now();
  PERFORM intake.note(v_case.id, (p_facts->>'upgradedOn')::date, 'submission.upgraded', p_leaf);
  RETURN true;
END $$;

-- Ends an open case because its complainant wishes it. Nothing else of it changes.
CREATE FUNCTION intake.withdraw(p_locator bytea, p_number text, p_day date, p_resume_until date, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case" := intake.lock_own_case(p_locator, p_number);
BEGIN
  IF v_case.open IS NOT TRUE THEN RETURN false; END IF;
  INSERT INTO cases.withdrawal (id, case_id, status_before, withdrawn_on, resume_until)
  VALUES (gen_random_uuid(), v_case.id, v_case.status, p_day, p_resume_until);
  UPDATE cases."case" c SET status = 'withdrawn', open = false, closed_on = p_day, version = c.version + 1 WHERE c.id = v_case.id;
  PERFORM intake.note(v_case.id, p_day, 'submission.withdrawn', p_leaf);
  RETURN true;
END $$;

-- Takes a withdrawal back within its days: the case stands where it stood, with its officer, and its period counts anew.
CREATE FUNCTION intake.resume(p_locator bytea, p_number text, p_facts jsonb, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case" := intake.lock_own_case(p_locator, p_number);
  v_day date := (p_facts->>'resumedOn')::date;
  v_before cases.case_status;
BEGIN
  UPDATE cases.withdrawal w SET resumed_on = v_day
  WHERE w.case_id = v_case.id AND w.resumed_on IS NULL AND v_day <= w.resume_until RETURNING w.status_before INTO v_before;
  IF v_before IS NULL THEN RETURN false; END IF;
  UPDATE cases."case" c SET status = v_before, open = true, closed_on = NULL, version = c.version + 1,
    counted_from = (p_facts->>'registeredOn')::date, decide_by = (p_facts->>'decideBy')::date,
    due_order = coalesce((p_facts->>'decideBy')::date, '9999-12-31'), decide_by_rule = p_facts->>'decideByRule'
  WHERE c.id = v_case.id;
  PERFORM intake.note(v_case.id, v_day, 'submission.resumed', p_leaf);
  RETURN true;
END $$;

-- Asks that somebody else look again at how a case ended: once for each end. Who decided it is noted here, not by the caller.
CREATE FUNCTION intake.ask_for_review(p_locator bytea, p_number text, p_review uuid, p_facts jsonb, p_sealed_reason bytea, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case" := intake.lock_own_case(p_locator, p_number);
  v_decider uuid;
BEGIN
  IF v_case.status = 'closed' THEN
    SELECT k.concluded_by_id INTO v_decider FROM cases.conclusion k WHERE k.case_id = v_case.id;
  ELSIF v_case.status = 'declined' THEN
    SELECT d.decided_by_id INTO v_decider FROM cases.admissibility_decision d WHERE d.case_id = v_case.id AND d.finding = 'decline';
  END IF;
  IF v_decider IS NULL THEN RETURN false; END IF;
  INSERT INTO cases.outcome_review (id, case_id, outcome_of, outcome_by_id, sealed_reason, asked_on, answer_by)
  VALUES (p_review, v_case.id, v_case.status, v_decider, p_sealed_reason, (p_facts->>'askedOn')::date, (p_facts->>'answerBy')::date)
  ON CONFLICT (case_id, outcome_of) DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM intake.note(v_case.id, (p_facts->>'askedOn')::date, 'outcome_review.asked', p_leaf);
  RETURN true;
END $$;

-- Asks for erasure. While one request waits for its answer, another changes nothing.
CREATE FUNCTION intake.ask_for_erasure(p_locator bytea, p_number text, p_day date, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case" := intake.lock_own_case(p_locator, p_number);
BEGIN
  IF v_case.id IS NULL THEN RETURN false; END IF;
  IF EXISTS (SELECT 1 FROM cases.erasure_request e WHERE e.case_id = v_case.id AND e.answered_on IS NULL) THEN RETURN true; END IF;
  INSERT INTO cases.erasure_request (id, case_id, asked_on) VALUES (gen_random_uuid(), v_case.id, p_day);
  PERFORM intake.note(v_case.id, p_day, 'erasure.asked', p_leaf);
  RETURN true;
END $$;

-- ── Reading in the office ────────────────────────────────────────────────────────────────────────────────────────

-- The changed ways to reach somebody, against the asker's own live opening of the identity and nothing else.
CREATE FUNCTION vault.open_contact(p_opening uuid) RETURNS TABLE (sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT i.sealed, k.wrapped
  FROM cases.identity_opening o
  JOIN vault.contact i ON i.case_id = o.case_id
  JOIN keystore.case_key k ON k.case_id = o.case_id AND k.purpose = 'contact' AND k.holder = 'office'
  WHERE o.id = p_opening AND o.account_id = ops.actor() AND o.expires_at > now() AND ops.may_read_case(o.case_id);
END $$;

-- The same for the leak check. Never shown to anyone.
CREATE FUNCTION vault.contact_for_leak_check(p_case uuid) RETURNS TABLE (sealed bytea, wrapped bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT i.sealed, k.wrapped FROM vault.contact i
  JOIN keystore.case_key k ON k.case_id = i.case_id AND k.purpose = 'contact' AND k.holder = 'office'
  WHERE i.case_id = p_case AND ops.may_read_case(p_case);
END $$;

-- ── Row-level security and grants ────────────────────────────────────────────────────────────────────────────────

ALTER TABLE cases.information_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_reads_own ON cases.information_request FOR SELECT TO ombudsman_office USING (ops.may_read_case(case_id));
CREATE POLICY office_asks ON cases.information_request FOR INSERT TO ombudsman_office WITH CHECK (asked_by_id = ops.actor() AND ops.may_read_case(case_id));
ALTER TABLE cases.outcome_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_sees ON cases.outcome_review FOR SELECT TO ombudsman_office USING (true);
CREATE POLICY office_takes ON cases.outcome_review FOR UPDATE TO ombudsman_office
  USING (taken_by_id IS NULL OR taken_by_id = ops.actor()) WITH CHECK (taken_by_id = ops.actor());
ALTER TABLE cases.erasure_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_sees ON cases.erasure_request FOR SELECT TO ombudsman_office USING (true);
CREATE POLICY office_answers ON cases.erasure_request FOR UPDATE TO ombudsman_office
  USING (answered_on IS NULL AND ops.may_read_case(case_id)) WITH CHECK (answered_by_id = ops.actor());

REVOKE ALL ON vault.contact, cases.information_request, cases.withdrawal, cases.outcome_review, cases.erasure_request FROM PUBLIC;
REVOKE ALL ON FUNCTION intake.lock_own_case(bytea, text), intake.course_of(bytea, text), intake.note(uuid, date, text, text),
  intake.answer_request(bytea, text, uuid, uuid, bytea, date, text), intake.change_contact(bytea, text, bytea, bytea, date, text),
  intake.name_openly(bytea, text, date, text), intake.withdraw(bytea, text, date, date, text), intake.resume(bytea, text, jsonb, text),
  intake.ask_for_review(bytea, text, uuid, jsonb, bytea, text), intake.ask_for_erasure(bytea, text, date, text),
  vault.open_contact(uuid), vault.contact_for_leak_check(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.course_of(bytea, text), intake.answer_request(bytea, text, uuid, uuid, bytea, date, text),
  intake.change_contact(bytea, text, bytea, bytea, date, text), intake.name_openly(bytea, text, date, text),
  intake.withdraw(bytea, text, date, date, text), intake.resume(bytea, text, jsonb, text),
  intake.ask_for_review(bytea, text, uuid, jsonb, bytea, text), intake.ask_for_erasure(bytea, text, date, text) TO ombudsman_citizen;
GRANT SELECT, INSERT ON cases.information_request TO ombudsman_office;
GRANT SELECT ON cases.withdrawal, cases.outcome_review, cases.erasure_request TO ombudsman_office;
GRANT UPDATE (taken_by_id, taken_on, finding, outcome, sealed_text, reviewed_on) ON cases.outcome_review TO ombudsman_office;
GRANT UPDATE (answered_by_id, answered_on) ON cases.erasure_request TO ombudsman_office;
GRANT UPDATE (answer_due_on, counted_from, decide_by, due_order, decide_by_rule) ON cases."case" TO ombudsman_office;
GRANT EXECUTE ON FUNCTION vault.open_contact(uuid), vault.contact_for_leak_check(uuid) TO ombudsman_office;
