-- The walls of the main database: who may do what, and the functions through which the citizen's process writes.
-- Prisma knows none of this; tests/architecture/privileges compares the live catalogue with the golden file.

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit, cases, intake, keystore, ops, rules, vault FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;
CREATE SCHEMA jobs;

-- Audit: an append-only chain that no login can write but through audit.append(), and nobody can change.

CREATE FUNCTION audit.append(p_body text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_seq bigint;
  v_prev bytea;
  v_minute timestamptz := date_trunc('minute', clock_timestamp());
BEGIN
  -- One writer at a time until commit: the chain has one end. Callers append last, so the wait is one commit long.
  PERFORM pg_advisory_xact_lock(7170);
  SELECT seq, hash INTO v_seq, v_prev FROM audit.leaf ORDER BY seq DESC LIMIT 1;
  v_seq := coalesce(v_seq, 0) + 1;
  v_prev := coalesce(v_prev, decode(repeat('00', 32), 'hex'));
  INSERT INTO audit.leaf (seq, minute, body, prev_hash, hash)
  VALUES (v_seq, v_minute, p_body, v_prev, sha256('\x00'::bytea || convert_to(concat_ws(E'\n', v_seq,
    to_char(v_minute AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), encode(v_prev, 'hex'), p_body), 'UTF8')));
  PERFORM set_config('audit.leaf_in', pg_current_xact_id()::text, true);
  RETURN v_seq;
END $$;

CREATE FUNCTION audit.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'audit_is_append_only' USING ERRCODE = 'OA001';
END $$;

CREATE TRIGGER leaf_is_final BEFORE UPDATE OR DELETE ON audit.leaf FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER leaf_is_kept BEFORE TRUNCATE ON audit.leaf FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

-- A state change whose transaction appended no leaf does not commit (design: one transaction per state change).
CREATE FUNCTION audit.demand_leaf() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('audit.leaf_in', true), '') <> pg_current_xact_id()::text THEN
    RAISE EXCEPTION 'change_without_audit_leaf' USING ERRCODE = 'OA002';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER case_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases."case" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER decision_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.admissibility_decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER conclusion_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.conclusion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER opening_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.identity_opening DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER summary_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.summary DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER release_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.release DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER expert_comment_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.expert_comment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER message_is_audited AFTER INSERT OR UPDATE OR DELETE ON vault.message DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER account_is_audited AFTER INSERT OR DELETE OR UPDATE OF role, active, password_hash, sealed_totp ON ops.account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();

-- Evidence is immutable: what a person wrote is never changed, not even by the owner.
CREATE FUNCTION vault.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'evidence_is_immutable' USING ERRCODE = 'OV001';
END $$;
CREATE TRIGGER content_is_final BEFORE UPDATE ON vault.content FOR EACH ROW EXECUTE FUNCTION vault.refuse_change();
CREATE TRIGGER message_is_final BEFORE UPDATE ON vault.message FOR EACH ROW EXECUTE FUNCTION vault.refuse_change();

