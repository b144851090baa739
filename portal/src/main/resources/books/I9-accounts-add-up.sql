-- I9 The balances of the books are what can be counted: what invoices were paid, and what is owed back
select coalesce(e.establishment, m.establishment) as establishment,
    'the books say ' || coalesce(e.paid, 0) || ' paid and ' || coalesce(e.owed, 0) || ' owed; counted are '
        || coalesce(m.paid, 0) || ' and ' || coalesce(m.owed, 0) as what
from (
    select establishment,
        -sum(amount_cents) filter (where account = 'PATIENTS') as paid,
        -sum(amount_cents) filter (where account = 'TO_REFUND') as owed
    from payments.entry
    group by establishment
) e
full join (
    select establishment, sum(paid) as paid, sum(owed) as owed
    from (
        select establishment, amount_cents as paid, -amount_cents as owed from payments.allocation
        union all
        select establishment, 0, amount_cents from payments.capture where amount_cents > 0
        union all
        select establishment, 0, -amount_cents from payments.reversal
        union all
        select establishment, case when invoice_id is null then 0 else -amount_cents end,
            case when invoice_id is null then -amount_cents else 0 end
        from payments.refund
        where state = 'DONE'
    ) parts
    group by establishment
) m on m.establishment = e.establishment
where coalesce(e.paid, 0) <> coalesce(m.paid, 0) or coalesce(e.owed, 0) <> coalesce(m.owed, 0)
