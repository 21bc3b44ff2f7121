-- The complete journey: coded facts that the queue and the law need of a submission, and the ledger of consents.

ALTER TABLE cases."case"
  ADD COLUMN about_whom text NOT NULL DEFAULT 'self',
  ADD COLUMN held_in text NOT NULL DEFAULT 'none',
  ADD COLUMN rights text[] DEFAULT ARRAY[]::text[],
  ADD COLUMN in_danger boolean NOT NULL DEFAULT false,
  ADD COLUMN reprisal text NOT NULL DEFAULT 'rather_not_say',
  ADD COLUMN manner text NOT NULL DEFAULT 'usual';

CREATE TYPE cases.disclosure AS ENUM ('body_facts', 'body_name', 'other_body', 'experts', 'statistics');

CREATE TABLE cases.consent (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  disclosure cases.disclosure NOT NULL,
  given boolean NOT NULL,
  wording text NOT NULL,
  given_on date NOT NULL,
  CONSTRAINT consent_pkey PRIMARY KEY (id)
);
CREATE INDEX consent_case_id_idx ON cases.consent (case_id);
ALTER TABLE cases.consent ADD CONSTRAINT consent_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER consent_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
-- A consent is never rewritten: changing one's mind is another row.
CREATE TRIGGER consent_is_final BEFORE UPDATE ON cases.consent FOR EACH ROW EXECUTE FUNCTION vault.refuse_change();

ALTER TABLE cases.consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_reads_own ON cases.consent FOR SELECT TO ombudsman_office USING (ops.may_read_case(case_id));
REVOKE ALL ON cases.consent FROM PUBLIC;
GRANT SELECT ON cases.consent TO ombudsman_office;

-- Files one submission as before, with those facts and one row for each disclosure that was asked about.
CREATE OR REPLACE FUNCTION intake.lodge(
  p_case uuid, p_token bytea, p_facts jsonb, p_identity bytea, p_content_id uuid, p_content bytea,
  p_identity_key bytea, p_content_key bytea, p_thread_key bytea,
  p_locator bytea, p_thread_key_for_code bytea, p_leaf text,
  p_number text, p_coupon bytea
) RETURNS TABLE (number text, received_on date, registered_on date, decide_by date, coupon bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid;
BEGIN
  INSERT INTO cases."case" (id, number, kind, identity_mode, urgency, language, region_code, body_kind,
    about_whom, held_in, rights, in_danger, reprisal, manner,
    received_on, registered_on, decide_by, due_order, decide_by_rule, lodging_token)
  VALUES (p_case, p_number, (p_facts->>'kind')::cases.submission_kind, (p_facts->>'identityMode')::cases.identity_mode,
    (p_facts->>'urgency')::cases.urgency, p_facts->>'language', p_facts->>'regionCode', p_facts->>'bodyKind',
    p_facts->>'aboutWhom', p_facts->>'heldIn', ARRAY(SELECT jsonb_array_elements_text(p_facts->'rights')),
    (p_facts->>'inDanger')::boolean, p_facts->>'reprisal', p_facts->>'manner',
    (p_facts->>'receivedOn')::date, (p_facts->>'registeredOn')::date, (p_facts->>'decideBy')::date,
    coalesce((p_facts->>'decideBy')::date, '9999-12-31'), p_facts->>'decideByRule', p_token)
  ON CONFLICT DO NOTHING RETURNING id INTO v_case;

  IF v_case IS NOT NULL THEN
    INSERT INTO vault.identity (case_id, sealed) VALUES (p_case, p_identity);
    INSERT INTO vault.content (id, case_id, sealed) VALUES (p_content_id, p_case, p_content);
    INSERT INTO keystore.case_key (case_id, purpose, holder, locator, wrapped) VALUES
      (p_case, 'identity', 'office', '', p_identity_key), (p_case, 'content', 'office', '', p_content_key),
      (p_case, 'thread', 'office', '', p_thread_key), (p_case, 'thread', 'access_code', p_locator, p_thread_key_for_code);
    INSERT INTO cases.consent (id, case_id, disclosure, given, wording, given_on)
    SELECT gen_random_uuid(), p_case, answer.key::cases.disclosure, answer.value::boolean, p_facts->>'consentWording', (p_facts->>'receivedOn')::date
    FROM jsonb_each_text(p_facts->'consents') answer;
    INSERT INTO intake.access (locator, case_id) VALUES (p_locator, p_case);
    INSERT INTO intake.coupon (case_id, sealed) VALUES (p_case, p_coupon);
    INSERT INTO cases.timeline_entry (case_id, at, type)
    VALUES (p_case, (p_facts->>'receivedOn')::date::timestamp AT TIME ZONE 'Asia/Almaty', 'submission.lodged');
    PERFORM audit.append(p_leaf);
  END IF;

  RETURN QUERY SELECT c.number, c.received_on, c.registered_on, c.decide_by, k.sealed
  FROM cases."case" c LEFT JOIN intake.coupon k ON k.case_id = c.id WHERE c.lodging_token = p_token;
END $$;
