-- Bucket4j's own table: how often somebody may try.
create table rate_limit (
    id text not null primary key,
    state bytea,
    expires_at bigint
);
