create schema if not exists guard;

-- One row for each message that somebody at a door made us send: a code, a new link, a reset. Whoever asks is not
-- known, so the recipient is protected: only the SHA-256 of the address or the number is kept, for two days.
create table guard.asked_message (
    establishment text not null,
    recipient_sha256 text not null,
    by_sms boolean not null,
    asked_at timestamptz not null
);

create index asked_message_recipient on guard.asked_message (establishment, recipient_sha256, asked_at);
create index asked_message_all on guard.asked_message (establishment, asked_at);
