-- Failures are counted for an address by password, for an address by code, for a network, and for everybody together.
-- The counts of the table before say nothing after a day: they are not carried over.
drop table accounts.sign_in_failure;

create table accounts.failed_sign_in (
    establishment text not null,
    scope text not null check (scope in ('PASSWORD', 'MAILBOX', 'NETWORK', 'EVERYBODY')),
    who_sha256 text not null,
    failures int not null check (failures >= 0),
    since timestamptz not null,
    last_at timestamptz not null,
    locked_until timestamptz,
    primary key (establishment, scope, who_sha256)
);

create index failed_sign_in_last on accounts.failed_sign_in (last_at);
