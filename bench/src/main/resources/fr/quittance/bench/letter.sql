-- The rows of one callback that is kept, as the portal writes them before it answers.
\set n random(1, 4611686018427387904)
begin;
insert into payments.inbox (establishment, platform, event_key, raw, media_type, headers, received_at, deliveries, tries, reading_since, next_at) values ('pgbench', 'paytweak', md5('a' || :n::text) || md5('b' || :n::text), decode(repeat('20', 140), 'hex'), 'application/json', '', now(), 1, 0, now(), now()) on conflict do nothing;
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority) values ('bench-inbox', 'pgbench/' || :n::text, now() + interval '2 days', false, 1, 50);
commit;
