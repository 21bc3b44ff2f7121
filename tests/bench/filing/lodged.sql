-- What one filing wrote, as the parameters of intake.lodge, so that the same can be written again without the platform.
SELECT jsonb_build_object('kind', c.kind, 'identityMode', c.identity_mode, 'urgency', c.urgency, 'language', c.language,
    'regionCode', c.region_code, 'bodyKind', c.body_kind, 'aboutWhom', c.about_whom, 'heldIn', c.held_in, 'rights', c.rights,
    'inDanger', c.in_danger, 'reprisal', c.reprisal, 'manner', c.manner, 'receivedOn', c.received_on, 'registeredOn', c.registered_on,
    'decideBy', c.decide_by, 'decideByRule', c.decide_by_rule,
    'consents', (SELECT jsonb_object_agg(disclosure, given) FROM cases.consent WHERE case_id = c.id),
    'consentWording', (SELECT min(wording) FROM cases.consent WHERE case_id = c.id)) AS facts,
  (SELECT sealed FROM vault.identity WHERE case_id = c.id) AS identity,
  (SELECT sealed FROM vault.content WHERE case_id = c.id) AS content,
  (SELECT wrapped FROM keystore.case_key WHERE case_id = c.id AND purpose = 'identity' AND holder = 'office') AS identity_key,
  (SELECT wrapped FROM keystore.case_key WHERE case_id = c.id AND purpose = 'content' AND holder = 'office') AS content_key,
  (SELECT wrapped FROM keystore.case_key WHERE case_id = c.id AND purpose = 'thread' AND holder = 'office') AS thread_key,
  (SELECT wrapped FROM keystore.case_key WHERE case_id = c.id AND purpose = 'thread' AND holder = 'access_code') AS thread_key_for_code,
  (SELECT sealed FROM intake.coupon WHERE case_id = c.id) AS coupon
FROM cases."case" c LIMIT 1
