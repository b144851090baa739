create schema if not exists invoices;

create table invoices.invoice (
    establishment text not null,
    id uuid not null,
    number text not null,
    patient_id uuid not null,
    nda text,
    issued_on date not null,
    due_on date not null,
    total_cents bigint not null check (total_cents >= 0),
    amo_cents bigint not null check (amo_cents >= 0),
    amc_participation_cents bigint not null check (amc_participation_cents >= 0),
    amc_exigences_cents bigint not null check (amc_exigences_cents >= 0),
    patient_participation_cents bigint not null check (patient_participation_cents >= 0),
    patient_exigences_cents bigint not null check (patient_exigences_cents >= 0),
    already_paid_cents bigint not null check (already_paid_cents >= 0),
    paid_cents bigint not null default 0 check (paid_cents >= 0),
    -- What of paid_cents the hospital took itself, at its desk.
    paid_elsewhere_cents bigint not null default 0,
    due_cents bigint not null
        generated always as (patient_participation_cents + patient_exigences_cents - already_paid_cents) stored,
    state text not null check (state in ('TO_PAY', 'PAID', 'NOTHING_TO_PAY', 'CANCELLED')),
    paid_at timestamptz,
    cancelled_at timestamptz,
    replaced_by text,
    document_id uuid,
    created_at timestamptz not null,
    primary key (establishment, id),
    constraint invoice_number unique (establishment, number),
    constraint invoice_sum check (
        total_cents = amo_cents + amc_participation_cents + amc_exigences_cents
            + patient_participation_cents + patient_exigences_cents),
    constraint invoice_due check (patient_participation_cents + patient_exigences_cents >= already_paid_cents),
    constraint invoice_not_overpaid check (paid_cents <= due_cents),
    constraint invoice_paid_elsewhere check (paid_elsewhere_cents between 0 and paid_cents),
    constraint invoice_paid check ((state = 'PAID') = (paid_at is not null and paid_cents = due_cents and due_cents > 0)),
    constraint invoice_nothing check (state <> 'NOTHING_TO_PAY' or due_cents = 0),
    constraint invoice_cancelled check ((state = 'CANCELLED') = (cancelled_at is not null)),
    foreign key (establishment, patient_id) references patients.patient (establishment, id),
    foreign key (establishment, document_id) references documents.document (establishment, id)
);

create index invoice_patient on invoices.invoice (establishment, patient_id, issued_on);
