-- Open payments of a hospital that only pgbench knows, one for each transaction it will make.
create sequence if not exists bench_payment;
insert into patients.patient (establishment, id, ipp, birth_name, last_name, first_name, birth_date, language, email, mobile, sms_consent, created_at, updated_at)
select 'pgbench', lpad(to_hex(n), 32, '0')::uuid, 'P' || n, 'MARTIN', 'MARTIN', 'Camille', '1957-03-27', 'fr', 'pgbench-' || n || '@banc.example', null, false, now(), now()
from generate_series(:from, :to) n;
insert into invoices.invoice (establishment, id, number, patient_id, issued_on, due_on, total_cents, amo_cents, amc_participation_cents, amc_exigences_cents, patient_participation_cents, patient_exigences_cents, already_paid_cents, state, created_at)
select 'pgbench', lpad(to_hex(n), 32, '0')::uuid, 'P' || n, lpad(to_hex(n), 32, '0')::uuid, current_date, current_date + 30, 94650, 68960, 17240, 0, 8450, 0, 0, 'TO_PAY', now()
from generate_series(:from, :to) n;
insert into payments.attempt (establishment, reference, invoice_id, amount_cents, currency, platform, state, at, reason, platform_url, platform_link_id, created_at, opened_at, expires_at, asking_until, version, means)
select 'pgbench', lpad(translate(n::text, '01', 'AB'), 26, 'Z'), lpad(to_hex(n), 32, '0')::uuid, 8450, 'EUR', 'paytweak', 'OPEN', now(), '', 'http://localhost/pay', '', now(), now(), now() + interval '1 day', now() + interval '8 days', 1, 'ONLINE'
from generate_series(:from, :to) n;
insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents, live)
select 'pgbench', lpad(translate(n::text, '01', 'AB'), 26, 'Z'), 1, lpad(to_hex(n), 32, '0')::uuid, 8450, true
from generate_series(:from, :to) n;
