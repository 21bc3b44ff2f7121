-- A filing that looked like a machine's goes in like any other and waits in a queue of its own until somebody has looked.

ALTER TABLE "cases"."case" ADD COLUMN "held" BOOLEAN NOT NULL DEFAULT false;

-- Only whoever filed a case a moment ago can set it apart, and only before anybody touched it.
CREATE FUNCTION intake.hold(p_case uuid, p_token bytea, p_leaf text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_received date;
BEGIN
  UPDATE cases."case" c SET held = true
  WHERE c.id = p_case AND c.lodging_token = p_token AND c.version = 1 AND NOT c.held RETURNING c.received_on INTO v_received;
  IF v_received IS NULL THEN RETURN; END IF;
  INSERT INTO cases.timeline_entry (case_id, at, type) VALUES (p_case, v_received::timestamp AT TIME ZONE 'Asia/Almaty', 'submission.held');
  PERFORM audit.append(p_leaf);
END $$;

REVOKE ALL ON FUNCTION intake.hold(uuid, bytea, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.hold(uuid, bytea, text) TO ombudsman_citizen;
GRANT UPDATE (held) ON cases."case" TO ombudsman_office;
