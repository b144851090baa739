-- The check of each hospital's journal: who asked for the last one, and what the last one that ended said.
create table journal.checked (
    establishment text primary key,
    asked_by text not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    -- How many entries are in the chain when nothing is wrong; else the first place that is.
    seq bigint,
    wrong text check (wrong in ('MISSING', 'CHANGED', 'FOREIGN', 'CUT')),
    entry text,
    constraint checked_said check (
        (ended_at is null) = (seq is null) and (wrong is null) = (entry is null) and (wrong is null or seq is not null))
);
