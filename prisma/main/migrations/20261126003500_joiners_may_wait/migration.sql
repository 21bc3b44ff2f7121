-- Whether somebody who joins may be asked for work or held: not where the group's case may be about detention, torture or danger.
-- This one answer leaves the database, for whoever has the link; the facts it comes from do not. The rule is that of
-- lib/abuse/never-wait.ts, and a test compares the two. No row: closed, ended, or never there.
CREATE FUNCTION intake.joiners_may_wait(p_locator bytea) RETURNS TABLE (may_wait boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT NOT (c.in_danger OR 'torture' = ANY (c.rights) OR c.held_in <> 'none'
    OR c.body_kind IN ('police', 'penal_system', 'national_security', 'investigation_body'))
  FROM intake.invitation i JOIN cases."case" c ON c.id = i.case_id
  WHERE i.locator = p_locator AND i.closed_on IS NULL AND c.open;
$$;

REVOKE ALL ON FUNCTION intake.joiners_may_wait(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.joiners_may_wait(bytea) TO ombudsman_citizen;
