-- "There is news", by e-mail or SMS, for those who asked for it. The address is sealed to the worker's key; the worker sees no case.

CREATE SCHEMA IF NOT EXISTS notices;

CREATE TYPE notices.channel AS ENUM ('email', 'sms');
CREATE TYPE notices.hours AS ENUM ('any_time', 'morning', 'afternoon', 'evening');
CREATE TYPE notices.delivery_status AS ENUM ('waiting', 'sending', 'failed');

CREATE TABLE notices.subscription (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  hours notices.hours NOT NULL,
  wrapped bytea NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT subscription_pkey PRIMARY KEY (id),
  CONSTRAINT subscription_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case" (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX subscription_case_id_key ON notices.subscription (case_id);

CREATE TABLE notices.delivery (
  id uuid NOT NULL,
  subscription_id uuid NOT NULL,
  status notices.delivery_status NOT NULL DEFAULT 'waiting',
  due_at timestamptz(0) NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  interrupted boolean NOT NULL DEFAULT false,
  channel notices.channel,
  error_code text,
  failed_at timestamptz(0),
  CONSTRAINT delivery_pkey PRIMARY KEY (id),
  CONSTRAINT delivery_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES notices.subscription (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- A code and nothing else fits in here: what a mail server answers can quote the address.
  CONSTRAINT delivery_error_is_a_code CHECK (error_code ~ '^[a-z0-9_]{1,40}$')
);
CREATE INDEX delivery_status_due_at_idx ON notices.delivery (status, due_at);
CREATE INDEX delivery_subscription_id_idx ON notices.delivery (subscription_id);
-- What happens while a notice waits is told by that notice.
CREATE UNIQUE INDEX delivery_one_waits ON notices.delivery (subscription_id) WHERE status = 'waiting';

CREATE TABLE notices.sent_count (
  quarter text NOT NULL,
  channel notices.channel NOT NULL,
  count integer NOT NULL,
  CONSTRAINT sent_count_pkey PRIMARY KEY (quarter, channel),
  CONSTRAINT sent_count_is_of_quarters CHECK (quarter ~ '^\d{4}-Q[1-4]$')
);

CREATE CONSTRAINT TRIGGER subscription_is_audited AFTER INSERT OR UPDATE ON notices.subscription DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();

-- ── Wishing ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- The case that a number and access code open, or null. For the functions below only.
CREATE FUNCTION notices.case_of(p_locator bytea, p_number text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.id FROM intake.access a JOIN cases."case" c ON c.id = a.case_id
  WHERE a.locator = p_locator AND a.revoked_on IS NULL AND c.number = p_number;
$$;

-- Keeps where and when news may be told, in place of what was kept before and of what waits for there: whoever asks has just read it.
-- p_first: at filing, where a retry must not undo what was chosen since. False where number and code fit no case.
CREATE FUNCTION notices.subscribe(
  p_locator bytea, p_number text, p_id uuid, p_hours text, p_wrapped bytea, p_sealed bytea, p_first boolean, p_leaf text
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid := notices.case_of(p_locator, p_number);
BEGIN
  PERFORM 1 FROM cases."case" c WHERE c.id = v_case FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  IF p_first AND EXISTS (SELECT 1 FROM notices.subscription s WHERE s.case_id = v_case) THEN RETURN true; END IF;
  DELETE FROM notices.subscription s WHERE s.case_id = v_case;
  INSERT INTO notices.subscription (id, case_id, hours, wrapped, sealed)
  VALUES (p_id, v_case, p_hours::notices.hours, p_wrapped, p_sealed);
  PERFORM audit.append(p_leaf);
  RETURN true;
END $$;

-- Forgets the address and whatever waits for it. False where there was none. The case is locked as for every step of the office's: an
-- address that goes while a notice to it is announced would undo the officer's act.
CREATE FUNCTION notices.unsubscribe(p_locator bytea, p_number text, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_case uuid := notices.case_of(p_locator, p_number);
BEGIN
  PERFORM 1 FROM cases."case" c WHERE c.id = v_case FOR UPDATE;
  DELETE FROM notices.subscription s WHERE s.case_id = v_case;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM audit.append(p_leaf);
  RETURN true;
END $$;

-- Whether the bearer of number and code gets notices: all that anybody but the worker can learn of it.
CREATE FUNCTION notices.wanted(p_locator bytea, p_number text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM notices.subscription s WHERE s.case_id = notices.case_of(p_locator, p_number));
$$;

-- ── News ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Puts a notice into the transaction that makes the news, unless one waits already. It answers nothing: the office does not learn who wants
-- to be told. At a full hour, half an hour away at least: the moment of a notice tells nobody the moment of the act.
CREATE FUNCTION notices.announce(p_case uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO notices.delivery (id, subscription_id, due_at)
  SELECT gen_random_uuid(), s.id, date_trunc('hour', now() + interval '90 minutes') FROM notices.subscription s WHERE s.case_id = p_case
  ON CONFLICT (subscription_id) WHERE status = 'waiting' DO NOTHING;
$$;

-- ── Sending ──────────────────────────────────────────────────────────────────────────────────────────────────────

-- Lets a failed notice wait anew. Where another waits for the same address, that one tells the same. False where there is none.
CREATE FUNCTION notices.requeue(p_delivery uuid, p_leaf text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_subscription uuid;
BEGIN
  DELETE FROM notices.delivery d WHERE d.id = p_delivery AND d.status = 'failed' RETURNING d.subscription_id INTO v_subscription;
  IF v_subscription IS NULL THEN RETURN false; END IF;
  INSERT INTO notices.delivery (id, subscription_id, due_at) VALUES (p_delivery, v_subscription, now())
  ON CONFLICT (subscription_id) WHERE status = 'waiting' DO NOTHING;
  PERFORM audit.append(p_leaf);
  RETURN true;
END $$;

-- Addresses are kept for ninety days after our work has ended, failed notices for ninety days after they failed.
CREATE FUNCTION notices.prune() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH over AS (
    SELECT s.id FROM notices.subscription s JOIN cases."case" c ON c.id = s.case_id
    WHERE NOT c.open AND c.closed_on < current_date - 90 FOR UPDATE OF c SKIP LOCKED
  ), ended AS (
    DELETE FROM notices.subscription s USING over WHERE s.id = over.id RETURNING 1
  ), failed AS (
    DELETE FROM notices.delivery d WHERE d.status = 'failed' AND d.failed_at < now() - interval '90 days' RETURNING 1
  )
  SELECT (SELECT count(*) FROM ended) + (SELECT count(*) FROM failed);
$$;

-- ── Walls ────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE notices.delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY office_sees_failed ON notices.delivery FOR SELECT TO ombudsman_office USING (status = 'failed');
CREATE POLICY worker_sends ON notices.delivery TO ombudsman_worker USING (true) WITH CHECK (true);

REVOKE ALL ON ALL TABLES IN SCHEMA notices FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA notices FROM PUBLIC;

GRANT USAGE ON SCHEMA notices TO ombudsman_citizen, ombudsman_office, ombudsman_worker;
GRANT EXECUTE ON FUNCTION notices.subscribe(bytea, text, uuid, text, bytea, bytea, boolean, text),
  notices.unsubscribe(bytea, text, text), notices.wanted(bytea, text) TO ombudsman_citizen;
GRANT EXECUTE ON FUNCTION notices.announce(uuid), notices.requeue(uuid, text) TO ombudsman_office;
GRANT EXECUTE ON FUNCTION notices.prune() TO ombudsman_worker;

-- The office: what could not be sent, by channel and code, and no way from there to an address or a case.
GRANT SELECT (id, status, channel, attempts, error_code, failed_at) ON notices.delivery TO ombudsman_office;
GRANT SELECT ON notices.sent_count TO ombudsman_office;
-- The worker: addresses, and no way from there to a case.
GRANT SELECT (id, hours, wrapped, sealed) ON notices.subscription TO ombudsman_worker;
-- Column by column also here: the transaction that made a row (xmin) would lead from a notice to the case's timeline, which the worker reads.
GRANT SELECT (id, subscription_id, status, due_at, attempts, interrupted, channel, error_code, failed_at), UPDATE, DELETE
  ON notices.delivery TO ombudsman_worker;
GRANT SELECT, INSERT, UPDATE ON notices.sent_count TO ombudsman_worker;
