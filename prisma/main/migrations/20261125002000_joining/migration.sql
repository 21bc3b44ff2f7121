-- Group complaints that others join by link: each joiner is a case of its own, with its own keys, consents and code.

ALTER TABLE cases."case" ADD COLUMN group_case_id uuid;
CREATE INDEX case_group_case_id_idx ON cases."case" (group_case_id);
ALTER TABLE cases."case" ADD CONSTRAINT case_group_case_id_fkey FOREIGN KEY (group_case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE intake.invitation (
  locator bytea NOT NULL,
  case_id uuid NOT NULL,
  line bytea,
  closed_on date,
  CONSTRAINT invitation_pkey PRIMARY KEY (locator)
);
CREATE UNIQUE INDEX invitation_case_id_key ON intake.invitation (case_id);
ALTER TABLE intake.invitation ADD CONSTRAINT invitation_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE CONSTRAINT TRIGGER invitation_is_audited AFTER INSERT OR UPDATE OR DELETE ON intake.invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();
REVOKE ALL ON intake.invitation FROM PUBLIC;

-- Files one submission as before. A group complaint gets its invitation. Who joins one gets the group's coded facts and its
-- officer, all of them read here: the sender's process knows none. Where nobody can join any more, the one row answered is empty.
CREATE OR REPLACE FUNCTION intake.lodge(
  p_case uuid, p_token bytea, p_facts jsonb, p_identity bytea, p_content_id uuid, p_content bytea,
  p_identity_key bytea, p_content_key bytea, p_thread_key bytea,
  p_locator bytea, p_thread_key_for_code bytea, p_leaf text,
  p_number text, p_coupon bytea
) RETURNS TABLE (number text, received_on date, registered_on date, decide_by date, coupon bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid;
  v_group cases."case"%ROWTYPE;
  v_received timestamptz := (p_facts->>'receivedOn')::date::timestamp AT TIME ZONE 'Asia/Almaty';
  v_joins boolean := p_facts->>'joins' IS NOT NULL;
  -- A retry finds its case even when the invitation was closed meanwhile.
  v_retry boolean := v_joins AND EXISTS (SELECT 1 FROM cases."case" c WHERE c.lodging_token = p_token);
BEGIN
  IF v_joins AND NOT v_retry THEN
    SELECT c.* INTO v_group FROM intake.invitation i JOIN cases."case" c ON c.id = i.case_id
    WHERE i.locator = decode(p_facts->>'joins', 'hex') AND i.closed_on IS NULL AND c.open FOR SHARE OF i;
    IF v_group.id IS NULL THEN
      RETURN QUERY SELECT NULL::text, NULL::date, NULL::date, NULL::date, NULL::bytea;
      RETURN;
    END IF;
  END IF;

  IF NOT v_retry THEN
    INSERT INTO cases."case" (id, number, kind, status, identity_mode, urgency, language, region_code, body_kind,
      about_whom, held_in, rights, in_danger, reprisal, manner, group_case_id, officer_id, held,
      received_on, registered_on, decide_by, due_order, decide_by_rule, lodging_token)
    VALUES (p_case, p_number, (p_facts->>'kind')::cases.submission_kind,
      CASE WHEN v_group.officer_id IS NULL THEN 'registered' ELSE 'under_review' END::cases.case_status,
      (p_facts->>'identityMode')::cases.identity_mode,
      -- The enum stands in the order of the queue: the least is the more pressing of the two.
      least((p_facts->>'urgency')::cases.urgency, v_group.urgency), p_facts->>'language',
      coalesce(v_group.region_code, p_facts->>'regionCode'), coalesce(v_group.body_kind, p_facts->>'bodyKind'),
      p_facts->>'aboutWhom', coalesce(v_group.held_in, p_facts->>'heldIn'),
      coalesce(v_group.rights, ARRAY(SELECT jsonb_array_elements_text(p_facts->'rights'))),
      (p_facts->>'inDanger')::boolean, p_facts->>'reprisal', p_facts->>'manner',
      v_group.id, v_group.officer_id, coalesce(v_group.held, false),
      (p_facts->>'receivedOn')::date, (p_facts->>'registeredOn')::date, (p_facts->>'decideBy')::date,
      coalesce((p_facts->>'decideBy')::date, '9999-12-31'), p_facts->>'decideByRule', p_token)
    ON CONFLICT DO NOTHING RETURNING id INTO v_case;
  END IF;

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
    INSERT INTO cases.timeline_entry (case_id, at, type) VALUES (p_case, v_received, 'submission.lodged');
    IF p_facts->'invitation' IS NOT NULL AND v_group.id IS NULL THEN
      INSERT INTO intake.invitation (locator, case_id, line)
      VALUES (decode(p_facts->'invitation'->>'locator', 'hex'), p_case, decode(p_facts->'invitation'->>'line', 'base64'));
    END IF;
    IF v_group.id IS NOT NULL THEN
      INSERT INTO cases.timeline_entry (case_id, at, type) VALUES (v_group.id, v_received, 'submission.joined');
    END IF;
    IF v_group.officer_id IS NOT NULL THEN
      INSERT INTO cases.timeline_entry (case_id, at, type, data)
      VALUES (p_case, v_received, 'case.assigned', jsonb_build_object('officerId', v_group.officer_id));
    END IF;
    PERFORM audit.append(p_leaf);
    IF v_group.id IS NOT NULL THEN PERFORM audit.append(p_facts->>'joinedLeaf'); END IF;
  END IF;

  RETURN QUERY SELECT c.number, c.received_on, c.registered_on, c.decide_by, k.sealed
  FROM cases."case" c LEFT JOIN intake.coupon k ON k.case_id = c.id WHERE c.lodging_token = p_token;
END $$;

-- The one line that an open invitation shows, sealed for whoever has its code. No row: closed, ended, or never there.
CREATE FUNCTION intake.find_invitation(p_locator bytea) RETURNS TABLE (line bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.line FROM intake.invitation i JOIN cases."case" c ON c.id = i.case_id
  WHERE i.locator = p_locator AND i.closed_on IS NULL AND c.open;
$$;

-- How a case's own invitation stands, for the bearer of number and access code: how many joined, and never who.
CREATE FUNCTION intake.invitation_of(p_locator bytea, p_number text) RETURNS TABLE (case_id uuid, open boolean, joined int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, i.closed_on IS NULL AND c.open, (SELECT count(*)::int FROM cases."case" j WHERE j.group_case_id = c.id)
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id JOIN intake.invitation i ON i.case_id = c.id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

-- Closes it for good. Closing twice changes nothing.
CREATE FUNCTION intake.close_invitation(p_locator bytea, p_number text, p_day date, p_leaf text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid;
BEGIN
  UPDATE intake.invitation i SET closed_on = p_day FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE i.case_id = c.id AND i.closed_on IS NULL AND a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number
  RETURNING i.case_id INTO v_case;
  IF v_case IS NULL THEN RETURN; END IF;
  INSERT INTO cases.timeline_entry (case_id, at, type) VALUES (v_case, p_day::timestamp AT TIME ZONE 'Asia/Almaty', 'invitation.closed');
  PERFORM audit.append(p_leaf);
END $$;

REVOKE ALL ON FUNCTION intake.find_invitation(bytea), intake.invitation_of(bytea, text), intake.close_invitation(bytea, text, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.find_invitation(bytea), intake.invitation_of(bytea, text), intake.close_invitation(bytea, text, date, text) TO ombudsman_citizen;
