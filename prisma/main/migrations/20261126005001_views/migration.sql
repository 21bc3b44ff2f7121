-- Views of the queue that people save for themselves or for everybody, and how each of them likes to see it.

CREATE TABLE cases.queue_view (
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  CONSTRAINT queue_view_pkey PRIMARY KEY (id)
);
CREATE INDEX queue_view_owner_id_idx ON cases.queue_view (owner_id);
ALTER TABLE cases.queue_view ADD CONSTRAINT queue_view_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE CONSTRAINT TRIGGER queue_view_is_audited AFTER INSERT OR UPDATE OR DELETE ON cases.queue_view DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.demand_leaf();

-- A matter of taste and no change of anything that others see: not in the log.
CREATE TABLE cases.queue_arrangement (
  account_id uuid NOT NULL,
  columns text[] NOT NULL,
  dense boolean NOT NULL,
  keys boolean NOT NULL,
  CONSTRAINT queue_arrangement_pkey PRIMARY KEY (account_id)
);
ALTER TABLE cases.queue_arrangement ADD CONSTRAINT queue_arrangement_account_id_fkey FOREIGN KEY (account_id) REFERENCES ops.account (id) ON DELETE RESTRICT ON UPDATE CASCADE;

REVOKE ALL ON cases.queue_view, cases.queue_arrangement FROM PUBLIC;
-- A view is saved or taken away; what others rely on is not changed under them.
GRANT SELECT, INSERT, DELETE ON cases.queue_view TO ombudsman_office;
GRANT SELECT, INSERT, UPDATE (columns, dense, keys) ON cases.queue_arrangement TO ombudsman_office;
