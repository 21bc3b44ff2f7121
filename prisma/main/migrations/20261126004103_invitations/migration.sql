-- Who joined a group complaint can leave it and goes on alone. Who left or withdrew is not counted any more; a link whose first complainant has a new code is not shown any more; and the
-- office can close an invitation too.

ALTER TABLE cases."case" ADD COLUMN left_group_on date;

DROP FUNCTION intake.invitation_of(bytea, text);
CREATE FUNCTION intake.invitation_of(p_locator bytea, p_number text) RETURNS TABLE (case_id uuid, locator bytea, open boolean, joined int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, i.locator, i.closed_on IS NULL AND c.open,
    (SELECT count(*)::int FROM cases."case" j WHERE j.group_case_id = c.id AND j.status <> 'withdrawn' AND j.left_group_on IS NULL)
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id JOIN intake.invitation i ON i.case_id = c.id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

-- Whether a case joined a group complaint, and when it left, for the bearer of its number and access code. No row: it never joined one.
CREATE FUNCTION intake.membership_of(p_locator bytea, p_number text) RETURNS TABLE (case_id uuid, left_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, c.left_group_on FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number AND c.group_case_id IS NOT NULL;
$$;

-- Leaves it for good. The case stays as it is, with its officer and its dates; the sealed record knows that it had joined.
CREATE FUNCTION intake.leave_group(p_locator bytea, p_number text, p_day date, p_leaf text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid;
BEGIN
  UPDATE cases."case" c SET left_group_on = p_day, version = c.version + 1 FROM intake.access a
  WHERE a.case_id = c.id AND a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number
    AND c.group_case_id IS NOT NULL AND c.left_group_on IS NULL
  RETURNING c.id INTO v_case;
  IF v_case IS NULL THEN RETURN; END IF;
  INSERT INTO cases.timeline_entry (case_id, at, type) VALUES (v_case, p_day::timestamp AT TIME ZONE 'Asia/Almaty', 'submission.left_group');
  PERFORM audit.append(p_leaf);
END $$;

-- Whether a case that the asker may read has an invitation that is open. No row: it has none.
CREATE FUNCTION cases.invitation_state(p_case uuid) RETURNS TABLE (open boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.closed_on IS NULL AND c.open FROM intake.invitation i JOIN cases."case" c ON c.id = i.case_id
  WHERE i.case_id = p_case AND ops.may_read_case(p_case);
$$;

-- Closes it for good. False when there was none to close.
CREATE FUNCTION cases.close_invitation(p_case uuid, p_day date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE intake.invitation i SET closed_on = p_day WHERE i.case_id = p_case AND i.closed_on IS NULL AND ops.may_read_case(p_case);
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION intake.invitation_of(bytea, text), intake.membership_of(bytea, text), intake.leave_group(bytea, text, date, text), cases.invitation_state(uuid), cases.close_invitation(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.invitation_of(bytea, text), intake.membership_of(bytea, text), intake.leave_group(bytea, text, date, text) TO ombudsman_citizen;
GRANT EXECUTE ON FUNCTION cases.invitation_state(uuid), cases.close_invitation(uuid, date) TO ombudsman_office;
