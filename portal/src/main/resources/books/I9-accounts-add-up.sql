-- I9 What the books say patients paid is what money pays of their invoices
select coalesce(e.establishment, a.establishment) as establishment,
    'patients paid ' || coalesce(a.cents, 0) || ' by allocations and ' || coalesce(e.cents, 0) || ' by the books' as what
from (
    select establishment, -sum(amount_cents) as cents
    from payments.entry
    where account = 'PATIENTS'
    group by establishment
) e
full join (
    select establishment, sum(amount_cents) as cents
    from payments.allocation
    group by establishment
) a on a.establishment = e.establishment
where coalesce(a.cents, 0) <> coalesce(e.cents, 0)
