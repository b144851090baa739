-- How the payer paid. What is not ONLINE was cashed at the desk and written down by a member of staff.
alter table payments.attempt add column means text not null default 'ONLINE'
    check (means in ('ONLINE', 'TERMINAL', 'CHEQUE', 'CASH', 'TRANSFER'));

-- The money of another attempt, or of none, that a person or a correction found to be for these invoices.
alter table payments.attempt add column money_of uuid;
alter table payments.attempt add constraint attempt_money_of
    foreign key (establishment, money_of) references payments.capture (establishment, id);

-- What a member of staff holds in hand: number of the ticket, of the cheque, of the transfer.
alter table payments.capture add column proof text not null default '';

alter table payments.attempt drop constraint attempt_state_check;
alter table payments.attempt add constraint attempt_state_check check (state in (
    'STARTED', 'OPEN', 'UNKNOWN', 'FAILED', 'PAID', 'TO_REFUND', 'REFUSED', 'ABANDONED', 'EXPIRED', 'UNDECIDED',
    'REVERSED'));

-- Money that never came after all, or was taken back: a cheque without funds, a chargeback, a forged callback.
create table payments.reversal (
    establishment text not null,
    capture_id uuid not null,
    amount_cents bigint not null check (amount_cents > 0),
    why text not null check (why <> ''),
    written_by uuid not null,
    written_name text not null,
    at timestamptz not null,
    primary key (establishment, capture_id),
    foreign key (establishment, capture_id) references payments.capture (establishment, id)
);

create trigger reversal_append_only before update or delete or truncate on payments.reversal
    execute function payments.refuse_change();

-- Asked about the attempt as it is in the end: at the desk it starts and is paid in one transaction.
create or replace function payments.check_paid() returns trigger language plpgsql as $$
declare
    took boolean;
begin
    select state in ('PAID', 'REVERSED') into took
    from payments.attempt
    where establishment = new.establishment and reference = new.reference;
    if took <> (
        exists (
            select 1
            from payments.capture
            where establishment = new.establishment and attempt_reference = new.reference
                and allocation = 'SETTLES' and amount_cents = new.amount_cents)
        or (new.money_of is not null and not exists (
            select 1
            from payments.attempt_line line
            where line.establishment = new.establishment and line.reference = new.reference
                and not exists (
                    select 1
                    from payments.allocation a
                    where a.establishment = new.establishment and a.capture_id = new.money_of
                        and a.invoice_id = line.invoice_id and a.amount_cents = line.amount_cents)))
    ) then
        raise exception 'an attempt is paid by the capture that settles, and by nothing else'
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create or replace function payments.check_money(hospital text, money uuid) returns void language plpgsql as $$
declare
    taken payments.capture;
    came bigint;
    allocated bigint;
    promised bigint;
    promised_of_rest bigint;
    given_of_rest bigint;
    rest bigint;
    known boolean;
    is_open boolean;
begin
    select * into strict taken from payments.capture where establishment = hospital and id = money for update;
    select greatest(taken.amount_cents, 0) - coalesce(sum(amount_cents), 0) into came
    from payments.reversal
    where establishment = hospital and capture_id = money;
    select coalesce(sum(amount_cents), 0) into allocated
    from payments.allocation
    where establishment = hospital and capture_id = money;
    select coalesce(sum(amount_cents), 0),
        coalesce(sum(amount_cents) filter (where invoice_id is null), 0),
        coalesce(sum(amount_cents) filter (where invoice_id is null and state = 'DONE'), 0)
    into promised, promised_of_rest, given_of_rest
    from payments.refund
    where establishment = hospital and capture_id = money and state not in ('REFUSED', 'DROPPED');
    if promised > came or promised_of_rest + allocated > came then
        raise exception 'more is given back than was taken' using errcode = 'check_violation';
    end if;
    if exists (
        select 1
        from payments.refund r
        where r.establishment = hospital and r.capture_id = money and r.invoice_id is not null
            and r.state not in ('REFUSED', 'DROPPED')
        group by r.invoice_id
        having sum(r.amount_cents) > (
            select coalesce(sum(a.amount_cents), 0)
            from payments.allocation a
            where a.establishment = hospital and a.capture_id = money and a.invoice_id = r.invoice_id)
    ) then
        raise exception 'more of an invoice is given back than was paid' using errcode = 'check_violation';
    end if;
    if allocated < 0 or allocated > came or (allocated > 0 and taken.currency <> 'EUR') then
        raise exception 'a capture pays more than was taken' using errcode = 'check_violation';
    end if;
    select count(*) > 0, count(*) filter (where closed_at is null) > 0 into known, is_open
    from payments.refund_case
    where establishment = hospital and platform = taken.platform
        and merchant = taken.merchant and platform_tx_id = taken.platform_tx_id
        and reason <> 'CONTRADICTED';
    rest := came - allocated - given_of_rest;
    if (taken.amount_cents > 0 and (rest > 0) <> is_open) or (taken.amount_cents <= 0 and not known) then
        raise exception 'a capture pays an invoice or goes back, one or the other' using errcode = 'check_violation';
    end if;
end
$$;

create constraint trigger reversal_within_capture after insert on payments.reversal
    deferrable initially deferred for each row execute function payments.check_use();
