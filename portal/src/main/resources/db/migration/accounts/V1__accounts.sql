create schema if not exists accounts;

create table accounts.account (
    establishment text not null,
    id uuid not null,
    email text not null check (email = lower(email)),
    password_hash text not null,
    created_at timestamptz not null,
    terms_accepted_at timestamptz not null,
    password_changed_at timestamptz not null,
    primary key (establishment, id),
    constraint account_email unique (establishment, email)
);

create table accounts.account_patient (
    establishment text not null,
    patient_id uuid not null,
    account_id uuid not null,
    added_at timestamptz not null,
    primary key (establishment, patient_id),
    foreign key (establishment, account_id) references accounts.account (establishment, id),
    foreign key (establishment, patient_id) references patients.patient (establishment, id)
);

create index account_patient_account on accounts.account_patient (establishment, account_id);

-- One row for each address somebody failed to sign in with, whether it has an account or not.
create table accounts.sign_in_failure (
    establishment text not null,
    email_sha256 text not null,
    failures int not null check (failures > 0),
    last_at timestamptz not null,
    locked_until timestamptz,
    primary key (establishment, email_sha256)
);

create index sign_in_failure_last on accounts.sign_in_failure (last_at);

-- The code itself is derived from the id and never stored.
create table accounts.challenge (
    establishment text not null,
    id uuid not null,
    purpose text not null check (purpose in ('FIRST_CONNECTION', 'SIGN_IN')),
    email text not null,
    mobile text,
    link_id uuid,
    patient_id uuid,
    password_hash text,
    birth_date date,
    tries smallint not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (establishment, id),
    constraint challenge_first_connection check (
        purpose <> 'FIRST_CONNECTION' or (link_id is not null and patient_id is not null and password_hash is not null)),
    foreign key (establishment, link_id) references links.link (establishment, id),
    foreign key (establishment, patient_id) references patients.patient (establishment, id)
);

create index challenge_expires on accounts.challenge (expires_at);

create table accounts.password_reset (
    establishment text not null,
    id uuid not null,
    account_id uuid not null,
    token_sha256 text not null,
    tries smallint not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (establishment, id),
    constraint password_reset_token unique (token_sha256),
    foreign key (establishment, account_id) references accounts.account (establishment, id)
);

create index password_reset_expires on accounts.password_reset (expires_at);

create table accounts.used_captcha (
    establishment text not null,
    challenge text not null,
    expires_at timestamptz not null,
    primary key (establishment, challenge)
);

create index used_captcha_expires on accounts.used_captcha (expires_at);
