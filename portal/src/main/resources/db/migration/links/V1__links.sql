create schema if not exists links;

create table links.link (
    establishment text not null,
    id uuid not null,
    invoice_id uuid not null,
    channel text not null check (channel in ('MAIL', 'SMS', 'PAPER')),
    token_sha256 text not null,
    code_sha256 text not null,
    salt smallint not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    space_locked_at timestamptz,
    birth_date_tries smallint not null default 0,
    primary key (establishment, id),
    constraint link_token unique (token_sha256),
    constraint link_code unique (code_sha256),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id)
);

create index link_invoice on links.link (establishment, invoice_id);
