-- Fills the queue for measuring: every region, kind of body, status and language, a fixed random seed, deadlines around today.
-- Run as superuser with triggers off: the rows have no words, no keys and no audit leaf.
SET session_replication_role = replica;
SELECT setseed(0.42);
INSERT INTO cases."case" (id, number, kind, status, identity_mode, urgency, language, region_code, body_kind,
  received_on, registered_on, decide_by, due_order, decide_by_rule, officer_id, open)
SELECT gen_random_uuid(), (2000 + n / 1000000) || '-' || lpad((n % 1000000)::text, 6, '0'),
  (ARRAY['complaint', 'complaint', 'complaint', 'concern', 'opinion'])[1 + floor(random() * 5)]::cases.submission_kind,
  status::cases.case_status, (ARRAY['named', 'confidential'])[1 + floor(random() * 2)]::cases.identity_mode,
  (ARRAY['urgent', 'high', 'high', 'ordinary', 'ordinary', 'ordinary', 'ordinary'])[1 + floor(random() * 7)]::cases.urgency,
  (ARRAY['kk', 'ru', 'ru', 'en'])[1 + floor(random() * 4)],
  (SELECT code FROM rules.region ORDER BY code OFFSET floor(random() * 20 + n * 0) LIMIT 1),
  (SELECT code FROM rules.body_kind ORDER BY code OFFSET floor(random() * 19 + n * 0) LIMIT 1),
  day - 21, day - 21, day, day, 'consideration/2',
  CASE WHEN status = 'registered' THEN NULL ELSE $1::uuid END, status NOT IN ('closed', 'declined')
FROM (SELECT n, current_date + floor(random() * 60 - 30)::int AS day,
  (ARRAY['registered', 'under_review', 'under_review', 'accepted', 'closed', 'declined'])[1 + floor(random() * 6)] AS status
  FROM generate_series(1, $2::int) n) generated;
