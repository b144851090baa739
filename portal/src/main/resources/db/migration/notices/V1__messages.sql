create schema if not exists notices;

-- One row per message to one person by one channel. Its content is not here: it is written when it is sent.
create table notices.message (
    establishment text not null,
    id uuid not null,
    kind text not null,
    channel text not null check (channel in ('MAIL', 'SMS')),
    invoice_id uuid,
    subject uuid,
    payment text,
    recipient text not null,
    generation int not null default 1 check (generation > 0),
    link_id uuid,
    state text not null
        check (state in ('QUEUED', 'SENDING', 'SENT', 'UNDELIVERED', 'DEAD', 'CANCELLED')),
    attempts int not null default 0,
    last_error text,
    queued_at timestamptz not null,
    not_before timestamptz not null,
    sent_at timestamptz,
    provider_message_id text,
    delivered_at timestamptz,
    primary key (establishment, id),
    constraint message_once unique (establishment, invoice_id, kind, channel, generation),
    constraint message_once_per_subject unique (establishment, subject, kind, channel),
    constraint message_sent check (state not in ('SENT', 'UNDELIVERED') or sent_at is not null),
    constraint message_reason check (state not in ('UNDELIVERED', 'DEAD', 'CANCELLED') or last_error is not null),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id),
    foreign key (establishment, link_id) references links.link (establishment, id)
);

create index message_provider_id on notices.message (provider_message_id) where provider_message_id is not null;
create index message_failed on notices.message (establishment, queued_at) where state in ('DEAD', 'UNDELIVERED');
