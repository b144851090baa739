create schema if not exists intake;

-- An index seen in a drop folder, and what became of it.
create table intake.drop (
    establishment text not null,
    id uuid not null,
    name text not null,
    size bigint not null,
    modified_at timestamptz not null,
    seen_at timestamptz not null,
    unchanged_since timestamptz not null,
    state text not null check (state in ('WAITING', 'MOVING', 'DONE')),
    sha256 text,
    moved_to text,
    accepted int not null default 0,
    already_there int not null default 0,
    refused int not null default 0,
    claimed_by uuid,
    claimed_until timestamptz,
    done_at timestamptz,
    primary key (establishment, id),
    constraint drop_moving check (state <> 'MOVING' or (sha256 is not null and moved_to is not null)),
    constraint drop_done check ((state = 'DONE') = (done_at is not null))
);

create unique index drop_present on intake.drop (establishment, name) where state <> 'DONE';

-- The factures acquittées that hospitals deposited.
create table intake.acquitted_invoice (
    establishment text not null,
    invoice_id uuid not null,
    sha256 text not null,
    document_id uuid not null,
    received_at timestamptz not null,
    primary key (establishment, invoice_id, sha256),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id),
    foreign key (establishment, document_id) references documents.document (establishment, id)
);

-- Requests by HTTP under their Idempotency-Key, with the answer once there is one.
create table intake.api_request (
    establishment text not null,
    key text not null,
    request_sha256 text not null,
    claimed_at timestamptz not null,
    status int,
    body text,
    primary key (establishment, key),
    constraint api_request_answer check ((status is null) = (body is null))
);

create index api_request_age on intake.api_request (claimed_at);
