create schema if not exists documents;

create table documents.document (
    establishment text not null,
    id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    media_type text not null,
    bytes bytea not null,
    stored_at timestamptz not null,
    primary key (establishment, id),
    constraint document_size check (length(bytes) = size)
);

alter table documents.document alter column bytes set storage external;
