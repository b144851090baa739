-- I3 Each cent that was taken pays an invoice or is somebody's task, never both
select c.establishment,
    'capture ' || c.platform_tx_id || ' of order ' || c.order_reference || ' over ' || c.amount_cents || ' pays '
        || coalesce(a.cents, 0) || ' and has ' || coalesce('a case ' || r.reason, 'no case') as what
from payments.capture c
left join (
    select establishment, capture_id, sum(amount_cents) as cents
    from payments.allocation
    group by establishment, capture_id
) a on a.establishment = c.establishment and a.capture_id = c.id
left join payments.refund_case r on r.establishment = c.establishment and r.platform = c.platform
    and r.merchant = c.merchant and r.platform_tx_id = c.platform_tx_id and r.reason <> 'CONTRADICTED'
where (r.reason is not null) = (c.amount_cents > 0 and coalesce(a.cents, 0) = c.amount_cents)
    or coalesce(a.cents, 0) not between 0 and greatest(c.amount_cents, 0)
