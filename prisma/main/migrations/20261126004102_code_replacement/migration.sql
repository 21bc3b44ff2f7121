-- A new access code for somebody who lost theirs: asked for with a reason, looked at by a second person where the name is confidential.

CREATE TABLE cases.code_replacement (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  asked_by_id uuid NOT NULL,
  sealed_reason bytea NOT NULL,
  asked_on date NOT NULL,
  confirmed_by_id uuid,
  confirmed_on date,
  issued_on date,
  CONSTRAINT code_replacement_pkey PRIMARY KEY (id),
  CONSTRAINT code_replacement_by_two CHECK (confirmed_by_id <> asked_by_id),
  CONSTRAINT code_replacement_confirmed_whole CHECK (num_nonnulls(confirmed_by_id, confirmed_on) <> 1)
);
CREATE INDEX code_replacement_case_id_idx ON cases.code_replacement (case_id);
ALTER TABLE cases.code_replacement
  ADD CONSTRAINT code_replacement_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT code_replacement_asked_by_id_fkey FOREIGN KEY (asked_by_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT code_replacement_confirmed_by_id_fkey FOREIGN KEY (confirmed_by_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE CONSTRAINT TRIGGER code_replacement_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.code_replacement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();

-- Puts a new code in the place of the earlier ones, once for each permission, by the one who asked. The earlier codes find nothing and
-- open nothing: their wrapped keys are gone, and with them the coupon, which was sealed for the code that was lost.
CREATE FUNCTION vault.replace_code(p_replacement uuid, p_locator bytea, p_thread_key_for_code bytea, p_day date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid;
BEGIN
  UPDATE cases.code_replacement r SET issued_on = p_day FROM cases."case" c
  WHERE r.id = p_replacement AND c.id = r.case_id AND r.issued_on IS NULL AND r.asked_by_id = ops.actor() AND ops.may_read_case(c.id)
    AND (c.identity_mode = 'named' OR c.identity_mode = 'confidential' AND r.confirmed_by_id IS NOT NULL)
  RETURNING r.case_id INTO v_case;
  IF v_case IS NULL THEN RETURN false; END IF;
  UPDATE intake.access SET revoked_on = p_day WHERE case_id = v_case AND revoked_on IS NULL;
  DELETE FROM keystore.case_key WHERE case_id = v_case AND holder = 'access_code';
  DELETE FROM intake.coupon WHERE case_id = v_case;
  INSERT INTO intake.access (locator, case_id) VALUES (p_locator, v_case);
  INSERT INTO keystore.case_key (case_id, purpose, holder, locator, wrapped) VALUES (v_case, 'thread', 'access_code', p_locator, p_thread_key_for_code);
  RETURN true;
END $$;

ALTER TABLE cases.code_replacement ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_reads_own ON cases.code_replacement FOR SELECT TO ombudsman_office USING (ops.may_read_case(case_id));
CREATE POLICY office_asks ON cases.code_replacement FOR INSERT TO ombudsman_office
  WITH CHECK (asked_by_id = ops.actor() AND confirmed_by_id IS NULL AND issued_on IS NULL AND ops.may_read_case(case_id));
CREATE POLICY office_confirms ON cases.code_replacement FOR UPDATE TO ombudsman_office
  USING (issued_on IS NULL AND ops.may_read_case(case_id)) WITH CHECK (confirmed_by_id = ops.actor());

REVOKE ALL ON cases.code_replacement FROM PUBLIC;
REVOKE ALL ON FUNCTION vault.replace_code(uuid, bytea, bytea, date) FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE (confirmed_by_id, confirmed_on) ON cases.code_replacement TO ombudsman_office;
GRANT EXECUTE ON FUNCTION vault.replace_code(uuid, bytea, bytea, date) TO ombudsman_office;
