-- Who withdrew is not counted among those who joined; a link whose first complainant has a new code is not shown any more; and the
-- office can close an invitation too.

DROP FUNCTION intake.invitation_of(bytea, text);
CREATE FUNCTION intake.invitation_of(p_locator bytea, p_number text) RETURNS TABLE (case_id uuid, locator bytea, open boolean, joined int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id, i.locator, i.closed_on IS NULL AND c.open,
    (SELECT count(*)::int FROM cases."case" j WHERE j.group_case_id = c.id AND j.status <> 'withdrawn')
  FROM intake.access a JOIN cases."case" c ON c.id = a.case_id JOIN intake.invitation i ON i.case_id = c.id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

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

REVOKE ALL ON FUNCTION intake.invitation_of(bytea, text), cases.invitation_state(uuid), cases.close_invitation(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.invitation_of(bytea, text) TO ombudsman_citizen;
GRANT EXECUTE ON FUNCTION cases.invitation_state(uuid), cases.close_invitation(uuid, date) TO ombudsman_office;
