-- A signal can become a complaint under a name later. It keeps its number, its coupon and the days on which it came.

-- upgraded_on: the day the person asked for it. upgrade_registered_on: the day from which the period of a complaint counts.
ALTER TABLE cases."case" ADD COLUMN upgraded_on date, ADD COLUMN upgrade_registered_on date;

-- The bearer of a signal's access code gives it a name, once and while it is open: then it is a complaint. The sealed identity and its
-- key are replaced, because nobody outside the office can open the old ones; whoever has the identity open must open the new one anew.
-- False where there is nothing to upgrade: another kind, an ended case, a signal that was upgraded before, a number or code that fits none.
CREATE FUNCTION intake.upgrade(
  p_locator bytea, p_number text, p_facts jsonb, p_identity bytea, p_identity_key bytea, p_leaf text
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid;
BEGIN
  SELECT c.id INTO v_case FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number
    AND c.kind = 'signal' AND c.open AND c.upgraded_on IS NULL FOR UPDATE OF c;
  IF v_case IS NULL THEN RETURN false; END IF;

  -- Urgency stays: a name makes nothing less pressing. A child's name is for the office alone, whatever was chosen.
  UPDATE cases."case" c SET kind = 'complaint',
    identity_mode = CASE WHEN c.about_whom <> 'minor' AND p_facts->>'identityMode' = 'named' THEN 'named' ELSE 'confidential' END::cases.identity_mode,
    upgraded_on = (p_facts->>'upgradedOn')::date, upgrade_registered_on = (p_facts->>'registeredOn')::date,
    decide_by = (p_facts->>'decideBy')::date, due_order = (p_facts->>'decideBy')::date, decide_by_rule = p_facts->>'decideByRule',
    version = c.version + 1
  WHERE c.id = v_case;
  UPDATE vault.identity SET sealed = p_identity WHERE case_id = v_case;
  UPDATE keystore.case_key SET wrapped = p_identity_key WHERE case_id = v_case AND purpose = 'identity' AND holder = 'office';
  UPDATE cases.identity_opening SET expires_at = date_trunc('second', now()) WHERE case_id = v_case AND expires_at > now();
  INSERT INTO cases.timeline_entry (case_id, at, type)
  VALUES (v_case, (p_facts->>'upgradedOn')::date::timestamp AT TIME ZONE 'Asia/Almaty', 'submission.upgraded');
  PERFORM audit.append(p_leaf);
  RETURN true;
END $$;

-- What the bearer of number and access code may see, now with the days of the upgrade.
DROP FUNCTION intake.follow(bytea, text);
CREATE FUNCTION intake.follow(p_locator bytea, p_number text) RETURNS TABLE (
  case_id uuid, kind text, status text, outcome text, received_on date, registered_on date, decide_by date,
  decide_by_rule text, wrapped_thread_key bytea, messages jsonb, steps jsonb, upgraded_on date, upgrade_registered_on date
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.kind::text, c.status::text, (SELECT k.outcome::text FROM cases.conclusion k WHERE k.case_id = c.id),
    c.received_on, c.registered_on, c.decide_by, c.decide_by_rule, k.wrapped,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'author', m.author, 'sentOn', m.sent_on,
      'sealed', encode(m.sealed, 'base64')) ORDER BY m.position) FROM vault.message m WHERE m.case_id = c.id), '[]'),
    coalesce((SELECT jsonb_agg(jsonb_build_object('type', t.type, 'on', (t.at AT TIME ZONE 'Asia/Almaty')::date) ORDER BY t.id)
      FROM cases.timeline_entry t WHERE t.case_id = c.id AND t.type IN ('submission.lodged', 'submission.upgraded', 'case.assigned',
      'case.admissibility_decided', 'case.closed', 'message.from_office', 'message.from_complainant')), '[]'),
    c.upgraded_on, c.upgrade_registered_on
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  JOIN keystore.case_key k ON k.case_id = c.id AND k.purpose = 'thread' AND k.holder = 'access_code' AND k.locator = a.locator
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

REVOKE ALL ON FUNCTION intake.upgrade(bytea, text, jsonb, bytea, bytea, text), intake.follow(bytea, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.upgrade(bytea, text, jsonb, bytea, bytea, text), intake.follow(bytea, text) TO ombudsman_citizen;