-- ── Lockers: sealed drafts and visits ────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION intake.open_locker(p_locator bytea) RETURNS TABLE (version int, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT l.version, l.sealed FROM intake.locker l WHERE l.locator = p_locator AND l.expires_at > now();
$$;

-- Saves over the expected version only; null tells the caller that another tab was quicker.
CREATE FUNCTION intake.save_locker(p_locator bytea, p_expected int, p_sealed bytea, p_expires_at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_version int;
BEGIN
  IF p_expected = 0 THEN
    INSERT INTO intake.locker (locator, version, sealed, expires_at)
    VALUES (p_locator, 1, p_sealed, p_expires_at) ON CONFLICT DO NOTHING RETURNING locker.version INTO v_version;
  ELSE
    UPDATE intake.locker l SET version = l.version + 1, sealed = p_sealed, expires_at = p_expires_at
    WHERE l.locator = p_locator AND l.version = p_expected AND l.expires_at > now() RETURNING l.version INTO v_version;
  END IF;
  RETURN v_version;
END $$;

CREATE FUNCTION intake.drop_locker(p_locator bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM intake.locker WHERE locator = p_locator;
$$;

CREATE FUNCTION intake.prune_lockers() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH gone AS (DELETE FROM intake.locker WHERE expires_at <= now() RETURNING 1) SELECT count(*) FROM gone;
$$;

-- ── Filing ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- A free case number: the year and six random digits, so that a number tells neither order nor volume.
CREATE FUNCTION intake.free_number(p_year int) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_number text;
BEGIN
  LOOP
    v_number := p_year || '-' || lpad(floor(random() * 1000000)::int::text, 6, '0');
    EXIT WHEN NOT EXISTS (SELECT 1 FROM cases."case" WHERE number = v_number);
  END LOOP;
  RETURN v_number;
END $$;

-- Files one submission: case, sealed parts, wrapped keys, access code, timeline and audit leaf, or nothing.
-- A token seen before returns the case it made, so a retry can never make a second one.
CREATE FUNCTION intake.lodge(
  p_case uuid, p_token bytea, p_facts jsonb, p_identity bytea, p_content_id uuid, p_content bytea,
  p_identity_key bytea, p_content_key bytea, p_thread_key bytea,
  p_locator bytea, p_thread_key_for_code bytea, p_leaf text
) RETURNS TABLE (number text, received_on date, registered_on date, decide_by date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_number text;
  v_case uuid;
BEGIN
  FOR attempt IN 1..5 LOOP
    v_number := intake.free_number(extract(year FROM (p_facts->>'receivedOn')::date)::int);
    INSERT INTO cases."case" (id, number, kind, identity_mode, urgency, language, region_code, body_kind,
      received_on, registered_on, decide_by, due_order, decide_by_rule, lodging_token)
    VALUES (p_case, v_number, (p_facts->>'kind')::cases.submission_kind, (p_facts->>'identityMode')::cases.identity_mode,
      (p_facts->>'urgency')::cases.urgency, p_facts->>'language', p_facts->>'regionCode', p_facts->>'bodyKind',
      (p_facts->>'receivedOn')::date, (p_facts->>'registeredOn')::date, (p_facts->>'decideBy')::date,
      coalesce((p_facts->>'decideBy')::date, '9999-12-31'), p_facts->>'decideByRule', p_token)
    ON CONFLICT DO NOTHING RETURNING id INTO v_case;
    EXIT WHEN v_case IS NOT NULL OR EXISTS (SELECT 1 FROM cases."case" c WHERE c.lodging_token = p_token);
  END LOOP;

  IF v_case IS NOT NULL THEN
    INSERT INTO vault.identity (case_id, sealed) VALUES (p_case, p_identity);
    INSERT INTO vault.content (id, case_id, sealed) VALUES (p_content_id, p_case, p_content);
    INSERT INTO keystore.case_key (case_id, purpose, holder, locator, wrapped) VALUES
      (p_case, 'identity', 'office', '', p_identity_key), (p_case, 'content', 'office', '', p_content_key),
      (p_case, 'thread', 'office', '', p_thread_key), (p_case, 'thread', 'access_code', p_locator, p_thread_key_for_code);
    INSERT INTO intake.access (locator, case_id) VALUES (p_locator, p_case);
    INSERT INTO cases.timeline_entry (case_id, at, type)
    VALUES (p_case, (p_facts->>'receivedOn')::date::timestamp AT TIME ZONE 'Asia/Almaty', 'submission.lodged');
    PERFORM audit.append(p_leaf);
  END IF;

  RETURN QUERY SELECT c.number, c.received_on, c.registered_on, c.decide_by FROM cases."case" c WHERE c.lodging_token = p_token;
END $$;

-- ── Following ────────────────────────────────────────────────────────────────────────────────────────────────────

-- What the bearer of number and access code may see: status, dates and the sealed thread. Nothing else of the case.
CREATE FUNCTION intake.follow(p_locator bytea, p_number text) RETURNS TABLE (
  case_id uuid, kind text, status text, outcome text, received_on date, registered_on date, decide_by date,
  decide_by_rule text, wrapped_thread_key bytea, messages jsonb, steps jsonb
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.kind::text, c.status::text, (SELECT k.outcome::text FROM cases.conclusion k WHERE k.case_id = c.id),
    c.received_on, c.registered_on, c.decide_by, c.decide_by_rule, k.wrapped,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'author', m.author, 'sentOn', m.sent_on,
      'sealed', encode(m.sealed, 'base64')) ORDER BY m.position) FROM vault.message m WHERE m.case_id = c.id), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('type', t.type, 'on', (t.at AT TIME ZONE 'Asia/Almaty')::date) ORDER BY t.id)
      FROM cases.timeline_entry t WHERE t.case_id = c.id AND t.type IN ('submission.lodged', 'case.assigned',
      'case.admissibility_decided', 'case.closed', 'message.from_office', 'message.from_complainant')), '[]')
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  JOIN keystore.case_key k ON k.case_id = c.id AND k.purpose = 'thread' AND k.holder = 'access_code' AND k.locator = a.locator
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

