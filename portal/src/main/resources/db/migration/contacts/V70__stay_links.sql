create schema if not exists contacts;

-- The link on the label of a stay: a patient gives their contacts by it. Neither the token nor the code is stored.
create table contacts.stay_link (
    establishment text not null,
    stay_id uuid not null,
    token_sha256 text not null,
    code_sha256 text not null,
    salt smallint not null,
    made_at timestamptz not null,
    primary key (establishment, stay_id),
    constraint stay_link_token unique (token_sha256),
    constraint stay_link_code unique (code_sha256)
);
