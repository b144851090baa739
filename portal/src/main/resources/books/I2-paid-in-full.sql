-- I2 An invoice is paid exactly when what was paid is what was due, and never more
select i.establishment,
    'invoice ' || i.number || ' is ' || i.state || ', due ' || i.due_cents || ', paid ' || i.paid_cents || ', of which '
        || i.paid_elsewhere_cents || ' elsewhere and ' || coalesce(a.cents, 0) || ' by money taken here' as what
from invoices.invoice i
left join (
    select establishment, invoice_id, sum(amount_cents) as cents
    from payments.allocation
    group by establishment, invoice_id
) a on a.establishment = i.establishment and a.invoice_id = i.id
where i.paid_cents > i.due_cents
    or (i.state = 'PAID') <> (i.due_cents > 0 and i.paid_cents = i.due_cents and i.paid_at is not null)
    or i.paid_cents <> i.paid_elsewhere_cents + coalesce(a.cents, 0)
