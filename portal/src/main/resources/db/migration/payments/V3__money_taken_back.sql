-- A platform that takes back what it said of a paid invoice: the invoice stays paid, and somebody must find out.
alter table payments.refund_case drop constraint refund_case_reason_check;
alter table payments.refund_case add constraint refund_case_reason_check
    check (reason in ('DUPLICATE', 'MISMATCH', 'UNMATCHED', 'LATE', 'CONTRADICTED'));

create or replace function payments.check_capture() returns trigger language plpgsql as $$
declare
    owed boolean;
begin
    owed := exists (
        select 1
        from payments.refund_case
        where establishment = new.establishment and platform = new.platform
            and merchant = new.merchant and platform_tx_id = new.platform_tx_id
            and reason <> 'CONTRADICTED');
    if (new.allocation = 'SETTLES') = owed then
        raise exception 'a capture pays an invoice or goes back, one or the other'
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
