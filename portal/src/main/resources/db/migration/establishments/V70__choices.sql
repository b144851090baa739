create schema if not exists establishments;

-- What a hospital decided itself, over the settings file: each version of each topic, for ever.
-- Rows are only added, so their number says whether anything is new.
create table establishments.choice (
    establishment text not null,
    topic text not null,
    version integer not null check (version > 0),
    -- Those values only that differ from the settings file, by name.
    chosen jsonb not null check (jsonb_typeof(chosen) = 'object'),
    -- The version taken up again, 0 for the settings file; null when the values were typed.
    restored integer check (restored >= 0),
    who text not null,
    at timestamptz not null,
    primary key (establishment, topic, version)
);

create function establishments.keep_choice() returns trigger language plpgsql as $$
begin
    raise exception '% stays as it was written', tg_table_name using errcode = 'check_violation';
end
$$;

create trigger choice_kept before update or delete on establishments.choice
    for each row execute function establishments.keep_choice();
create trigger choice_never_emptied before truncate on establishments.choice
    execute function establishments.keep_choice();
