-- What an invoice is made of, when the hospital sends it line by line.
create table invoices.line (
    establishment text not null,
    invoice_id uuid not null,
    position integer not null check (position between 1 and 200),
    label text not null,
    detail text not null,
    quantity numeric(12, 4) not null check (quantity > 0),
    unit_price_cents bigint not null,
    amount_cents bigint not null,
    amo_cents bigint not null,
    amc_cents bigint not null,
    patient_cents bigint not null,
    primary key (establishment, invoice_id, position),
    constraint line_shares check (amo_cents + amc_cents + patient_cents = amount_cents),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id)
);
