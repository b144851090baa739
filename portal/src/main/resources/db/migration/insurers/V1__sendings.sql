create schema if not exists insurers;

-- A paid invoice sent to a mutuelle by its patient: a link, never the file. What it opens is fixed when it is sent.
create table insurers.sending (
    establishment text not null,
    id uuid not null,
    invoice_id uuid not null,
    kind text not null check (kind in ('ACQUITTED', 'ATTESTATION')),
    version integer not null check (version > 0),
    document_id uuid not null,
    insurer text not null,
    email text not null,
    member_number text not null,
    token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    opened_at timestamptz,
    openings integer not null default 0,
    primary key (establishment, id),
    constraint sending_token unique (token_sha256),
    -- Invariant I15.
    constraint sending_once unique (establishment, invoice_id, email, kind, version),
    constraint sending_opened check ((opened_at is null) = (openings = 0)),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id),
    foreign key (establishment, document_id) references documents.document (establishment, id)
);
