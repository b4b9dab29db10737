-- A small newsroom as the first release stored it: every table has a row. Read by upgrade.db.test.ts; never edited.
INSERT INTO desk (id, name, four_eyes) VALUES ('01940000-0000-7000-8000-000000000001', 'Foreign desk', true);
INSERT INTO app_user (id, email, name, password_hash, locale) VALUES
  ('01940000-0000-7000-8000-000000000011', 'lea@example.org', 'Léa Martin', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', 'fr'),
  ('01940000-0000-7000-8000-000000000012', 'omar@example.org', 'عمر حداد', NULL, 'ar');
INSERT INTO linked_account (id, user_id, provider, provider_account_id)
  VALUES ('01940000-0000-7000-8000-000000000021', '01940000-0000-7000-8000-000000000012', 'oidc', 'omar');
INSERT INTO session (id, user_id, provider, expires_at)
  VALUES ('01940000-0000-7000-8000-000000000031', '01940000-0000-7000-8000-000000000011', 'credentials', '2030-01-01Z');
INSERT INTO membership (user_id, desk_id, role) VALUES
  ('01940000-0000-7000-8000-000000000011', '01940000-0000-7000-8000-000000000001', 'admin'),
  ('01940000-0000-7000-8000-000000000012', '01940000-0000-7000-8000-000000000001', 'reviewer');
INSERT INTO one_time_link (id, kind, token_hash, email, desk_id, role, created_by_id, expires_at) VALUES
  ('01940000-0000-7000-8000-000000000041', 'invitation', 'hash of a token', 'new@example.org',
   '01940000-0000-7000-8000-000000000001', 'reader', '01940000-0000-7000-8000-000000000011', '2030-01-01Z');
INSERT INTO sign_in_tries (key, count, window_start) VALUES ('account:lea@example.org', 2, '2026-11-23Z');
INSERT INTO article (id, desk_id, title, source_language, target_language, engine, state, created_by_id,
                     splitter_version, word_count, segment_count, edited_count, approved_count) VALUES
  ('01940000-0000-7000-8000-000000000051', '01940000-0000-7000-8000-000000000001', 'The harbour reopens', 'fr', 'en',
   'engine', 'exported', '01940000-0000-7000-8000-000000000011', 1, 7, 2, 1, 2);
INSERT INTO block (id, article_id, position, kind, machine, machine_marks, source) VALUES
  ('01940000-0000-7000-8000-000000000061', '01940000-0000-7000-8000-000000000051', 0, 'paragraph',
   'The port reopen 🌊. Boats leave.', '[{"start":4,"end":8,"kind":"bold"}]', 'Le port rouvre 🌊. Les bateaux partent.');
INSERT INTO segment (id, article_id, block_id, position, machine, machine_space_after, text, space_after, version, state) VALUES
  ('01940000-0000-7000-8000-000000000071', '01940000-0000-7000-8000-000000000051', '01940000-0000-7000-8000-000000000061',
   0, 'The port reopen 🌊.', ' ', 'The port reopens 🌊.', ' ', 2, 'approved'),
  ('01940000-0000-7000-8000-000000000072', '01940000-0000-7000-8000-000000000051', '01940000-0000-7000-8000-000000000061',
   1, 'Boats leave.', '', 'Boats leave.', '', 1, 'approved');
INSERT INTO segment_version (id, segment_id, number, text, author_id, cause) VALUES
  ('01940000-0000-7000-8000-000000000081', '01940000-0000-7000-8000-000000000071', 1, 'The port reopen 🌊.', NULL, 'import'),
  ('01940000-0000-7000-8000-000000000082', '01940000-0000-7000-8000-000000000071', 2, 'The port reopens 🌊.',
   '01940000-0000-7000-8000-000000000012', 'edit'),
  ('01940000-0000-7000-8000-000000000083', '01940000-0000-7000-8000-000000000072', 1, 'Boats leave.', NULL, 'import');
INSERT INTO decision (id, segment_id, version, text_hash, verdict, kind, dwell, by_id) VALUES
  ('01940000-0000-7000-8000-000000000091', '01940000-0000-7000-8000-000000000071', 2, 'hash of a text', 'approved',
   'afterEdit', 4200, '01940000-0000-7000-8000-000000000011');
INSERT INTO sign_off (id, article_id, hash, by_id, policy) VALUES
  ('01940000-0000-7000-8000-0000000000a1', '01940000-0000-7000-8000-000000000051', 'hash of the article',
   '01940000-0000-7000-8000-000000000011', '{"fourEyes":true}');
INSERT INTO export (id, article_id, sign_off_id, format, file_name, hash, byte_length, by_id) VALUES
  ('01940000-0000-7000-8000-0000000000b1', '01940000-0000-7000-8000-000000000051', '01940000-0000-7000-8000-0000000000a1',
   'html', 'the-harbour-reopens.html', 'hash of the article', 512, '01940000-0000-7000-8000-000000000011');
INSERT INTO audit_event (id, desk_id, actor_id, actor_name, action, subject_type, subject_name, article_id) VALUES
  ('01940000-0000-7000-8000-0000000000c1', '01940000-0000-7000-8000-000000000001', '01940000-0000-7000-8000-000000000011',
   'Léa Martin', 'article.signedOff', 'article', 'The harbour reopens', '01940000-0000-7000-8000-000000000051');
