-- I1 Every cent that came in is in the books once
select coalesce(c.establishment, p.establishment) as establishment,
    'order ' || coalesce(c.subject, p.subject) || ' took ' || coalesce(c.cents, 0) || ' and ' || coalesce(p.cents, 0) || ' '
        || coalesce(c.currency, p.currency) || ' are posted' as what
from (
    select establishment, order_reference as subject, currency, sum(amount_cents) as cents
    from payments.capture
    where amount_cents > 0
    group by establishment, order_reference, currency
) c
full join (
    select p.establishment, p.subject, e.currency, sum(e.amount_cents) as cents
    from payments.posting p
    join payments.entry e on e.establishment = p.establishment and e.posting_id = p.id
    where p.reason like 'CAPTURE\_%' and e.account not in ('PATIENTS', 'TO_REFUND')
    group by p.establishment, p.subject, e.currency
) p on p.establishment = c.establishment and p.subject = c.subject and p.currency = c.currency
where coalesce(c.cents, 0) <> coalesce(p.cents, 0)
