-- Money to be given back: asked for with a reason, approved, carried out by the platform or by hand.
create table payments.refund (
    establishment text not null,
    id uuid not null,
    -- Our name for it at the platform, so that asking again gives nothing twice.
    reference text not null check (reference ~ '^[2-9A-HJKMNP-TV-Z]{26}$'),
    capture_id uuid not null,
    -- The invoice that this money paid; null when it pays nothing.
    invoice_id uuid,
    amount_cents bigint not null check (amount_cents > 0),
    reason text not null check (reason in ('SURPLUS', 'CORRECTION', 'WITHDRAWAL', 'MISTAKE', 'GESTURE')),
    note text not null,
    -- Null when the portal asked for it itself, after a correction.
    requested_by uuid,
    requested_name text not null,
    requested_at timestamptz not null,
    needs_other boolean not null,
    state text not null check (state in (
        'REQUESTED', 'APPROVED', 'ASKED', 'UNCLEAR', 'DONE', 'REFUSED', 'DROPPED')),
    approved_by uuid,
    approved_name text,
    approved_at timestamptz,
    platform_refund_id text not null default '',
    detail text not null default '',
    done_at timestamptz,
    by_platform boolean not null default false,
    primary key (establishment, id),
    constraint refund_reference unique (reference),
    constraint refund_approved check (
        (approved_by is null) = (approved_at is null) and (approved_by is null) = (approved_name is null)),
    -- Two pairs of eyes: whoever asked never approves.
    constraint refund_by_two check (not needs_other or approved_by is null or approved_by is distinct from requested_by),
    constraint refund_unapproved check (state in ('REQUESTED', 'DROPPED') or approved_by is not null),
    constraint refund_done check ((state = 'DONE') = (done_at is not null)),
    foreign key (establishment, capture_id) references payments.capture (establishment, id),
    foreign key (establishment, invoice_id) references invoices.invoice (establishment, id)
);

create index refund_of_capture on payments.refund (establishment, capture_id);
create index refund_of_invoice on payments.refund (establishment, invoice_id);
create index refund_open on payments.refund (establishment, requested_at)
    where state in ('REQUESTED', 'APPROVED', 'ASKED', 'UNCLEAR');

create function payments.keep_refund() returns trigger language plpgsql as $$
begin
    if row(new.establishment, new.id, new.reference, new.capture_id, new.amount_cents, new.reason, new.note,
            new.requested_name, new.requested_at, new.needs_other)
        is distinct from row(old.establishment, old.id, old.reference, old.capture_id, old.amount_cents, old.reason,
            old.note, old.requested_name, old.requested_at, old.needs_other)
        or new.requested_by is distinct from old.requested_by
        or (new.invoice_id is not null and new.invoice_id is distinct from old.invoice_id)
        or (old.approved_by is not null and new.approved_by is distinct from old.approved_by)
        or old.state in ('DONE', 'REFUSED', 'DROPPED') and new.state <> old.state then
        raise exception 'what was asked for and decided of a refund stays' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger refund_kept before update on payments.refund
    for each row execute function payments.keep_refund();
create trigger refund_never_erased before delete or truncate on payments.refund
    execute function payments.refuse_change();

alter table payments.refund_case drop constraint refund_case_reason_check;
alter table payments.refund_case add constraint refund_case_reason_check
    check (reason in ('DUPLICATE', 'MISMATCH', 'UNMATCHED', 'LATE', 'CORRECTED', 'WITHDRAWN', 'CONTRADICTED'));

-- Each cent of a capture pays an invoice, was given back, or is in an open case; and no more is given back than was
-- taken. Two refunds of one capture wait for each other at its row.
create or replace function payments.check_money(hospital text, money uuid) returns void language plpgsql as $$
declare
    taken payments.capture;
    allocated bigint;
    promised bigint;
    promised_of_rest bigint;
    given_of_rest bigint;
    rest bigint;
    known boolean;
    is_open boolean;
begin
    select * into strict taken from payments.capture where establishment = hospital and id = money for update;
    select coalesce(sum(amount_cents), 0) into allocated
    from payments.allocation
    where establishment = hospital and capture_id = money;
    select coalesce(sum(amount_cents), 0),
        coalesce(sum(amount_cents) filter (where invoice_id is null), 0),
        coalesce(sum(amount_cents) filter (where invoice_id is null and state = 'DONE'), 0)
    into promised, promised_of_rest, given_of_rest
    from payments.refund
    where establishment = hospital and capture_id = money and state not in ('REFUSED', 'DROPPED');
    if promised > greatest(taken.amount_cents, 0) or promised_of_rest + allocated > greatest(taken.amount_cents, 0) then
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
    if allocated < 0 or allocated > greatest(taken.amount_cents, 0)
        or (allocated > 0 and taken.currency <> 'EUR') then
        raise exception 'a capture pays more than was taken' using errcode = 'check_violation';
    end if;
    select count(*) > 0, count(*) filter (where closed_at is null) > 0 into known, is_open
    from payments.refund_case
    where establishment = hospital and platform = taken.platform
        and merchant = taken.merchant and platform_tx_id = taken.platform_tx_id
        and reason <> 'CONTRADICTED';
    rest := taken.amount_cents - allocated - given_of_rest;
    if (taken.amount_cents > 0 and (rest > 0) <> is_open) or (taken.amount_cents <= 0 and not known) then
        raise exception 'a capture pays an invoice or goes back, one or the other' using errcode = 'check_violation';
    end if;
end
$$;

create function payments.check_case() returns trigger language plpgsql as $$
begin
    perform payments.check_money(new.establishment, id)
    from payments.capture
    where establishment = new.establishment and platform = new.platform
        and merchant = new.merchant and platform_tx_id = new.platform_tx_id;
    return null;
end
$$;

create constraint trigger refund_case_is_true after insert or update on payments.refund_case
    deferrable initially deferred for each row execute function payments.check_case();
create constraint trigger refund_within_capture after insert or update on payments.refund
    deferrable initially deferred for each row execute function payments.check_use();
