create schema if not exists verification;

-- What each paper claims, kept apart from its file: enough to answer whoever verifies it, and nothing of the person.
create table verification.paper (
    establishment text not null,
    id uuid not null,
    kind text not null check (kind in ('RECEIPT', 'ACQUITTED', 'ATTESTATION', 'CREDIT_NOTE')),
    invoice_id uuid not null,
    amount_cents bigint not null check (amount_cents >= 0),
    dated_on date not null,
    code_sha256 text not null check (code_sha256 ~ '^[0-9a-f]{64}$'),
    file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    issued_at timestamptz not null,
    primary key (establishment, id),
    constraint paper_code unique (establishment, code_sha256),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id)
);

create index paper_file on verification.paper (establishment, file_sha256);
create index paper_invoice on verification.paper (establishment, invoice_id, kind, id);
