-- Books that are right, and hold one of everything: planted violations start from here.
alter table payments.inbox add column if not exists reading_since timestamptz;
alter table payments.inbox alter column reading_since set default now();

insert into patients.patient (establishment, id, ipp, birth_name, last_name, first_name, birth_date, language, email,
    sms_consent, created_at, updated_at)
values ('ch-valmont', '00000000-0000-7000-8000-000000000001', 'IPP1', 'DUPONT', 'DUPONT', 'Jeanne', '1957-03-27', 'fr',
    'jeanne.dupont@exemple.fr', false, now() - interval '9 days', now() - interval '9 days');

-- F1 is paid, F2 is being paid, F3 took money that was not asked for.
insert into invoices.invoice (establishment, id, number, patient_id, issued_on, due_on, total_cents, amo_cents,
    amc_participation_cents, amc_exigences_cents, patient_participation_cents, patient_exigences_cents,
    already_paid_cents, paid_cents, state, paid_at, created_at)
values
    ('ch-valmont', '00000000-0000-7000-8000-0000000000f1', 'F1', '00000000-0000-7000-8000-000000000001', '2026-01-05',
        '2026-02-05', 8450, 0, 0, 0, 8450, 0, 0, 8450, 'PAID', now() - interval '2 days', now() - interval '9 days'),
    ('ch-valmont', '00000000-0000-7000-8000-0000000000f2', 'F2', '00000000-0000-7000-8000-000000000001', '2026-01-05',
        '2026-02-05', 1000, 0, 0, 0, 1000, 0, 0, 0, 'TO_PAY', null, now() - interval '9 days'),
    ('ch-valmont', '00000000-0000-7000-8000-0000000000f3', 'F3', '00000000-0000-7000-8000-000000000001', '2026-01-05',
        '2026-02-05', 2000, 0, 0, 0, 2000, 0, 0, 0, 'TO_PAY', null, now() - interval '9 days');

insert into payments.attempt (establishment, reference, invoice_id, amount_cents, currency, platform, state, at,
    confirmation, platform_url, created_at, expires_at, decided_at, asking_until, version)
values
    ('ch-valmont', 'AAAAAA22222222222222222222', '00000000-0000-7000-8000-0000000000f1', 8450, 'EUR', 'paytweak', 'PAID',
        now() - interval '2 days', 'CONFIRMED', 'http://pay.example/1', now() - interval '2 days', now(),
        now() - interval '2 days', now(), 3),
    ('ch-valmont', 'BBBBBB22222222222222222222', '00000000-0000-7000-8000-0000000000f2', 1000, 'EUR', 'paytweak', 'OPEN',
        now(), null, 'http://pay.example/2', now(), now() + interval '1 day', null, now(), 2),
    ('ch-valmont', 'CCCCCC22222222222222222222', '00000000-0000-7000-8000-0000000000f3', 2000, 'EUR', 'paytweak',
        'UNDECIDED', now() - interval '2 days', null, 'http://pay.example/3', now() - interval '2 days', now(),
        now() - interval '2 days', now(), 3);

insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents, live)
select establishment, reference, 1, invoice_id, amount_cents, state = 'OPEN'
from payments.attempt;

insert into payments.attempt_event (establishment, reference, seq, at, from_state, to_state, report)
values
    ('ch-valmont', 'AAAAAA22222222222222222222', 1, now(), null, 'STARTED', 'Started'),
    ('ch-valmont', 'AAAAAA22222222222222222222', 2, now(), 'STARTED', 'OPEN', 'Opened'),
    ('ch-valmont', 'AAAAAA22222222222222222222', 3, now(), 'OPEN', 'PAID', 'Settled'),
    ('ch-valmont', 'BBBBBB22222222222222222222', 1, now(), null, 'STARTED', 'Started'),
    ('ch-valmont', 'BBBBBB22222222222222222222', 2, now(), 'STARTED', 'OPEN', 'Opened'),
    ('ch-valmont', 'CCCCCC22222222222222222222', 1, now(), null, 'STARTED', 'Started'),
    ('ch-valmont', 'CCCCCC22222222222222222222', 2, now(), 'STARTED', 'OPEN', 'Opened'),
    ('ch-valmont', 'CCCCCC22222222222222222222', 3, now(), 'OPEN', 'UNDECIDED', 'Unclear');

insert into payments.capture (establishment, platform, merchant, platform_tx_id, order_reference, attempt_reference,
    invoice_id, amount_cents, currency, allocation, confirmation, captured_at, recorded_at)
values
    ('ch-valmont', 'paytweak', 'principal', 'T1', 'AAAAAA22222222222222222222', 'AAAAAA22222222222222222222',
        '00000000-0000-7000-8000-0000000000f1', 8450, 'EUR', 'SETTLES', 'CONFIRMED', now() - interval '2 days',
        now() - interval '2 days'),
    ('ch-valmont', 'paytweak', 'principal', 'T3', 'CCCCCC22222222222222222222', 'CCCCCC22222222222222222222',
        '00000000-0000-7000-8000-0000000000f3', 2, 'EUR', 'MISMATCH', 'REPORTED', now() - interval '2 days',
        now() - interval '2 days');

