-- Fills the queue for measuring: every coded fact that a filter asks for, a fixed random seed, deadlines around today.
-- The first value is an officer's id, the second how many cases. Run as superuser with triggers off: the rows have no words, no keys
-- and no audit leaf.
SET session_replication_role = replica;
SELECT setseed(0.42);
INSERT INTO cases."case" (id, number, kind, status, identity_mode, urgency, channel, language, region_code, body_kind,
  about_whom, held_in, rights, in_danger, reprisal, received_on, registered_on, decide_by, due_order, decide_by_rule,
  officer_id, open, held, unanswered)
SELECT gen_random_uuid(), (2000 + n / 1000000) || '-' || lpad((n % 1000000)::text, 6, '0'),
  kind::cases.submission_kind, status::cases.case_status, (ARRAY['named', 'confidential'])[1 + floor(random() * 2)]::cases.identity_mode,
  (ARRAY['urgent', 'high', 'high', 'ordinary', 'ordinary', 'ordinary', 'ordinary'])[1 + floor(random() * 7)]::cases.urgency,
  (ARRAY['web', 'web', 'web', 'web', 'web', 'web', 'paper', 'phone', 'reception', 'visit', 'email', 'detention_box'])[1 + floor(random() * 12)]::cases.channel,
  (ARRAY['kk', 'ru', 'ru', 'en'])[1 + floor(random() * 4)],
  (SELECT code FROM rules.region ORDER BY code OFFSET floor(random() * 20 + n * 0) LIMIT 1),
  (SELECT code FROM rules.body_kind ORDER BY code OFFSET floor(random() * 19 + n * 0) LIMIT 1),
  (ARRAY['self', 'self', 'self', 'my_child', 'cared_for', 'group', 'minor', 'defender'])[1 + floor(random() * 8)],
  (ARRAY['none', 'none', 'none', 'none', 'police_custody', 'remand_prison', 'penal_colony', 'psychiatric', 'transport'])[1 + floor(random() * 9)],
  (ARRAY['{health}', '{torture,women}', '{}', '{housing}', '{children,education}', '{persons_with_disabilities}', '{refugees_and_migrants,labour}',
    '{rights_defenders_and_reprisals}', '{fair_trial,life}'])[1 + floor(random() * 9)]::text[],
  random() < 0.05, (ARRAY['none', 'none', 'afraid', 'happened', 'rather_not_say'])[1 + floor(random() * 5)],
  day - 21, day - 21, CASE WHEN kind <> 'signal' THEN day END, CASE WHEN kind = 'signal' THEN '9999-12-31' ELSE day END,
  CASE WHEN kind <> 'signal' THEN 'consideration/2' END,
  CASE WHEN status = 'registered' OR random() < 0.3 THEN NULL ELSE $1::uuid END, status NOT IN ('closed', 'declined'), random() < 0.01, random() < 0.1
FROM (SELECT n, current_date + floor(random() * 60 - 30)::int AS day,
  (ARRAY['complaint', 'complaint', 'complaint', 'concern', 'opinion', 'signal'])[1 + floor(random() * 6)] AS kind,
  (ARRAY['registered', 'under_review', 'under_review', 'accepted', 'closed', 'declined'])[1 + floor(random() * 6)] AS status
  FROM generate_series(1, $2::int) n) generated;
