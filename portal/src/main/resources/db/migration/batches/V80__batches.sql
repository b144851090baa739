-- What clerks bring on the screen: kept until it came in, was given up, or grew old.

create schema if not exists batches;

create table batches.batch (
    establishment text not null,
    id uuid not null,
    opened_by uuid not null,
    opened_by_name text not null,
    opened_at timestamptz not null,
    touched_at timestamptz not null,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'RUNNING', 'DONE', 'DROPPED', 'EXPIRED')),
    header text,
    left_out text[] not null default '{}',
    let_in_by_name text,
    primary key (establishment, id),
    constraint batch_running check (state not in ('RUNNING', 'DONE') or let_in_by_name is not null)
);

create index batch_recent on batches.batch (establishment, opened_at);
create index batch_draft on batches.batch (touched_at) where state = 'DRAFT';

-- A row as it stands now: corrected in place, and emptied once it is in or removed.
create table batches.row (
    establishment text not null,
    batch_id uuid not null,
    line int not null check (line > 0),
    cells jsonb,
    broken text,
    confirmed boolean not null default false,
    refusal jsonb,
    outcome text check (outcome in ('ACCEPTED', 'COMPLETED', 'ALREADY_THERE', 'REMOVED')),
    number text not null default '',
    done_at timestamptz,
    primary key (establishment, batch_id, line),
    foreign key (establishment, batch_id) references batches.batch (establishment, id) on delete cascade,
    constraint row_waits check (outcome is not null or (cells is null) <> (broken is null)),
    constraint row_done check (
        (outcome is null) = (done_at is null)
        and (outcome is null or (cells is null and broken is null and refusal is null)))
);

-- The PDFs brought along, until they are kept as documents.
create table batches.file (
    establishment text not null,
    batch_id uuid not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    unfit text not null,
    said text[] not null default '{}',
    bytes bytea not null,
    brought_at timestamptz not null,
    primary key (establishment, batch_id, name),
    foreign key (establishment, batch_id) references batches.batch (establishment, id) on delete cascade
);

alter table batches.file alter column bytes set storage external;