insert into payments.allocation (establishment, id, capture_id, invoice_id, amount_cents, reason, at)
select establishment, gen_random_uuid(), id, invoice_id, amount_cents, 'PAID', recorded_at
from payments.capture
where allocation = 'SETTLES';

insert into payments.refund_case (establishment, platform, merchant, platform_tx_id, reason, opened_at)
values ('ch-valmont', 'paytweak', 'principal', 'T3', 'MISMATCH', now() - interval '2 days');

insert into payments.posting (establishment, id, at, reason, subject)
values
    ('ch-valmont', '00000000-0000-7000-8000-0000000000a1', now(), 'CAPTURE_SETTLES', 'AAAAAA22222222222222222222'),
    ('ch-valmont', '00000000-0000-7000-8000-0000000000a3', now(), 'CAPTURE_MISMATCH', 'CCCCCC22222222222222222222');
insert into payments.entry (establishment, posting_id, account, amount_cents, currency)
values
    ('ch-valmont', '00000000-0000-7000-8000-0000000000a1', 'PLATFORM', 8450, 'EUR'),
    ('ch-valmont', '00000000-0000-7000-8000-0000000000a1', 'PATIENTS', -8450, 'EUR'),
    ('ch-valmont', '00000000-0000-7000-8000-0000000000a3', 'PLATFORM', 2, 'EUR'),
    ('ch-valmont', '00000000-0000-7000-8000-0000000000a3', 'TO_REFUND', -2, 'EUR');

insert into documents.document (establishment, id, sha256, size, media_type, bytes, stored_at)
values ('ch-valmont', '00000000-0000-7000-8000-0000000000d1', encode(sha256('paper'::bytea), 'hex'), 5,
    'application/pdf', 'paper'::bytea, now());
insert into receipts.receipt (establishment, invoice_id, kind, version, document_id, payment_reference, deposited,
    issued_at)
values ('ch-valmont', '00000000-0000-7000-8000-0000000000f1', 'RECEIPT', 1, '00000000-0000-7000-8000-0000000000d1',
    'AAAAAA22222222222222222222', false, now());

insert into notices.message (establishment, id, kind, channel, invoice_id, payment, recipient, state, queued_at,
    not_before, sent_at)
values
    ('ch-valmont', '00000000-0000-7000-8000-0000000000e1', 'PAID_AND_ACQUITTED', 'MAIL',
        '00000000-0000-7000-8000-0000000000f1', 'AAAAAA22222222222222222222', 'jeanne.dupont@exemple.fr', 'SENT', now(),
        now(), now()),
    ('ch-valmont', '00000000-0000-7000-8000-0000000000e2', 'TO_PAY', 'MAIL', '00000000-0000-7000-8000-0000000000f2',
        null, 'jeanne.dupont@exemple.fr', 'QUEUED', now(), now(), null);

insert into payments.inbox (establishment, platform, event_key, raw, media_type, headers, received_at, next_at)
values ('ch-valmont', 'paytweak', repeat('a', 64), 'x', '', '', now(), now());
insert into payments.inbox (establishment, platform, event_key, raw, media_type, headers, received_at, processed_at,
    outcome)
values ('ch-valmont', 'paytweak', repeat('b', 64), 'x', '', '', now(), now(), 'UNREADABLE');

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
values
    ('payments-check', 'BBBBBB22222222222222222222', now(), false, 1),
    ('payments-inbox', 'ch-valmont/paytweak/' || repeat('a', 64), now(), false, 1),
    ('send-message', 'ch-valmont/00000000-0000-7000-8000-0000000000e2', now(), false, 1);

insert into journal.entry (establishment, id, at, who, deed, subject, details)
values
    ('ch-valmont', gen_random_uuid(), now(), 'PaySim', 'payment-open', 'F1', 'P-AAAA-AA'),
    ('ch-valmont', gen_random_uuid(), now(), 'PaySim', 'payment-confirmed', 'F1', 'P-AAAA-AA CONFIRMED 84,50 €'),
    ('ch-valmont', gen_random_uuid(), now(), 'PaySim', 'payment-open', 'F2', 'P-BBBB-BB'),
    ('ch-valmont', gen_random_uuid(), now(), 'PaySim', 'payment-open', 'F3', 'P-CCCC-CC'),
    ('ch-valmont', gen_random_uuid(), now(), 'PaySim', 'payment-undecided', 'F3', 'P-CCCC-CC'),
    ('ch-valmont', gen_random_uuid(), now(), 'PaySim', 'callback-unreadable', repeat('b', 64), 'neither JSON nor a form');
