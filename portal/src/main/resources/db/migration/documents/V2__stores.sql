-- Contents by their SHA-256, apart from the documents that name them: two documents of the same bytes share one.
create table documents.content (
    establishment text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bytea not null,
    primary key (establishment, sha256)
);

alter table documents.content alter column bytes set storage external;

-- Where the bytes of each document are; INLINE in its own row, as before there were stores.
alter table documents.document
    add column store text not null default 'INLINE' check (store in ('INLINE', 'POSTGRES', 'FOLDER', 'S3')),
    alter column bytes drop not null,
    drop constraint document_size,
    add constraint document_size check (bytes is null or length(bytes) = size),
    add constraint document_inline check ((store = 'INLINE') = (bytes is not null));

create index document_content on documents.document (establishment, sha256);
create index document_store on documents.document (establishment, store, id);
