create schema if not exists questions;

-- What a patient says is wrong with an invoice, and the hospital's answer. One is open at a time for an invoice.
create table questions.question (
    establishment text not null,
    id uuid not null,
    invoice_id uuid not null,
    reason text not null check (reason in (
        'ALREADY_PAID', 'INSURER_PAYS', 'WRONG_AMOUNT', 'NOT_MINE', 'IN_INSTALMENTS', 'OTHER')),
    body text not null check (length(body) <= 500),
    document_id uuid,
    signed_in boolean not null,
    asked_at timestamptz not null,
    answer_by date not null,
    answer text check (length(answer) <= 2000),
    answered_at timestamptz,
    answered_by text,
    primary key (establishment, id),
    constraint question_answered check (
        (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id),
    foreign key (establishment, document_id) references documents.document (establishment, id)
);

create unique index question_open on questions.question (establishment, invoice_id) where answer is null;
create index question_answer_by on questions.question (establishment, answer_by, id) where answer is null;
create index question_invoice on questions.question (establishment, invoice_id, asked_at);
