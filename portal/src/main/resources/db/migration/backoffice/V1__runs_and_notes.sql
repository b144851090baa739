-- Work on many invoices at once, and what staff write down about one.

create schema if not exists backoffice;

-- Drawn up, then confirmed: it begins two minutes later, and can be undone until then.
create table backoffice.run (
    establishment text not null,
    id uuid not null,
    channels text not null check (channels in ('ALL', 'MAIL', 'SMS')),
    queue text not null,
    asked_by uuid not null,
    asked_by_name text not null,
    drawn_up_at timestamptz not null,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'WAITING', 'RUNNING', 'DONE', 'UNDONE')),
    starts_at timestamptz,
    ended_at timestamptz,
    primary key (establishment, id),
    constraint run_starts check (state = 'DRAFT' or starts_at is not null),
    constraint run_ended check ((state in ('DONE', 'UNDONE')) = (ended_at is not null))
);

create index run_recent on backoffice.run (establishment, drawn_up_at);

create table backoffice.run_item (
    establishment text not null,
    run_id uuid not null,
    invoice_id uuid not null,
    outcome text,
    done_at timestamptz,
    primary key (establishment, run_id, invoice_id),
    foreign key (establishment, run_id) references backoffice.run (establishment, id) on delete cascade,
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id),
    constraint item_done check ((outcome is null) = (done_at is null))
);

create index run_item_left on backoffice.run_item (establishment, run_id, invoice_id) where outcome is null;

create table backoffice.note (
    establishment text not null,
    id uuid not null,
    invoice_id uuid not null,
    author_id uuid not null,
    author_name text not null,
    at timestamptz not null,
    words text not null check (length(words) between 1 and 2000),
    primary key (establishment, id),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id)
);

create index note_invoice on backoffice.note (establishment, invoice_id, at);
