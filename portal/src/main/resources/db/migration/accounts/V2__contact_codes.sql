-- Codes sent to a contact on file, for somebody who paid without an account and wants the patient's paper.
create table accounts.contact_code (
    establishment text not null,
    id uuid not null,
    subject text not null,
    tries smallint not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (establishment, id)
);
