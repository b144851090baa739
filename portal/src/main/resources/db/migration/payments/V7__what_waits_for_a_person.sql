-- A letter that could not be read for days waits for a person, who has it read again or puts it away.
alter table payments.inbox add column reading_since timestamptz;
update payments.inbox set reading_since = received_at;
alter table payments.inbox alter column reading_since set not null;
alter table payments.inbox add column put_away_at timestamptz;
alter table payments.inbox add column put_away_by text;
alter table payments.inbox add constraint inbox_put_away
    check ((put_away_at is null) = (put_away_by is null) and (put_away_at is null or processed_at is not null));

create index inbox_for_a_person on payments.inbox (establishment, received_at)
    where outcome in ('UNREADABLE', 'GIVEN_UP') and put_away_at is null;

-- What a platform says it paid out to the hospital's account, as its files have it, each line once.
create table payments.settlement (
    establishment text not null,
    platform text not null,
    platform_tx_id text not null check (platform_tx_id <> ''),
    amount_cents bigint not null,
    fee_cents bigint not null check (fee_cents >= 0),
    settled_on date not null,
    outcome text not null check (outcome in ('MATCHED', 'UNKNOWN', 'OTHER_AMOUNT', 'GIVEN_BACK')),
    capture_id uuid,
    read_by text not null,
    read_at timestamptz not null,
    primary key (establishment, platform, platform_tx_id, settled_on, amount_cents),
    constraint settlement_matched check (outcome not in ('MATCHED', 'OTHER_AMOUNT') or capture_id is not null),
    foreign key (establishment, capture_id) references payments.capture (establishment, id)
);

-- Money reaches the account once.
create unique index uq_settlement_of_capture on payments.settlement (establishment, capture_id)
    where outcome = 'MATCHED';
create trigger settlement_append_only before update or delete or truncate on payments.settlement
    execute function payments.refuse_change();
