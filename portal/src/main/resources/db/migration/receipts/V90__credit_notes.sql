-- What shows the insurer that money went back: one for each refund of what an invoice had taken. Its number follows the one
-- before at its hospital, without a gap; its file comes later.
create table receipts.credit_note (
    establishment text not null,
    refund_id uuid not null,
    number text not null,
    invoice_id uuid not null,
    amount_cents bigint not null check (amount_cents > 0),
    dated_on date not null,
    document_id uuid,
    issued_at timestamptz,
    conformance text check (conformance in ('FULL', 'OWN_PAGE_ONLY')),
    sealed boolean not null default false,
    primary key (establishment, refund_id),
    constraint credit_note_number unique (establishment, number),
    constraint credit_note_document unique (establishment, document_id),
    constraint credit_note_issued check ((document_id is null) = (issued_at is null)
        and (document_id is null) = (conformance is null)),
    foreign key (establishment, refund_id) references payments.refund (establishment, id),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id),
    foreign key (establishment, document_id) references documents.document (establishment, id)
);

create index credit_note_invoice on receipts.credit_note (establishment, invoice_id);

create table receipts.last_credit_note (
    establishment text not null,
    year integer not null,
    number integer not null check (number > 0),
    primary key (establishment, year)
);
