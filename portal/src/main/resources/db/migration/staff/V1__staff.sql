create schema if not exists staff;

create table staff.account (
    establishment text not null,
    id uuid not null,
    email text not null check (email = lower(email)),
    name text not null check (name <> ''),
    roles text[] not null check (
        cardinality(roles) > 0
        and roles <@ array['BILLING_CLERK', 'CASHIER', 'ADMINISTRATOR', 'AUDITOR']),
    state text not null check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    password_hash text,
    -- Which of the derived secrets the telephone holds; a new enrolment takes the next one.
    secret int not null default 0 check (secret >= 0),
    -- The last thirty seconds whose code was used: none serves twice.
    last_step bigint,
    invited_at timestamptz not null,
    activated_at timestamptz,
    disabled_at timestamptz,
    last_sign_in_at timestamptz,
    primary key (establishment, id),
    constraint account_email unique (establishment, email),
    constraint account_active check (state <> 'ACTIVE' or (password_hash is not null and activated_at is not null)),
    constraint account_disabled check ((state = 'DISABLED') = (disabled_at is not null))
);

-- The token itself is derived from the id and never stored.
create table staff.invitation (
    establishment text not null,
    id uuid not null,
    account_id uuid not null,
    token_sha256 text not null,
    password_hash text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (establishment, id),
    constraint invitation_token unique (token_sha256),
    foreign key (establishment, account_id) references staff.account (establishment, id)
);

create index invitation_account on staff.invitation (establishment, account_id);

create table staff.used_recovery_code (
    establishment text not null,
    account_id uuid not null,
    secret int not null,
    number int not null,
    used_at timestamptz not null,
    primary key (establishment, account_id, secret, number),
    foreign key (establishment, account_id) references staff.account (establishment, id)
);

-- One row for each address somebody failed to sign in with, whether it has an account or not.
create table staff.sign_in_failure (
    establishment text not null,
    email_sha256 text not null,
    failures int not null check (failures >= 0),
    last_at timestamptz not null,
    locked_until timestamptz,
    primary key (establishment, email_sha256)
);

create index sign_in_failure_last on staff.sign_in_failure (last_at);
