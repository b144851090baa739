create table staff.passkey (
    establishment text not null,
    id uuid not null,
    account_id uuid not null,
    -- How its owner calls it: « Poste de la régie ».
    name text not null check (name <> '' and length(name) <= 40),
    credential_id bytea not null check (length(credential_id) between 1 and 1023),
    -- Model of the device, credential id and public key, as the device gave them (WebAuthn 6.5.1).
    attested bytea not null,
    -- Grows at each use on devices that count; a copy of the key is seen by a number that does not.
    sign_count bigint not null check (sign_count >= 0),
    backup_eligible boolean not null,
    added_at timestamptz not null,
    last_used_at timestamptz,
    primary key (establishment, id),
    constraint passkey_credential unique (establishment, credential_id),
    foreign key (establishment, account_id) references staff.account (establishment, id)
);

create index passkey_account on staff.passkey (establishment, account_id);

-- What a device is asked to sign: read once, by deleting it.
create table staff.passkey_question (
    establishment text not null,
    id uuid not null,
    -- Whom it was asked, when somebody is signed in.
    account_id uuid,
    challenge bytea not null check (length(challenge) >= 16),
    expires_at timestamptz not null,
    primary key (establishment, id),
    foreign key (establishment, account_id) references staff.account (establishment, id)
);

create index passkey_question_expires on staff.passkey_question (expires_at);
