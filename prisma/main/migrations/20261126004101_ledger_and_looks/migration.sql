-- The person's own ledger: what they agreed to, what has gone out by which right, and who in the office has looked, by role and day.

-- Every answer and everything that went, for the bearer of number and access code.
CREATE FUNCTION intake.ledger(p_locator bytea, p_number text) RETURNS TABLE (
  case_id uuid, kind text, identity_mode text, consents jsonb, disclosures jsonb
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.kind::text, c.identity_mode::text,
    coalesce((SELECT jsonb_agg(jsonb_build_object('disclosure', k.disclosure, 'given', k.given, 'wording', k.wording, 'on', k.given_on)
      ORDER BY k.disclosure, k.position) FROM cases.consent k WHERE k.case_id = c.id), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'disclosure', d.disclosure, 'recipient', d.recipient_code, 'item', d.item,
      'wentOn', d.went_on, 'recalledOn', d.recalled_on, 'ground',
      (SELECT jsonb_build_object('kk', g.text_kk, 'ru', g.text_ru, 'en', g.text_en) FROM rules.disclosure_ground g
        WHERE g.code = d.ground_code AND g.version = d.ground_version))
      ORDER BY d.went_on, d.id) FROM cases.disclosure_record d WHERE d.case_id = c.id AND d.went_on IS NOT NULL), '[]')
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

-- Another answer to one disclosure. True when it changed something; the same answer again, or a question that this case does
-- not have (a name nobody may tell, an account of an opinion), changes nothing.
CREATE FUNCTION intake.answer_disclosure(
  p_locator bytea, p_number text, p_disclosure cases.disclosure, p_given boolean, p_wording text, p_day date, p_leaf text
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case cases."case"%ROWTYPE;
BEGIN
  -- What is about to go out holds the same lock: it goes by the answer before, or waits and meets this one.
  SELECT c.* INTO v_case FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number FOR UPDATE OF c;
  IF v_case.id IS NULL THEN RETURN false; END IF;
  IF p_given AND ((p_disclosure = 'body_name' AND v_case.identity_mode <> 'named')
    OR (v_case.kind = 'opinion' AND p_disclosure NOT IN ('experts', 'statistics'))) THEN
    RETURN false;
  END IF;
  IF p_given = coalesce((SELECT n.given FROM cases.newest_consent(v_case.id, p_disclosure) n), false) THEN RETURN false; END IF;
  INSERT INTO cases.consent (id, case_id, disclosure, given, wording, given_on, position)
  SELECT gen_random_uuid(), v_case.id, p_disclosure, p_given, p_wording, p_day, coalesce(max(k.position), 0) + 1
  FROM cases.consent k WHERE k.case_id = v_case.id AND k.disclosure = p_disclosure;
  INSERT INTO cases.timeline_entry (case_id, at, type, data)
  VALUES (v_case.id, p_day::timestamp AT TIME ZONE 'Asia/Almaty', CASE WHEN p_given THEN 'consent.given' ELSE 'consent.revoked' END,
    jsonb_build_object('disclosure', p_disclosure));
  PERFORM audit.append(p_leaf);
  RETURN true;
END $$;

-- On which days the office opened what is sealed, and in which role: one row for each, however many people and times. No name, no account.
CREATE FUNCTION intake.looks_at(p_locator bytea, p_number text) RETURNS TABLE (day date, role text, what text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT (t.at AT TIME ZONE 'Asia/Almaty')::date, coalesce(t.data->>'role', o.role::text),
    CASE t.type WHEN 'case.identity_opened' THEN 'identity' ELSE 'words' END
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  JOIN cases.timeline_entry t ON t.case_id = c.id AND t.type IN ('case.content_opened', 'case.identity_opened')
  JOIN ops.account o ON o.id = t.actor_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number
  ORDER BY 1 DESC, 2, 3;
$$;

REVOKE ALL ON FUNCTION intake.ledger(bytea, text), intake.looks_at(bytea, text),
  intake.answer_disclosure(bytea, text, cases.disclosure, boolean, text, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.ledger(bytea, text), intake.looks_at(bytea, text),
  intake.answer_disclosure(bytea, text, cases.disclosure, boolean, text, date, text) TO ombudsman_citizen;
