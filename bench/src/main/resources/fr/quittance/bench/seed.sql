-- Fills a migrated database with made-up hospitals, patients, stays, invoices, messages, payments and papers, for
-- measuring at a size. Nobody in it exists. Invoices are numbered: the same database can be filled further.
--   psql -v from=0 -v invoices=200000 -v establishments=20 -v first=seed-00 -f seed.sql
-- Of 1,000 invoices: 620 paid, 300 to pay, 40 with nothing to pay, 40 withdrawn; 3 reported, 2 whose link is locked; 83
-- patients have no contact; 40 messages did not arrive; 6 of the paid wait for their paper.

\set ON_ERROR_STOP on
\timing off
begin;
set local synchronous_commit = off;
set local session_replication_role = replica; -- Rows are whole: triggers and foreign keys would only check it, slowly.
select setseed(0.42 + :from / 1e9);

create temporary table seed_name on commit drop as
select row_number() over () - 1 as n, last_name, first_name
from unnest(array['MARTIN','BERNARD','THOMAS','PETIT','ROBERT','RICHARD','DURAND','DUBOIS','MOREAU','LAURENT','SIMON',
        'MICHEL','LEFÈVRE','LEROY','ROUX','DAVID','BERTRAND','MOREL','FOURNIER','GIRARD','BONNET','DUPONT','LAMBERT',
        'FONTAINE','ROUSSEAU','VINCENT','MULLER','LEFEBVRE','FAURE','ANDRÉ','MERCIER','BLANC','GUÉRIN','BOYER','GARNIER',
        'CHEVALIER','FRANÇOIS','LEGRAND','GAUTHIER','GARCIA']) last_name
cross join unnest(array['Marie','Jean','Pierre','Michel','Nathalie','Isabelle','Philippe','Sylvie','Alain','Catherine',
        'Martine','Christophe','Patrick','Daniel','Christine','Nicolas','Françoise','Monique','Jacques','Zoé']) first_name;

create temporary table seed on commit drop as
select n, e.code as establishment, -- Identifiers follow each other, as the portal's do.
    ('0199' || lpad(to_hex(n), 28, '0'))::uuid as invoice_id, ('0198' || lpad(to_hex(n), 28, '0'))::uuid as patient_id,
    random() as kind, random() as luck, random() as way, 500 + floor(random() * random() * 90000)::bigint as due_cents,
    now() - make_interval(hours => floor(random() * 24 * 120)::int) as created_at,
    (select count(*) from seed_name) as names
from generate_series(:from, :invoices - 1) n
join lateral (
    select case n % :establishments when 0 then :'first'
        else 'seed-' || lpad((n % :establishments)::text, 2, '0') end as code) e on true;

insert into patients.patient (establishment, id, ipp, birth_name, last_name, first_name, birth_date, language, email,
    mobile, sms_consent, created_at, updated_at)
select s.establishment, s.patient_id, 'S' || s.n, b.last_name, a.last_name, a.first_name,
    date '1930-01-01' + (s.n * 37 % 32000)::int, 'fr',
    case when s.way < 0.75 then 'patient' || s.n || '@exemple.invalid' end,
    case when s.way > 0.45 and s.way < 0.95 then '+3363998' || lpad((s.n % 10000)::text, 4, '0') end,
    s.way < 0.917, s.created_at, s.created_at
from seed s
join seed_name a on a.n = s.n / :establishments % s.names
join seed_name b on b.n = (s.n / :establishments * 7 + 3) % s.names;

insert into patients.stay (establishment, nda, patient_id, entered_on, left_on)
select establishment, '26' || lpad(n::text, 8, '0'), patient_id, created_at::date - 6, created_at::date - 2
from seed;

insert into invoices.invoice (establishment, id, number, patient_id, nda, issued_on, due_on, total_cents, amo_cents,
    amc_participation_cents, amc_exigences_cents, patient_participation_cents, patient_exigences_cents,
    already_paid_cents, paid_cents, state, paid_at, cancelled_at, created_at)
select establishment, invoice_id, 'S2026-' || lpad(n::text, 8, '0'), patient_id, '26' || lpad(n::text, 8, '0'),
    created_at::date, created_at::date + 30,
    owed * 5, owed * 4, 0, 0, owed, 0, 0,
    case when kind < 0.62 then owed else 0 end,
    case when kind < 0.62 then 'PAID' when kind < 0.92 then 'TO_PAY' when kind < 0.96 then 'NOTHING_TO_PAY'
        else 'CANCELLED' end,
    case when kind < 0.62 then least(now(), created_at + make_interval(hours => floor(luck * luck * 360)::int)) end,
    case when kind >= 0.96 then created_at end,
    created_at
from (select *, case when kind >= 0.92 and kind < 0.96 then 0 else due_cents end as owed from seed) s;

insert into notices.message (establishment, id, kind, channel, invoice_id, recipient, generation, state, attempts,
    last_error, queued_at, not_before, sent_at, delivered_at)
select s.establishment, (c.prefix || lpad(to_hex(s.n), 28, '0'))::uuid, 'TO_PAY', c.channel, s.invoice_id, c.recipient, 1, c.state, 1,
    case c.state when 'DEAD' then (array['SMTP 550 5.1.1', 'SMTP 552 5.2.2', 'SMTP MessagingException'])[1 + s.n % 3]
        when 'UNDELIVERED' then (array['UNDELIV', 'EXPIRED'])[1 + s.n % 2] end,
    s.created_at, s.created_at,
    case when c.state in ('SENT', 'UNDELIVERED') then s.created_at + interval '20 seconds' end,
    case when c.state = 'SENT' and c.channel = 'SMS' then s.created_at + interval '30 seconds' end
