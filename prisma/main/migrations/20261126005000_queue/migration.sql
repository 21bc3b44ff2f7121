-- The queue: what a case can be asked for as one list of codes, one index for each order, and whose turn it is in a case.

-- unanswered: the last word in the thread is the complainant's, and the case waits for the office.
ALTER TABLE cases."case" ADD COLUMN unanswered boolean NOT NULL DEFAULT false, ADD COLUMN facets text[] DEFAULT ARRAY[]::text[];

-- What a filter of the queue can ask for (lib/queue/facets.ts), but for officer, urgency and date, which have orders of their own. Worked out from the other columns, so that it can never say
-- something else; people and marks as far as coded answers tell of them.
CREATE FUNCTION cases.note_facets() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  NEW.facets := ARRAY['status:' || NEW.status, 'kind:' || NEW.kind, 'region:' || NEW.region_code,
      'place:' || NEW.held_in, 'body:' || NEW.body_kind, 'language:' || NEW.language, 'channel:' || NEW.channel]
    || ARRAY(SELECT 'right:' || named FROM unnest(NEW.rights) named)
    || CASE WHEN NEW.open THEN '{open}' ELSE '{ended}' END::text[]
    || CASE WHEN NEW.held THEN '{held}' ELSE '{}' END::text[]
    || CASE WHEN NEW.about_whom IN ('minor', 'my_child') OR 'children' = ANY (NEW.rights) THEN '{people:children}' ELSE '{}' END::text[]
    || CASE WHEN NEW.held_in <> 'none' THEN '{people:detained}' ELSE '{}' END::text[]
    || CASE WHEN 'persons_with_disabilities' = ANY (NEW.rights) THEN '{people:disabilities}' ELSE '{}' END::text[]
    || CASE WHEN 'women' = ANY (NEW.rights) THEN '{people:women}' ELSE '{}' END::text[]
    || CASE WHEN 'refugees_and_migrants' = ANY (NEW.rights) THEN '{people:migrants}' ELSE '{}' END::text[]
    || CASE WHEN NEW.about_whom = 'defender' OR 'rights_defenders_and_reprisals' = ANY (NEW.rights) THEN '{people:defenders}' ELSE '{}' END::text[]
    || CASE WHEN NEW.about_whom = 'cared_for' THEN '{people:cared_for}' ELSE '{}' END::text[]
    || CASE WHEN NEW.in_danger THEN '{flag:danger}' ELSE '{}' END::text[]
    || CASE WHEN NEW.reprisal IN ('afraid', 'happened') THEN '{flag:reprisal}' ELSE '{}' END::text[]
    || CASE WHEN NEW.about_whom = 'group' OR NEW.group_case_id IS NOT NULL THEN '{flag:group}' ELSE '{}' END::text[]
    || CASE WHEN NEW.unanswered THEN '{flag:unanswered}' ELSE '{}' END::text[];
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION cases.note_facets() FROM PUBLIC;
CREATE TRIGGER case_facets BEFORE INSERT OR UPDATE ON cases."case" FOR EACH ROW EXECUTE FUNCTION cases.note_facets();
-- Also when rows are brought in with triggers off: they can be worked out from nothing else.
ALTER TABLE cases."case" ENABLE ALWAYS TRIGGER case_facets;

-- Kept by the table of messages itself, so that no way to write one can forget it. Messages are written with their case locked.
CREATE FUNCTION cases.note_turn() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE cases."case" c SET unanswered = (NEW.author = 'complainant')
  WHERE c.id = NEW.case_id AND c.unanswered <> (NEW.author = 'complainant');
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION cases.note_turn() FROM PUBLIC;
CREATE TRIGGER message_turns AFTER INSERT ON vault.message FOR EACH ROW EXECUTE FUNCTION cases.note_turn();

-- What is there already: facets by the trigger above. It is no new state of a case, so no leaf says so.
ALTER TABLE cases."case" DISABLE TRIGGER case_is_audited;
UPDATE cases."case" c SET unanswered =
  coalesce((SELECT m.author FROM vault.message m WHERE m.case_id = c.id ORDER BY m.position DESC LIMIT 1) = 'complainant', false);
ALTER TABLE cases."case" ENABLE TRIGGER case_is_audited;

-- Many cases fit: they are met soon on the way through an order. Few do: the list of codes finds them, however many are asked together.
-- A region has no order of its own any more.
DROP INDEX cases.case_region_queue_idx;
CREATE INDEX case_due_idx ON cases."case" (open, due_order, urgency, id);
CREATE INDEX case_age_idx ON cases."case" (open, registered_on, id);
CREATE INDEX case_facets_idx ON cases."case" USING gin (facets) WITH (gin_pending_list_limit = 256);
