create schema if not exists receipts;

-- The papers that prove a payment. A new version takes the place of the one before; none is ever erased.
create table receipts.receipt (
    establishment text not null,
    invoice_id uuid not null,
    kind text not null check (kind in ('RECEIPT', 'ACQUITTED', 'ATTESTATION')),
    version integer not null check (version > 0),
    document_id uuid not null,
    payment_reference text,
    deposited boolean not null,
    issued_at timestamptz not null,
    primary key (establishment, invoice_id, kind, version),
    constraint receipt_document unique (establishment, document_id),
    constraint receipt_payment check (deposited or payment_reference is not null),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id),
    foreign key (establishment, document_id) references documents.document (establishment, id),
    foreign key (establishment, payment_reference) references payments.attempt (establishment, reference)
);