-- Adds the complainant's message once: a retry with the same id changes nothing and answers the same.
CREATE FUNCTION intake.reply(p_locator bytea, p_number text, p_message uuid, p_sealed bytea, p_day date, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid;
BEGIN
  SELECT c.id INTO v_case FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number FOR UPDATE OF c;
  IF v_case IS NULL THEN RETURN false; END IF;
  IF EXISTS (SELECT 1 FROM vault.message m WHERE m.id = p_message) THEN
    RETURN EXISTS (SELECT 1 FROM vault.message m WHERE m.id = p_message AND m.case_id = v_case);
  END IF;
  INSERT INTO vault.message (id, case_id, position, author, sent_on, sealed)
  SELECT p_message, v_case, coalesce(max(m.position), 0) + 1, 'complainant', p_day, p_sealed
  FROM vault.message m WHERE m.case_id = v_case;
  INSERT INTO cases.timeline_entry (case_id, at, type)
  VALUES (v_case, p_day::timestamp AT TIME ZONE 'Asia/Almaty', 'message.from_complainant');
  PERFORM audit.append(p_leaf);
  RETURN true;
END $$;

-- ── Reading in the office ────────────────────────────────────────────────────────────────────────────────────────

-- Who is asking: set by the office process for each transaction. A second net under the checks in the code.
CREATE FUNCTION ops.actor() RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT nullif(current_setting('app.actor', true), '')::uuid;
$$;

CREATE FUNCTION ops.may_read_case(p_case uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM ops.account a, cases."case" c
    WHERE a.id = ops.actor() AND a.active AND c.id = p_case
      AND (a.role IN ('supervisor', 'commissioner') OR (a.role = 'officer' AND c.officer_id = a.id)));
$$;

-- The identity of a case, against the asker's own live opening and nothing else.
CREATE FUNCTION vault.open_identity(p_opening uuid) RETURNS TABLE (case_id uuid, sealed bytea, wrapped bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT o.case_id, i.sealed, k.wrapped
  FROM cases.identity_opening o
  JOIN vault.identity i ON i.case_id = o.case_id
  JOIN keystore.case_key k ON k.case_id = o.case_id AND k.purpose = 'identity' AND k.holder = 'office'
  WHERE o.id = p_opening AND o.account_id = ops.actor() AND o.expires_at > now() AND ops.may_read_case(o.case_id);
$$;

-- The identity values a summary must not contain, for the leak check. Never shown to anyone.
CREATE FUNCTION vault.identity_for_leak_check(p_case uuid) RETURNS TABLE (sealed bytea, wrapped bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.sealed, k.wrapped FROM vault.identity i
  JOIN keystore.case_key k ON k.case_id = i.case_id AND k.purpose = 'identity' AND k.holder = 'office'
  WHERE i.case_id = p_case AND ops.may_read_case(p_case);
$$;

-- Puts a job into the queue in the caller's transaction. Payloads carry ids only.
CREATE FUNCTION jobs.enqueue(p_task text, p_payload json, p_key text, p_run_at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT graphile_worker.add_job(p_task, p_payload, run_at => p_run_at, job_key => p_key, max_attempts => 25);
$$;
-- It runs as the worker, who owns the queue; its grants are given while it is still ours to give.
REVOKE ALL ON FUNCTION jobs.enqueue(text, json, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue(text, json, text, timestamptz) TO ombudsman_office, ombudsman_worker;
GRANT USAGE, CREATE ON SCHEMA jobs TO ombudsman_worker;
ALTER FUNCTION jobs.enqueue(text, json, text, timestamptz) OWNER TO ombudsman_worker;
REVOKE CREATE ON SCHEMA jobs FROM ombudsman_worker;

-- ── Row-level security: the second net ───────────────────────────────────────────────────────────────────────────

ALTER TABLE vault.content ENABLE ROW LEVEL SECURITY;
ALTER TABLE vault.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE keystore.case_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.admissibility_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.conclusion ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.summary ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_reads_own ON vault.content FOR SELECT TO ombudsman_office USING (ops.may_read_case(case_id));
CREATE POLICY office_reads_own ON vault.message FOR SELECT TO ombudsman_office USING (ops.may_read_case(case_id));
CREATE POLICY office_writes_own ON vault.message FOR INSERT TO ombudsman_office WITH CHECK (author = 'office' AND ops.may_read_case(case_id));
CREATE POLICY office_reads_own ON keystore.case_key FOR SELECT TO ombudsman_office
  USING (holder = 'office' AND purpose IN ('content', 'thread') AND ops.may_read_case(case_id));
CREATE POLICY office_own ON cases.admissibility_decision TO ombudsman_office USING (ops.may_read_case(case_id)) WITH CHECK (decided_by_id = ops.actor());
CREATE POLICY office_own ON cases.conclusion TO ombudsman_office USING (ops.may_read_case(case_id)) WITH CHECK (concluded_by_id = ops.actor());
CREATE POLICY office_own ON cases.summary TO ombudsman_office USING (ops.may_read_case(case_id)) WITH CHECK (ops.may_read_case(case_id));
CREATE POLICY worker_releases ON cases.summary TO ombudsman_worker USING (status IN ('approved', 'released')) WITH CHECK (status IN ('approved', 'released'));

-- ── Grants ───────────────────────────────────────────────────────────────────────────────────────────────────────

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit, intake, ops, vault FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA audit, cases, intake, keystore, ops, rules, vault FROM PUBLIC;

-- The citizen's process: six functions and the published rules. No table of people or cases.
GRANT USAGE ON SCHEMA intake, rules TO ombudsman_citizen;
GRANT EXECUTE ON FUNCTION intake.open_locker(bytea), intake.save_locker(bytea, int, bytea, timestamptz), intake.drop_locker(bytea),
  intake.lodge(uuid, bytea, jsonb, bytea, uuid, bytea, bytea, bytea, bytea, bytea, bytea, text),
  intake.follow(bytea, text), intake.reply(bytea, text, uuid, bytea, date, text) TO ombudsman_citizen;
GRANT SELECT ON rules.calendar_day, rules.legal_period, rules.office_hours, rules.hotline TO ombudsman_citizen;

-- The office's process.
GRANT USAGE ON SCHEMA cases, vault, keystore, audit, ops, rules, jobs TO ombudsman_office;
GRANT SELECT ON cases."case", cases.timeline_entry, cases.admissibility_decision, cases.conclusion, cases.identity_opening,
  cases.summary, cases.release, cases.expert_comment, vault.content, vault.message, keystore.case_key, audit.leaf TO ombudsman_office;
GRANT UPDATE (status, officer_id, urgency, closed_on, open, version) ON cases."case" TO ombudsman_office;
GRANT INSERT ON cases.timeline_entry, cases.admissibility_decision, cases.conclusion, cases.identity_opening, cases.summary,
  cases.release, vault.message TO ombudsman_office;
GRANT UPDATE (status, approver_id, decided_on, sealed_return, version) ON cases.summary TO ombudsman_office;
GRANT USAGE ON SEQUENCE cases.timeline_entry_id_seq TO ombudsman_office;
GRANT SELECT ON ops.account TO ombudsman_office;
GRANT UPDATE (totp_last_step, failed_attempts, blocked_until, password_hash) ON ops.account TO ombudsman_office;
GRANT SELECT, INSERT, UPDATE (last_seen_at, expires_at, revoked_at) ON ops.session TO ombudsman_office;
GRANT SELECT ON ALL TABLES IN SCHEMA rules TO ombudsman_office;
GRANT EXECUTE ON FUNCTION audit.append(text), ops.actor(), ops.may_read_case(uuid), vault.open_identity(uuid),
  vault.identity_for_leak_check(uuid) TO ombudsman_office;

-- The worker: carries approved summaries out and comments in, throws expired lockers away. It holds no data key.
GRANT USAGE ON SCHEMA cases, audit, intake, jobs TO ombudsman_worker;
GRANT SELECT (id, case_id, status), UPDATE (status) ON cases.summary TO ombudsman_worker;
GRANT SELECT, UPDATE (document, released_on) ON cases.release TO ombudsman_worker;
GRANT SELECT, INSERT ON cases.expert_comment TO ombudsman_worker;
GRANT SELECT, INSERT ON cases.timeline_entry TO ombudsman_worker;
GRANT USAGE ON SEQUENCE cases.timeline_entry_id_seq TO ombudsman_worker;
GRANT EXECUTE ON FUNCTION audit.append(text), intake.prune_lockers() TO ombudsman_worker;

-- The verifier: the chain and nothing else.
GRANT USAGE ON SCHEMA audit TO ombudsman_auditor;
GRANT SELECT ON audit.leaf TO ombudsman_auditor;
