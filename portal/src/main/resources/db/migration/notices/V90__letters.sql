-- A letter on paper that was printed about an invoice, for a patient whom no message can reach. What it says is not here.
create table notices.letter (
    establishment text not null,
    id uuid not null,
    invoice_id uuid not null,
    link_id uuid not null,
    printed_by text not null,
    printed_at timestamptz not null,
    primary key (establishment, id),
    constraint letter_link unique (establishment, link_id),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id),
    foreign key (establishment, link_id) references links.link (establishment, id)
);

create index letter_invoice on notices.letter (establishment, invoice_id, printed_at);