from seed s
join patients.patient p on p.establishment = s.establishment and p.id = s.patient_id
cross join lateral (
    values ('MAIL', '0197', p.email, case when s.luck < 0.04 then 'DEAD' when s.luck > 0.985 then 'QUEUED' else 'SENT' end),
        ('SMS', '0196', case when p.sms_consent then p.mobile end,
            case when s.luck < 0.02 then 'UNDELIVERED' when s.luck > 0.985 then 'QUEUED' else 'SENT' end))
    as c (channel, prefix, recipient, state)
where c.recipient is not null and s.kind < 0.92 and s.luck between 0 and 0.995;

create temporary table seed_paid on commit drop as
select s.*, i.paid_at, translate(upper(substr(md5(s.invoice_id::text), 1, 26)), '01', 'XZ') as reference
from seed s
join invoices.invoice i on i.establishment = s.establishment and i.id = s.invoice_id
where s.kind < 0.62;

insert into payments.attempt (establishment, reference, invoice_id, amount_cents, currency, platform, state, at,
    confirmation, reason, platform_url, created_at, opened_at, expires_at, decided_at, asking_until, version)
select establishment, reference, invoice_id, due_cents, 'EUR', 'paytweak', 'PAID', paid_at, 'CONFIRMED', '',
    'https://exemple.invalid/', paid_at - interval '2 minutes', paid_at - interval '2 minutes',
    paid_at + interval '1 hour', paid_at, paid_at, 3
from seed_paid;

insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents, live)
select establishment, reference, 1, invoice_id, due_cents, false
from seed_paid;

insert into payments.attempt (establishment, reference, invoice_id, amount_cents, currency, platform, state, at, reason,
    created_at, expires_at, decided_at, asking_until, version)
select establishment, translate(upper(substr(md5('u' || invoice_id::text), 1, 26)), '01', 'XZ'), invoice_id, due_cents,
    'EUR', 'paytweak', case when kind < 0.63 then 'UNDECIDED' else 'REFUSED' end, created_at + interval '1 day',
    case when kind < 0.63 then '' else 'fonds insuffisants' end, created_at + interval '1 day',
    created_at + interval '25 hours', created_at + interval '25 hours', created_at + interval '1 day', 2
from seed
where kind > 0.62 and kind < 0.68;

insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents, live)
select establishment, translate(upper(substr(md5('u' || invoice_id::text), 1, 26)), '01', 'XZ'), 1, invoice_id,
    due_cents, false
from seed
where kind > 0.62 and kind < 0.68;

insert into payments.capture (establishment, platform, merchant, platform_tx_id, order_reference, attempt_reference,
    invoice_id, amount_cents, currency, allocation, confirmation, captured_at, recorded_at)
select establishment, 'paytweak', 'seed', 'tx-' || n, reference, reference, invoice_id, due_cents, 'EUR', 'SETTLES',
    'CONFIRMED', paid_at, paid_at
from seed_paid;

insert into payments.allocation (establishment, id, capture_id, invoice_id, amount_cents, reason, at)
select c.establishment, ('0195' || lpad(to_hex(p.n), 28, '0'))::uuid, c.id, c.invoice_id, c.amount_cents, 'PAID',
    c.recorded_at
from seed_paid p
join payments.capture c on c.establishment = p.establishment and c.attempt_reference = p.reference;

insert into documents.document (establishment, id, sha256, size, media_type, bytes, stored_at)
select establishment, gen_random_uuid(), encode(sha256('seed'::bytea), 'hex'), 4, 'application/pdf', 'seed'::bytea, now()
from (select distinct establishment from seed) s;

insert into receipts.receipt (establishment, invoice_id, kind, version, document_id, payment_reference, deposited,
    issued_at)
select p.establishment, p.invoice_id, 'ACQUITTED', 1, ('0194' || lpad(to_hex(p.n), 28, '0'))::uuid, p.reference, false,
    p.paid_at + interval '2 seconds'
from seed_paid p
where p.luck > 0.01;

insert into journal.entry (establishment, id, at, who, deed, subject, details)
select establishment, ('0193' || lpad(to_hex(n), 28, '0'))::uuid, created_at, 'dépôt', 'invoice-received', 'S2026-' || lpad(n::text, 8, '0'), ''
from seed;

insert into questions.question (establishment, id, invoice_id, reason, body, signed_in, asked_at, answer_by)
select establishment, ('0192' || lpad(to_hex(n), 28, '0'))::uuid, invoice_id,
    (array['ALREADY_PAID', 'INSURER_PAYS', 'WRONG_AMOUNT', 'NOT_MINE', 'OTHER'])[1 + n / :establishments % 5], '', false,
    created_at + interval '3 days', created_at::date + 13
from seed
where kind > 0.7 and kind < 0.703;

insert into links.link (establishment, id, invoice_id, channel, token_sha256, code_sha256, salt, created_at, expires_at,
    space_locked_at, birth_date_tries)
select establishment, ('0191' || lpad(to_hex(n), 28, '0'))::uuid, invoice_id, 'MAIL',
    encode(sha256(('token' || n)::bytea), 'hex'), encode(sha256(('code' || n)::bytea), 'hex'), 0, created_at,
    created_at + interval '90 days', created_at + interval '1 day', 3
from seed
where kind > 0.71 and kind < 0.712;

commit;
vacuum (analyze);
select count(*) as invoices, count(distinct establishment) as establishments
from invoices.invoice
where number like 'S2026-%';
