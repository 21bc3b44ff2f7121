-- The walls of the review database.

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit, ops, review FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;

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

CREATE CONSTRAINT TRIGGER summary_is_audited AFTER INSERT OR UPDATE OR DELETE ON review.summary DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER comment_is_audited AFTER INSERT OR DELETE ON review.comment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
CREATE CONSTRAINT TRIGGER account_is_audited AFTER INSERT OR DELETE OR UPDATE OF role, active, password_hash, sealed_totp ON ops.account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();

-- A released text never changes; only the date of its withdrawal may be added.
CREATE FUNCTION review.refuse_rewriting() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) - 'withdrawn_on' <> to_jsonb(OLD) - 'withdrawn_on' THEN
    RAISE EXCEPTION 'release_is_immutable' USING ERRCODE = 'OR001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER summary_is_final BEFORE UPDATE ON review.summary FOR EACH ROW EXECUTE FUNCTION review.refuse_rewriting();

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA audit, review FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA audit, ops, review FROM PUBLIC;

GRANT USAGE ON SCHEMA review, ops, audit TO ombudsman_review;
GRANT SELECT ON review.summary, review.comment TO ombudsman_review;
GRANT INSERT (id, summary_id, account_id, text, commented_on) ON review.comment TO ombudsman_review;
GRANT SELECT ON ops.account TO ombudsman_review;
GRANT UPDATE (totp_last_step, failed_attempts, blocked_until, password_hash) ON ops.account TO ombudsman_review;
GRANT SELECT, INSERT, UPDATE (last_seen_at, expires_at, revoked_at) ON ops.session TO ombudsman_review;
GRANT EXECUTE ON FUNCTION audit.append(text) TO ombudsman_review;

GRANT USAGE ON SCHEMA review, ops, audit TO ombudsman_review_worker;
GRANT SELECT, INSERT, UPDATE (withdrawn_on) ON review.summary TO ombudsman_review_worker;
GRANT SELECT, UPDATE (collected) ON review.comment TO ombudsman_review_worker;
GRANT SELECT (id, display_name) ON ops.account TO ombudsman_review_worker;
GRANT EXECUTE ON FUNCTION audit.append(text) TO ombudsman_review_worker;
