-- The logos that hospitals brought, made safe: an old version of a choice may name any of them.
create table establishments.logo (
    establishment text not null,
    -- What it holds, and its kind: the address says both, so that browsers keep it for ever.
    name text not null check (name ~ '^[0-9a-f]{16}\.(png|svg)$'),
    -- What its file was called.
    file text not null check (length(file) <= 80),
    content bytea not null check (octet_length(content) <= 30720),
    who text not null,
    at timestamptz not null,
    primary key (establishment, name)
);

create trigger logo_kept before update or delete on establishments.logo
    for each row execute function establishments.keep_choice();
create trigger logo_never_emptied before truncate on establishments.logo
    execute function establishments.keep_choice();

select public.raise_wall('establishments');
