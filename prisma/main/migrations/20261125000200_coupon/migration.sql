-- CreateTable
CREATE TABLE "intake"."coupon" (
    "case_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "coupon_pkey" PRIMARY KEY ("case_id")
);

-- AddForeignKey
ALTER TABLE "intake"."coupon" ADD CONSTRAINT "coupon_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"."case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A coupon is proof: it is never changed, not even by the owner.
CREATE TRIGGER coupon_is_final BEFORE UPDATE ON intake.coupon FOR EACH ROW EXECUTE FUNCTION vault.refuse_change();

-- The caller proposes the case number, because it stands in the coupon that only the caller can sign.
DROP FUNCTION intake.lodge(uuid, bytea, jsonb, bytea, uuid, bytea, bytea, bytea, bytea, bytea, bytea, text);
DROP FUNCTION intake.free_number(int);

-- Files one submission: case, sealed parts, wrapped keys, access code, coupon, timeline and audit leaf, or nothing.
-- A token seen before returns the case it made, with the coupon of then, so a retry can never make a second one.
-- Where another case has the proposed number, nothing is stored and no row is returned: the caller proposes another number.
CREATE FUNCTION intake.lodge(
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
    received_on, registered_on, decide_by, due_order, decide_by_rule, lodging_token)
  VALUES (p_case, p_number, (p_facts->>'kind')::cases.submission_kind, (p_facts->>'identityMode')::cases.identity_mode,
    (p_facts->>'urgency')::cases.urgency, p_facts->>'language', p_facts->>'regionCode', p_facts->>'bodyKind',
    (p_facts->>'receivedOn')::date, (p_facts->>'registeredOn')::date, (p_facts->>'decideBy')::date,
    coalesce((p_facts->>'decideBy')::date, '9999-12-31'), p_facts->>'decideByRule', p_token)
  ON CONFLICT DO NOTHING RETURNING id INTO v_case;

  IF v_case IS NOT NULL THEN
    INSERT INTO vault.identity (case_id, sealed) VALUES (p_case, p_identity);
    INSERT INTO vault.content (id, case_id, sealed) VALUES (p_content_id, p_case, p_content);
    INSERT INTO keystore.case_key (case_id, purpose, holder, locator, wrapped) VALUES
      (p_case, 'identity', 'office', '', p_identity_key), (p_case, 'content', 'office', '', p_content_key),
      (p_case, 'thread', 'office', '', p_thread_key), (p_case, 'thread', 'access_code', p_locator, p_thread_key_for_code);
    INSERT INTO intake.access (locator, case_id) VALUES (p_locator, p_case);
    INSERT INTO intake.coupon (case_id, sealed) VALUES (p_case, p_coupon);
    INSERT INTO cases.timeline_entry (case_id, at, type)
    VALUES (p_case, (p_facts->>'receivedOn')::date::timestamp AT TIME ZONE 'Asia/Almaty', 'submission.lodged');
    PERFORM audit.append(p_leaf);
  END IF;

  RETURN QUERY SELECT c.number, c.received_on, c.registered_on, c.decide_by, k.sealed
  FROM cases."case" c LEFT JOIN intake.coupon k ON k.case_id = c.id WHERE c.lodging_token = p_token;
END $$;

-- The sealed coupon of a case, for the bearer of number and access code.
CREATE FUNCTION intake.coupon_of(p_locator bytea, p_number text) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT k.sealed FROM intake.access a JOIN cases."case" c ON c.id = a.case_id JOIN intake.coupon k ON k.case_id = c.id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

REVOKE ALL ON intake.coupon FROM PUBLIC;
REVOKE ALL ON FUNCTION intake.lodge(uuid, bytea, jsonb, bytea, uuid, bytea, bytea, bytea, bytea, bytea, bytea, text, text, bytea), intake.coupon_of(bytea, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.lodge(uuid, bytea, jsonb, bytea, uuid, bytea, bytea, bytea, bytea, bytea, bytea, text, text, bytea), intake.coupon_of(bytea, text) TO ombudsman_citizen;
