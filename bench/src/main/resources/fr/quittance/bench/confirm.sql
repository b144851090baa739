-- The rows of one payment that is confirmed, as the portal writes them, in one transaction.
select nextval('bench_payment') as n \gset
begin;
insert into payments.inbox (establishment, platform, event_key, raw, media_type, headers, received_at, deliveries, tries, reading_since, processed_at, outcome) values ('pgbench', 'paytweak', md5('c' || :n::text) || md5('d' || :n::text), decode(repeat('20', 140), 'hex'), 'application/json', '', now(), 1, 1, now(), now(), 'HEARD');
insert into payments.capture (establishment, id, platform, merchant, platform_tx_id, order_reference, attempt_reference, invoice_id, amount_cents, currency, allocation, confirmation, captured_at, recorded_at, proof) values ('pgbench', lpad(to_hex(:n::bigint), 32, '0')::uuid, 'paytweak', 'pgbench', 'T' || :n::text, lpad(translate(:n::text, '01', 'AB'), 26, 'Z'), lpad(translate(:n::text, '01', 'AB'), 26, 'Z'), lpad(to_hex(:n::bigint), 32, '0')::uuid, 8450, 'EUR', 'SETTLES', 'CONFIRMED', now(), now(), '');
insert into payments.allocation (establishment, id, capture_id, invoice_id, amount_cents, reason, at) values ('pgbench', lpad(to_hex(:n::bigint), 32, '0')::uuid, lpad(to_hex(:n::bigint), 32, '0')::uuid, lpad(to_hex(:n::bigint), 32, '0')::uuid, 8450, 'PAID', now());
insert into payments.posting (establishment, id, at, reason, subject) values ('pgbench', lpad(to_hex(:n::bigint), 32, '0')::uuid, now(), 'CAPTURE_SETTLES', lpad(translate(:n::text, '01', 'AB'), 26, 'Z'));
insert into payments.entry (establishment, posting_id, account, amount_cents, currency) values ('pgbench', lpad(to_hex(:n::bigint), 32, '0')::uuid, 'PLATFORM', 8450, 'EUR'), ('pgbench', lpad(to_hex(:n::bigint), 32, '0')::uuid, 'PATIENTS', -8450, 'EUR');
update payments.attempt set state = 'PAID', at = now(), decided_at = now(), confirmation = 'CONFIRMED', version = version + 1 where establishment = 'pgbench' and reference = lpad(translate(:n::text, '01', 'AB'), 26, 'Z');
insert into payments.attempt_event (establishment, reference, seq, at, from_state, to_state, report) values ('pgbench', lpad(translate(:n::text, '01', 'AB'), 26, 'Z'), 2, now(), 'OPEN', 'PAID', 'SETTLED');
update invoices.invoice set state = 'PAID', paid_cents = due_cents, paid_at = now() where establishment = 'pgbench' and id = lpad(to_hex(:n::bigint), 32, '0')::uuid;
insert into journal.entry (establishment, id, at, who, deed, subject, details) values ('pgbench', gen_random_uuid(), now(), 'PaySim', 'payment-confirmed', 'P' || :n::text, 'CONFIRMED 84,50 €');
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority) values ('bench-receipts', 'pgbench/' || :n::text, now() + interval '2 days', false, 1, 50);
commit;
