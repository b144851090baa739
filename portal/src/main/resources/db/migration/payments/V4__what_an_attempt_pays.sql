-- What an attempt is for: one invoice or several, each in full or in part (baskets, part payments, instalments).
create table payments.attempt_line (
    establishment text not null,
    reference text not null,
    place integer not null check (place > 0),
    invoice_id uuid not null,
    amount_cents bigint not null check (amount_cents > 0),
    live boolean not null,
    primary key (establishment, reference, place),
    constraint attempt_line_invoice unique (establishment, reference, invoice_id),
    foreign key (establishment, reference) references payments.attempt (establishment, reference),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id)
);

insert into payments.attempt_line (establishment, reference, place, invoice_id, amount_cents, live)
select establishment, reference, 1, invoice_id, amount_cents, state in ('STARTED', 'OPEN', 'UNKNOWN')
from payments.attempt;

-- Invariant I8, whichever line of whichever attempt the invoice is in; uq_attempt_live says it of the first line.
create unique index uq_line_live on payments.attempt_line (establishment, invoice_id) where live;
create index attempt_line_of_invoice on payments.attempt_line (establishment, invoice_id);

create function payments.follow_attempt() returns trigger language plpgsql as $$
begin
    update payments.attempt_line
    set live = new.state in ('STARTED', 'OPEN', 'UNKNOWN')
    where establishment = new.establishment and reference = new.reference
        and live <> (new.state in ('STARTED', 'OPEN', 'UNKNOWN'));
    return null;
end
$$;

create trigger attempt_lines_follow after update of state on payments.attempt
    for each row execute function payments.follow_attempt();

create function payments.keep_line() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        select state in ('STARTED', 'OPEN', 'UNKNOWN') into new.live
        from payments.attempt
        where establishment = new.establishment and reference = new.reference;
        new.live := coalesce(new.live, false);
    elsif row(new.establishment, new.reference, new.place, new.invoice_id, new.amount_cents)
        <> row(old.establishment, old.reference, old.place, old.invoice_id, old.amount_cents) then
        raise exception 'attempt_line is append-only';
    end if;
    return new;
end
$$;

create trigger attempt_line_kept before insert or update on payments.attempt_line
    for each row execute function payments.keep_line();
create trigger attempt_line_append_only before delete or truncate on payments.attempt_line
    execute function payments.refuse_change();

create function payments.check_lines() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1
        from payments.attempt
        where establishment = new.establishment and reference = new.reference
            and amount_cents = (
                select sum(amount_cents)
                from payments.attempt_line
                where establishment = new.establishment and reference = new.reference)
            and invoice_id = (
                select invoice_id
                from payments.attempt_line
                where establishment = new.establishment and reference = new.reference and place = 1)
    ) then
        raise exception 'the lines of an attempt make its amount' using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger attempt_is_its_lines after insert on payments.attempt
    deferrable initially deferred for each row execute function payments.check_lines();
create constraint trigger attempt_lines_are_it after insert on payments.attempt_line
    deferrable initially deferred for each row execute function payments.check_lines();

-- What each cent that was taken pays. Rows are only added: a negative one takes back.
alter table payments.capture add column id uuid not null default gen_random_uuid();
alter table payments.capture add constraint capture_id unique (establishment, id);

create table payments.allocation (
    establishment text not null,
    id uuid not null,
    capture_id uuid not null,
    invoice_id uuid not null,
    amount_cents bigint not null check (amount_cents <> 0),
    reason text not null check (reason in ('PAID', 'ASSOCIATED', 'CORRECTED', 'WITHDRAWN', 'REVERSED')),
    at timestamptz not null,
    primary key (establishment, id),
    foreign key (establishment, capture_id) references payments.capture (establishment, id),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id)
);

create index allocation_of_capture on payments.allocation (establishment, capture_id);
create index allocation_of_invoice on payments.allocation (establishment, invoice_id);

insert into payments.allocation (establishment, id, capture_id, invoice_id, amount_cents, reason, at)
select establishment, gen_random_uuid(), id, invoice_id, amount_cents, 'PAID', recorded_at
from payments.capture
where allocation = 'SETTLES';

create trigger allocation_append_only before update or delete or truncate on payments.allocation
    execute function payments.refuse_change();

-- Invariant I2, in the place of uq_capture_settles: whatever the program held, what pays an invoice is never more than
-- is due, and is what the invoice says was paid. Two payments of one invoice wait for each other at its row.
create function payments.check_allocation() returns trigger language plpgsql as $$
declare
    due bigint;
    paid bigint;
    allocated bigint;
begin
    select due_cents - paid_elsewhere_cents, paid_cents - paid_elsewhere_cents into due, paid
    from invoices.invoice
    where establishment = new.establishment and id = new.invoice_id
    for update;
    select coalesce(sum(amount_cents), 0) into allocated
    from payments.allocation
    where establishment = new.establishment and invoice_id = new.invoice_id;
    if allocated > due then
        raise exception 'an invoice is paid beyond what is due' using errcode = 'check_violation';
    end if;
    if allocated <> paid then
        raise exception 'an invoice says it was paid % cents and money pays % cents of it', paid, allocated
            using errcode = 'check_violation';
    end if;
    if exists (
        select 1
        from payments.allocation
        where establishment = new.establishment and capture_id = new.capture_id and invoice_id = new.invoice_id
        having sum(amount_cents) < 0
    ) then
        raise exception 'more is taken from an invoice than was given to it' using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create constraint trigger allocation_within_invoice after insert on payments.allocation
    deferrable initially deferred for each row execute function payments.check_allocation();

drop index payments.uq_capture_settles;

-- Invariant I3: each cent of a capture pays an invoice or is somebody's task.
create function payments.check_money(hospital text, money uuid) returns void language plpgsql as $$
declare
    taken payments.capture;
    allocated bigint;
    owed boolean;
begin
    select * into strict taken from payments.capture where establishment = hospital and id = money for update;
    select coalesce(sum(amount_cents), 0) into allocated
    from payments.allocation
    where establishment = hospital and capture_id = money;
    if allocated < 0 or allocated > greatest(taken.amount_cents, 0)
        or (allocated > 0 and taken.currency <> 'EUR') then
        raise exception 'a capture pays more than was taken' using errcode = 'check_violation';
    end if;
    owed := exists (
        select 1
        from payments.refund_case
        where establishment = hospital and platform = taken.platform
            and merchant = taken.merchant and platform_tx_id = taken.platform_tx_id
            and reason <> 'CONTRADICTED');
    if owed = (taken.amount_cents > 0 and allocated = taken.amount_cents) then
        raise exception 'a capture pays an invoice or goes back, one or the other' using errcode = 'check_violation';
    end if;
end
$$;

create or replace function payments.check_capture() returns trigger language plpgsql as $$
begin
    perform payments.check_money(new.establishment, new.id);
    return null;
end
$$;

create function payments.check_use() returns trigger language plpgsql as $$
begin
    perform payments.check_money(new.establishment, new.capture_id);
    return null;
end
$$;

create constraint trigger allocation_within_capture after insert on payments.allocation
    deferrable initially deferred for each row execute function payments.check_use();

alter table payments.entry drop constraint entry_account_check;
alter table payments.entry add constraint entry_account_check
    check (account in ('PLATFORM', 'DESK', 'BANK', 'FEES', 'PATIENTS', 'TO_REFUND'));
