create schema if not exists journal;

create table journal.entry (
    establishment text not null,
    id uuid not null,
    at timestamptz not null,
    who text not null,
    deed text not null,
    subject text not null,
    details text not null,
    primary key (establishment, id)
);

create index entry_subject on journal.entry (establishment, subject, at);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end
$$;

create trigger entry_append_only
    before update or delete or truncate on journal.entry
    execute function journal.refuse_change();
