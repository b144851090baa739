-- What every code and every reset link had of its own: when it was made, until when it is good, how often it was
-- tried, whether it served. None lives longer than half an hour: those on their way are asked again.
delete from accounts.challenge;
delete from accounts.password_reset;
delete from accounts.contact_code;

create table accounts.proof (
    establishment text not null,
    id uuid not null,
    tries smallint not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (establishment, id)
);

create index proof_expires on accounts.proof (expires_at);

alter table accounts.challenge
    drop column tries, drop column created_at, drop column expires_at, drop column used_at,
    add foreign key (establishment, id) references accounts.proof (establishment, id) on delete cascade;

alter table accounts.password_reset
    drop column tries, drop column created_at, drop column expires_at, drop column used_at,
    add foreign key (establishment, id) references accounts.proof (establishment, id) on delete cascade;

alter table accounts.contact_code
    drop column tries, drop column created_at, drop column expires_at, drop column used_at,
    add foreign key (establishment, id) references accounts.proof (establishment, id) on delete cascade;
