-- The rows of one patient who is told again because a clerk asks, as the portal writes them, in one transaction.
\set n random(1, 4611686018427387904)
begin;
with link as (insert into links.link (establishment, id, invoice_id, channel, token_sha256, code_sha256, salt, created_at, expires_at) select establishment, gen_random_uuid(), id, 'MAIL', md5('t' || :n::text) || md5('T' || :n::text), md5('c' || :n::text) || md5('C' || :n::text), 0, now(), now() + interval '90 days' from invoices.invoice where establishment = 'seed-01' and id > ('0199' || lpad(to_hex(:n::bigint % 100000), 28, '0'))::uuid order by id limit 1 returning establishment, id) insert into notices.message (establishment, id, kind, channel, subject, recipient, generation, link_id, state, queued_at, not_before) select establishment, gen_random_uuid(), 'TO_PAY', 'MAIL', gen_random_uuid(), 'pgbench@banc.example', 3, id, 'QUEUED', now(), now() + interval '2 days' from link;
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority) values ('bench-send-message', 'pgbench/' || :n::text, now() + interval '2 days', false, 1, 50);
insert into journal.entry (establishment, id, at, who, deed, subject, details) values ('pgbench', gen_random_uuid(), now(), 'M. Petit', 'invoice-told-again', :n::text, 'e-mail');
commit;
