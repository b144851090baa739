create schema if not exists payments;

-- One attempt to pay. Money that was taken is in payments.capture; this says where the attempt stands.
create table payments.attempt (
    establishment text not null,
    reference text not null check (reference ~ '^[2-9A-HJKMNP-TV-Z]{26}$'),
    invoice_id uuid not null,
    amount_cents bigint not null check (amount_cents > 0),
    currency text not null check (currency = 'EUR'),
    platform text not null,
    state text not null check (state in (
        'STARTED', 'OPEN', 'UNKNOWN', 'FAILED', 'PAID', 'TO_REFUND', 'REFUSED', 'ABANDONED', 'EXPIRED')),
    at timestamptz not null,
    confirmation text check (confirmation in ('REPORTED', 'CONFIRMED', 'SETTLED')),
    reason text not null default '',
    platform_url text,
    platform_link_id text,
    created_at timestamptz not null,
    opened_at timestamptz,
    expires_at timestamptz not null,
    decided_at timestamptz,
    asking_until timestamptz not null,
    version integer not null default 1,
    primary key (establishment, reference),
    constraint uq_attempt_reference unique (reference),
    constraint attempt_confirmation check ((state in ('PAID', 'TO_REFUND')) = (confirmation is not null)),
    constraint attempt_open check (state <> 'OPEN' or platform_url is not null),
    constraint attempt_decided check ((state in ('STARTED', 'OPEN', 'UNKNOWN')) = (decided_at is null)),
    constraint attempt_life check (expires_at > created_at),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id)
);

-- Invariant I8: somebody can be paying an invoice at one place only, and not knowing counts as paying.
create unique index uq_attempt_live on payments.attempt (establishment, invoice_id)
    where state in ('STARTED', 'OPEN', 'UNKNOWN');

create index attempt_invoice on payments.attempt (establishment, invoice_id, created_at);

-- Every move of an attempt, in order, for ever (I7).
create table payments.attempt_event (
    establishment text not null,
    reference text not null,
    seq integer not null check (seq > 0),
    at timestamptz not null,
    from_state text,
    to_state text not null,
    report text not null,
    primary key (establishment, reference, seq),
    foreign key (establishment, reference) references payments.attempt (establishment, reference)
);

-- What platforms sent us, byte for byte, before it is understood (I6).
create table payments.inbox (
    establishment text not null,
    platform text not null,
    event_key text not null check (event_key ~ '^[0-9a-f]{64}$'),
    raw bytea not null check (length(raw) <= 16384),
    media_type text not null,
    headers text not null,
    received_at timestamptz not null,
    deliveries integer not null default 1 check (deliveries > 0),
    tries integer not null default 0,
    next_at timestamptz,
    processed_at timestamptz,
    outcome text,
    primary key (establishment, platform, event_key),
    constraint inbox_processed check ((processed_at is null) = (outcome is null)),
    constraint inbox_next check ((processed_at is null) = (next_at is not null))
);

create index inbox_waiting on payments.inbox (establishment, received_at) where processed_at is null;

-- Money a platform took for us: each once (I1), whatever it was for.
create table payments.capture (
    establishment text not null,
    platform text not null,
    merchant text not null,
    platform_tx_id text not null check (platform_tx_id <> ''),
    order_reference text not null,
    attempt_reference text,
    invoice_id uuid,
    amount_cents bigint not null,
    currency text not null,
    allocation text not null check (allocation in ('SETTLES', 'DUPLICATE', 'MISMATCH', 'UNMATCHED', 'LATE')),
    confirmation text not null check (confirmation in ('REPORTED', 'CONFIRMED', 'SETTLED')),
    captured_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (establishment, platform, merchant, platform_tx_id),
    constraint capture_matched check ((allocation = 'UNMATCHED') = (attempt_reference is null)),
    constraint capture_invoice check ((attempt_reference is null) = (invoice_id is null)),
    constraint capture_settles check (allocation <> 'SETTLES' or (amount_cents > 0 and currency = 'EUR')),
    foreign key (establishment, attempt_reference) references payments.attempt (establishment, reference)
);

-- Invariant I2. Part payments, when they come, will replace this by a sum.
create unique index uq_capture_settles on payments.capture (establishment, invoice_id) where allocation = 'SETTLES';
create index capture_attempt on payments.capture (establishment, attempt_reference);

-- Invariant I3: money that pays nothing is somebody's task until it is back with its owner.
create table payments.refund_case (
    establishment text not null,
    platform text not null,
    merchant text not null,
    platform_tx_id text not null,
    reason text not null check (reason in ('DUPLICATE', 'MISMATCH', 'UNMATCHED', 'LATE')),
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    primary key (establishment, platform, merchant, platform_tx_id),
    constraint refund_case_closed check ((closed_at is null) = (closed_by is null)),
    foreign key (establishment, platform, merchant, platform_tx_id)
        references payments.capture (establishment, platform, merchant, platform_tx_id) on update cascade
);

create index refund_case_open on payments.refund_case (establishment, opened_at) where closed_at is null;

-- The books: each posting moves money between accounts and sums to zero (I9).
create table payments.posting (
    establishment text not null,
    id uuid not null,
    at timestamptz not null,
    reason text not null,
    subject text not null,
    primary key (establishment, id)
);

create table payments.entry (
    establishment text not null,
    posting_id uuid not null,
    account text not null check (account in ('PLATFORM', 'PATIENTS', 'TO_REFUND')),
    amount_cents bigint not null check (amount_cents <> 0),
    currency text not null,
    primary key (establishment, posting_id, account),
    foreign key (establishment, posting_id) references payments.posting (establishment, id)
);

create function payments.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger attempt_event_append_only before update or delete or truncate on payments.attempt_event
    execute function payments.refuse_change();
create trigger posting_append_only before update or delete or truncate on payments.posting
    execute function payments.refuse_change();
create trigger entry_append_only before update or delete or truncate on payments.entry
    execute function payments.refuse_change();

create function payments.check_posting() returns trigger language plpgsql as $$
declare
    posting uuid;
begin
    if tg_table_name = 'posting' then
        posting := new.id;
    else
        posting := new.posting_id;
    end if;
    if not exists (
        select 1
        from payments.entry
        where establishment = new.establishment and posting_id = posting
        having count(*) >= 2 and sum(amount_cents) = 0 and count(distinct currency) = 1
    ) then
        raise exception 'posting % does not balance', posting using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger posting_balances after insert on payments.posting
    deferrable initially deferred for each row execute function payments.check_posting();
create constraint trigger entry_balances after insert on payments.entry
    deferrable initially deferred for each row execute function payments.check_posting();

create function payments.check_capture() returns trigger language plpgsql as $$
declare
    owed boolean;
begin
    owed := exists (
        select 1
        from payments.refund_case
        where establishment = new.establishment and platform = new.platform
            and merchant = new.merchant and platform_tx_id = new.platform_tx_id);
    if (new.allocation = 'SETTLES') = owed then
        raise exception 'a capture pays an invoice or goes back, one or the other'
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger capture_pays_or_goes_back after insert or update on payments.capture
    deferrable initially deferred for each row execute function payments.check_capture();

create function payments.check_paid() returns trigger language plpgsql as $$
begin
    if (new.state = 'PAID') <> exists (
        select 1
        from payments.capture
        where establishment = new.establishment and attempt_reference = new.reference
            and allocation = 'SETTLES' and amount_cents = new.amount_cents
    ) then
        raise exception 'an attempt is paid by the capture that settles, and by nothing else'
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger attempt_paid after insert or update on payments.attempt
    deferrable initially deferred for each row execute function payments.check_paid();
