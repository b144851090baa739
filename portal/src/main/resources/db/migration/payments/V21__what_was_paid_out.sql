-- A line read before its money was known is completed when it is read again; the rest of it stays. Money that was paid
-- out twice is told, and never taken for a line that was read before.
alter table payments.settlement drop constraint settlement_outcome_check;
alter table payments.settlement add constraint settlement_outcome_check
    check (outcome in ('MATCHED', 'UNKNOWN', 'OTHER_AMOUNT', 'GIVEN_BACK', 'PAID_AGAIN'));

create function payments.keep_settlement() returns trigger language plpgsql as $$
begin
    if old.outcome <> 'UNKNOWN'
        or row(new.establishment, new.platform, new.platform_tx_id, new.amount_cents, new.fee_cents, new.settled_on)
            is distinct from row(old.establishment, old.platform, old.platform_tx_id, old.amount_cents, old.fee_cents,
                old.settled_on) then
        raise exception 'what was read of a settlement stays' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

drop trigger settlement_append_only on payments.settlement;
create trigger settlement_kept before update on payments.settlement
    for each row execute function payments.keep_settlement();
create trigger settlement_never_erased before delete or truncate on payments.settlement
    execute function payments.refuse_change();
