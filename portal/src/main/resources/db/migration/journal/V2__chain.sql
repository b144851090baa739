-- What proves that the portal wrote the entry, and that nobody changed it since; none before the chain began.
alter table journal.entry add column mac bytea;

create index entry_at on journal.entry (establishment, at desc, id desc);

-- Entries that wait for their place in the chain. A deed writes here and never waits: nobody else writes its row.
create table journal.unsealed (
    establishment text not null,
    entry_id uuid not null,
    primary key (establishment, entry_id),
    foreign key (establishment, entry_id) references journal.entry (establishment, id)
);

insert into journal.unsealed (establishment, entry_id)
select establishment, id
from journal.entry;

create table journal.seal (
    establishment text not null,
    seq bigint not null check (seq > 0),
    entry_id uuid not null,
    hash bytea not null,
    primary key (establishment, seq),
    constraint seal_once unique (establishment, entry_id),
    foreign key (establishment, entry_id) references journal.entry (establishment, id)
);

create trigger seal_append_only
    before update or delete or truncate on journal.seal
    execute function journal.refuse_change();

-- Where each chain ends. Only who seals holds this row.
create table journal.chain (
    establishment text primary key,
    seq bigint not null,
    hash bytea not null
);
